import assert from "node:assert/strict";
import { test } from "node:test";
import { deliver, type LessonListener } from "../src/lesson/socket";

function delivered(text: string): unknown[] {
  const heard: unknown[] = [];
  const listener: LessonListener = {
    sandbox: now => heard.push("sandbox", now),
    finding: found => heard.push("task", found),
    ports: now => heard.push("ports", now),
    engine: events => heard.push("engine", events),
    connected: () => undefined,
  };
  deliver(text, listener);
  return heard;
}

test("each kind of message reaches its listener", () => {
  assert.deepEqual(delivered('{"type":"sandbox","sandbox":{"state":"none","words":"Not yet."}}'), ["sandbox", { state: "none", words: "Not yet." }]);
  assert.deepEqual(delivered('{"type":"task","task":"web","done":false,"message":"Not yet.","parts":[{"holds":false,"message":"No."}]}'),
    ["task", { type: "task", task: "web", done: false, message: "Not yet.", parts: [{ holds: false, message: "No." }] }]);
  assert.deepEqual(delivered('{"type":"ports","ports":[{"port":5000,"container":"web","name":"p5000-a"}]}'), ["ports", [{ port: 5000, container: "web", name: "p5000-a" }]]);
  assert.deepEqual(delivered('{"type":"engine","events":[]}'), ["engine", []]);
});

test("a kind of a later version is passed over", () => {
  assert.deepEqual(delivered('{"type":"weather","words":"Rain."}'), []);
});
