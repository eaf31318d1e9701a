import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { Clock, timeInWords } from "../src/quiz/clock";
import { type SaveAnswer, Saver } from "../src/quiz/saver";

const SAVED: SaveAnswer = { state: "saved", message: "" };

/** A saver on a clock of the test's, with what it has sent and shown. */
function saver(answers: (SaveAnswer | "unreachable")[]) {
  const sent: number[] = [];
  const shown: string[] = [];
  const it = new Saver(4, number => {
    sent.push(number);
    const answer = answers.shift() ?? SAVED;
    return answer === "unreachable" ? Promise.reject(new Error(answer)) : Promise.resolve(answer);
  }, (state, words) => shown.push(state === "stopped" ? words : state));
  return { it, sent, shown };
}

async function pass(milliseconds: number): Promise<void> {
  mock.timers.tick(milliseconds);
  for (let i = 0; i < 5; i++) {
    await Promise.resolve();
  }
}

test("what is typed in one go is saved once, a moment later", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const { it, sent, shown } = saver([]);
  it.changed();
  await pass(300);
  it.changed();
  await pass(599);
  assert.deepEqual(sent, []);
  assert.equal(it.isPending(), true);
  await pass(1);
  assert.deepEqual(sent, [5]);
  assert.equal(shown.at(-1), "saved");
  assert.equal(it.isPending(), false);
  mock.timers.reset();
});

test("what could not be sent is sent again, under a higher number", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const { it, sent, shown } = saver(["unreachable", "unreachable"]);
  it.changed();
  await pass(600);
  assert.equal(shown.at(-1), "unsaved");
  await pass(2_000);
  assert.deepEqual(sent, [5, 6]);
  it.retry();
  await pass(0);
  assert.deepEqual(sent, [5, 6, 7]);
  assert.equal(shown.at(-1), "saved");
  mock.timers.reset();
});

test("after a refusal it says why, and saves no more", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const { it, sent, shown } = saver([{ state: "stale", message: "Answered in another window." }]);
  it.changed();
  await pass(600);
  it.changed();
  await pass(60_000);
  assert.deepEqual(sent, [5]);
  assert.equal(shown.at(-1), "Answered in another window.");
  assert.equal(it.isPending(), false);
  mock.timers.reset();
});

test("the form goes out under a number above all saves", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const { it, sent } = saver([]);
  it.changed();
  assert.equal(it.handOver(), 5);
  await pass(60_000);
  assert.deepEqual(sent, []);
  mock.timers.reset();
});

test("the clock counts from what the server said", () => {
  let now = 1_000_000;
  const clock = new Clock(301, () => now);
  assert.equal(clock.secondsLeft(), 301);
  assert.equal(clock.announcement(), "");
  now += 1_500;
  assert.equal(clock.announcement(), "5 minutes left");
  assert.equal(clock.announcement(), "");
  now += 240_000;
  assert.equal(clock.announcement(), "1 minute left");
  now += 59_000;
  assert.equal(clock.secondsLeft(), 1);
  now += 90_000;
  assert.equal(clock.secondsLeft(), 0);
});

test("time is written with hours only where there are some", () => {
  assert.equal(timeInWords(309), "5:09 left");
  assert.equal(timeInWords(3_909), "1:05:09 left");
  assert.equal(timeInWords(0), "0:00 left");
});
