import assert from "node:assert/strict";
import { test } from "node:test";
import { Drafts, type Store } from "../src/files/drafts";
import { hunks, lineDiff } from "../src/files/line-diff";
import { OpenFile } from "../src/files/open-file";
import { folderOf, fromLesson, join, languageOf, nameOf, wrongWith } from "../src/files/paths";
import { TreeModel, type Entry } from "../src/files/tree-model";

const told = (before: string, after: string): string[] => lineDiff(before, after).map(l => ({ same: " ", old: "-", new: "+" })[l.kind] + l.text);

test("a difference says which lines were taken out and put in", () => {
  assert.deepEqual(told("a\nb\nc", "a\nx\nc"), [" a", "-b", "+x", " c"]);
  assert.deepEqual(told("a\nb", "a\nb"), [" a", " b"]);
  assert.deepEqual(told("", "a"), ["-", "+a"]);
  assert.deepEqual(told("a\nb\na\nb", "b\na\nb\na"), ["-a", " b", " a", " b", "+a"]);
  assert.deepEqual(told("same\n", "same"), [" same", "-"]);
});

test("putting the new lines of a difference together gives the new text", () => {
  let seed = 7;
  const random = (n: number) => (seed = seed * 48271 % 2147483647) % n;
  for (let i = 0; i < 300; i++) {
    const text = () => Array.from({ length: random(12) }, () => "abc"[random(3)]).join("\n");
    const [before, after] = [text(), text()];
    const lines = lineDiff(before, after);
    assert.equal(lines.filter(l => l.kind !== "old").map(l => l.text).join("\n"), after);
    assert.equal(lines.filter(l => l.kind !== "new").map(l => l.text).join("\n"), before);
  }
});

test("texts that differ in thousands of lines are compared all the same", () => {
  const many = (word: string) => Array.from({ length: 20_000 }, (_, i) => `${word} ${i}`).join("\n");
  assert.equal(lineDiff(many("a"), many("b")).length, 40_000);
});

test("of long common parts only some lines are shown", () => {
  const shown = hunks(lineDiff("1\n2\n3\n4\n5\n6\n7\n8\n9", "1\n2\n3\n4\nX\n6\n7\n8\n9"), 1).map(l => l === null ? "…" : l.text);
  assert.deepEqual(shown, ["…", "4", "5", "X", "6", "…"]);
});

const file = (text: string) => new OpenFile("a.txt", { text, version: "v1" }, true);

test("a file that was not touched here follows the shell", () => {
  const f = file("one\n");
  assert.equal(f.found({ text: "two\n", version: "v2" }), "taken");
  assert.deepEqual([f.text, f.version, f.dirty], ["two\n", "v2", false]);
});

test("typed text is never replaced; what the shell wrote waits for a decision", () => {
  const f = file("one\n");
  f.text = "mine\n";
  assert.equal(f.found({ text: "theirs\n", version: "v2" }), "conflict");
  assert.deepEqual([f.text, f.version, f.theirs?.text], ["mine\n", "v1", "theirs\n"]);
  f.keepMine();
  assert.deepEqual([f.text, f.version, f.theirs, f.dirty], ["mine\n", "v2", null, true]);
});

test("taking theirs leaves nothing unsaved", () => {
  const f = file("one\n");
  f.text = "mine\n";
  f.found({ text: "theirs\n", version: "v2" });
  f.takeTheirs();
  assert.deepEqual([f.text, f.version, f.dirty], ["theirs\n", "v2", false]);
});

test("the same text written by both is no conflict", () => {
  const f = file("one\n");
  f.text = "two\n";
  assert.equal(f.found({ text: "two\n", version: "v2" }), "nothing");
  assert.deepEqual([f.dirty, f.version], [false, "v2"]);
});

test("what is typed while a save is on its way stays unsaved", () => {
  const f = file("one\n");
  f.text = "two\n";
  const whole = f.whole;
  f.text = "two and more\n";
  f.saved(whole, "v2");
  assert.deepEqual([f.dirty, f.version], [true, "v2"]);
});

test("text of before is a conflict when the file was changed since", () => {
  const f = file("now\n");
  f.restore("typed before\n", "v0");
  assert.deepEqual([f.text, f.dirty, f.theirs], ["typed before\n", true, { text: "now\n", version: "v1" }]);
  const same = file("now\n");
  same.restore("typed before\n", "v1");
  assert.deepEqual([same.dirty, same.theirs], [true, null]);
});

