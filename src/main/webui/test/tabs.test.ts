import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, chosen, closed, FIRST, MOST_TABS, opened, read, renamed, split, written, type Tabs } from "../src/terminal/tabs";

const say = (t: Tabs) => `${t.all.map(a => a.shell).join(" ")} | ${t.places.map((p, i) => i === t.active ? `[${p}]` : p).join(" ")}`;

test("a new tab comes into the active place, under the first name that is free", () => {
  assert.equal(say(opened(FIRST)), "main shell-2 | [shell-2]");
  const three = opened(opened(FIRST));
  assert.equal(say(opened(closed(three, "shell-2"))), "main shell-3 shell-2 | [shell-2]");
  let many = FIRST;
  for (let i = 0; i < 20; i++) many = opened(many);
  assert.equal(many.all.length, MOST_TABS);
});

test("splitting shows the next tab, or a new one, beside the active one; splitting again goes back", () => {
  const two = split(FIRST);
  assert.equal(say(two), "main shell-2 | main [shell-2]");
  assert.equal(say(split(two)), "main shell-2 | [shell-2]");
  assert.equal(say(split(choose(opened(opened(FIRST)), "main"))), "main shell-2 shell-3 | main [shell-2]");
});

test("choosing what is in view only makes it active; anything else takes the active place", () => {
  const three = opened(split(FIRST));
  assert.equal(say(three), "main shell-2 shell-3 | main [shell-3]");
  assert.equal(say(choose(three, "main")), "main shell-2 shell-3 | [main] shell-3");
  assert.equal(say(choose(choose(three, "main"), "shell-2")), "main shell-2 shell-3 | [shell-2] shell-3");
  assert.equal(choose(three, "gone"), three);
});

test("closing shows the neighbour, leaves the other of two, and never takes the last", () => {
  assert.equal(closed(FIRST, "main"), FIRST);
  assert.equal(say(closed(opened(opened(FIRST)), "shell-3")), "main shell-2 | [shell-2]");
  assert.equal(say(closed(split(FIRST), "shell-2")), "main | [main]");
  assert.equal(say(closed(choose(split(FIRST), "shell-2"), "main")), "shell-2 | [shell-2]");
  assert.equal(say(closed(choose(opened(split(FIRST)), "main"), "shell-2")), "main shell-3 | [main] shell-3");
});

test("a name is one short line, and the usual one when it is empty", () => {
  const name = (n: string) => renamed(FIRST, "main", n).all[0]!.name;
  assert.equal(name("  logs \n of web "), "logs of web");
  assert.equal(name(" "), "Terminal 1");
  assert.equal(name("x".repeat(99)).length, 24);
});

test("what was written is read again; anything else gives the first tab alone", () => {
  const three = renamed(opened(split(FIRST)), "shell-2", "logs");
  assert.deepEqual(read(written(three)), three);
  for (const odd of [null, "", "{}", "[]", "null", '{"all":[],"places":[],"active":0}', '{"all":[{"shell":"../x","name":"a"}],"places":["../x"],"active":0}',
    '{"all":[{"shell":"main","name":1}],"places":["main"],"active":0}', '{"all":[{"shell":"main","name":"a"}],"places":["shell-2"],"active":1}']) {
    assert.deepEqual(read(odd), FIRST, String(odd));
  }
  const twice = '{"all":[{"shell":"main","name":"a"},{"shell":"main","name":"b"}],"places":["main","main"],"active":1}';
  assert.equal(say(read(twice)), "main | [main]");
  assert.equal(chosen(read(twice)), "main");
});
