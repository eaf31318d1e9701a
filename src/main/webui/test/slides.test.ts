import assert from "node:assert/strict";
import { test } from "node:test";
import { Addresses } from "../src/slides/addresses";
import { Timer } from "../src/slides/timer";
import { TypedNumber } from "../src/slides/typed-number";

const to = new Addresses("/slides");

test("a picture is fetched from beside the deck and from nowhere else", () => {
  const cases: [string, string | null][] = [
    ["img/a.svg", "/slides/files/img/a.svg"], ["./img/a.svg", "/slides/files/img/a.svg"], ["../slides/a.png", "/slides/files/a.png"],
    ["/courses/docker/files/a.svg", "/courses/docker/files/a.svg"], ["data:image/png;base64,x", "data:image/png;base64,x"],
    ["../../etc/passwd", null], ["https://elsewhere.example/a.png", null], ["//elsewhere.example/a.png", null], ["\\\\elsewhere.example\\a.png", null],
    ["data:text/html,x", null], ["javascript:alert(1)", null],
  ];
  for (const [address, there] of cases) {
    assert.equal(to.picture(address), there, address);
  }
});

test("a link to another deck leads to its page", () => {
  const cases: [string, string | null][] = [
    ["other.md", "/slides/other"], ["./other.md#3", "/slides/other#3"], ["#2", "#2"], ["hand-out.pdf", "/slides/files/hand-out.pdf"],
    ["https://elsewhere.example/", "https://elsewhere.example/"], ["/courses", "/courses"], ["javascript:alert(1)", null], ["JAVASCRIPT:alert(1)", null],
    ["data:text/html,x", null], ["//elsewhere.example/", null], ["/\\elsewhere.example/", null],
  ];
  for (const [address, there] of cases) {
    assert.equal(to.link(address), there, address);
  }
});

test("a style loads nothing from another host", () => {
  assert.equal(to.css("a{background:url(https://x.example/a.png)}"), "a{background:none}");
  assert.equal(to.css("a{background:url('img/a.png') no-repeat}"), 'a{background:url("/slides/files/img/a.png") no-repeat}');
  assert.equal(to.css('@import url("https://x.example/a.css");a{}'), "a{}");
  assert.equal(to.css("@import '//x.example/a.css';a{}"), "a{}");
  assert.equal(to.css("a{background:url( \"data:image/png;base64,x\" )}"), 'a{background:url("data:image/png;base64,x")}');
});

test("a timer counts while it runs, stands when paused, and begins anew when reset", () => {
  let now = 1000;
  const timer = new Timer(() => now);
  now += 5000;
  assert.equal(timer.text, "00:00");
  timer.start();
  now += 65_000;
  assert.equal(timer.text, "01:05");
  timer.pause();
  now += 10_000;
  assert.equal(timer.text, "01:05");
  timer.start();
  timer.start();
  now += 3_595_000;
  assert.equal(timer.text, "1:01:00");
  timer.reset();
  now += 2000;
  assert.deepEqual([timer.text, timer.running], ["00:02", true]);
  timer.pause();
  timer.reset();
  now += 2000;
  assert.deepEqual([timer.text, timer.running], ["00:00", false]);
});

test("a number is typed digit by digit and taken once", () => {
  const typed = new TypedNumber();
  assert.equal(typed.take(), null);
  assert.deepEqual(["1", "2"].map(k => typed.key(k)), [true, true]);
  assert.equal(typed.take(), 12);
  assert.equal(typed.take(), null);
  typed.key("7");
  assert.equal(typed.key("x"), false);
  assert.equal(typed.take(), null);
});