test("line ends come back as they were", () => {
  const windows = file("a\r\nb\r\n");
  assert.equal(windows.text, "a\nb\n");
  windows.text += "c\n";
  assert.equal(windows.whole, "a\r\nb\r\nc\r\n");
  for (const odd of ["a\r\nb\n", "a\rb", "a\nb", "\uFEFFa\r\n\r"]) {
    assert.equal(file(odd).whole, odd);
  }
});

class Memory implements Store {
  readonly kept = new Map<string, string>();
  room = 1e6;
  get length(): number { return this.kept.size; }
  key(i: number): string | null { return [...this.kept.keys()][i] ?? null; }
  getItem(key: string): string | null { return this.kept.get(key) ?? null; }
  removeItem(key: string): void { this.kept.delete(key); }
  setItem(key: string, value: string): void {
    if (value.length > this.room) throw new Error("QuotaExceededError");
    this.kept.set(key, value);
  }
}

test("drafts are kept for each account and path", () => {
  const store = new Memory();
  const ada = new Drafts("Ada", store);
  assert.equal(ada.keep("a/b", { text: "x", version: "v" }), true);
  assert.deepEqual(new Drafts("Ada", store).get("a/b"), { text: "x", version: "v" });
  assert.equal(new Drafts("Bob", store).get("a/b"), null);
  assert.deepEqual(new Drafts("Bob", store).paths(), []);
  ada.move("a", "c");
  assert.deepEqual(ada.paths(), ["c/b"]);
  ada.drop("c/b");
  assert.deepEqual(ada.paths(), []);
});

test("a store that is full or holds something else is no accident", () => {
  const store = new Memory();
  store.room = 10;
  const drafts = new Drafts("Ada", store);
  assert.equal(drafts.keep("a", { text: "long", version: "v" }), false);
  store.kept.set("slipway.draft.Ada.b", "{nonsense");
  assert.equal(drafts.get("b"), null);
});

test("the language follows from the name", () => {
  const names = ["flask-app/Dockerfile", "Dockerfile.dev", "compose.yaml", "a.yml", "app.py", "run.sh", ".bashrc", ".env", ".env.prod", "nginx.conf", "package.json", "index.html", "notes", "a.tar.gz"];
  assert.deepEqual(names.map(languageOf), ["dockerfile", "dockerfile", "yaml", "yaml", "python", "shell", "shell", "properties", "properties", "nginx", "json", "html", "text", "text"]);
});

test("paths are taken apart and put together", () => {
  assert.deepEqual([join("", "a"), join("a", "b"), folderOf("a"), folderOf("a/b/c"), nameOf("a/b"), nameOf("a")], ["a", "a/b", "", "a/b", "b", "a"]);
  assert.deepEqual(["~/flask-app/Dockerfile", "~/../x", "/etc/passwd", "~/", "~/a//b"].map(fromLesson), ["flask-app/Dockerfile", null, null, null, null]);
  assert.deepEqual(["a b", "", "..", "a/b"].map(n => wrongWith(n) === null), [true, false, false, false]);
});

const entry = (name: string, kind: Entry["kind"] = "file"): Entry => ({ name, kind, bytes: 1, usable: true });

test("the tree shows what is open, and hidden files on demand", () => {
  const model = new TreeModel();
  model.put({ path: "", version: "1", entries: [entry("app", "folder"), entry(".bashrc"), entry("b")], total: 3 });
  model.put({ path: "app", version: "1", entries: [entry("x")], total: 5 });
  const rows = () => model.rows().map(r => `${r.level}.${r.place}/${r.of} ${r.entry ? r.path : `${r.more} more`}`);
  assert.deepEqual(rows(), ["1.1/2 app", "1.2/2 b"]);
  model.open("app");
  model.hidden = true;
  assert.deepEqual(rows(), ["1.1/3 app", "2.1/2 app/x", "2.2/2 4 more", "1.2/3 .bashrc", "1.3/3 b"]);
  assert.equal(model.entry("app/x")?.name, "x");
  model.forget("app");
  assert.deepEqual([model.isOpen("app"), model.known.map(f => f.path)], [false, [""]]);
});
