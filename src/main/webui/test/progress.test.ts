import assert from "node:assert/strict";
import { test } from "node:test";
import { changes, summary } from "../src/lesson/check-parts";

const parts = (...holds: boolean[]) => holds.map(h => ({ holds: h, message: "" }));

test("what changed since the check before is told for each part", () => {
  assert.deepEqual(changes(parts(false, true, true), parts(true, false, true)), ["newly met", "no longer met", null]);
  assert.deepEqual(changes(null, parts(true)), [null]);
  assert.deepEqual(changes(parts(true), parts(true, false)), [null, null], "another task by now");
});

test("a check is summed up", () => {
  assert.equal(summary(null, parts(true, false), "14:05"), "Checked at 14:05: 1 of 2 met.");
  assert.equal(summary(parts(true, false), parts(true, false), "14:05"), "Checked at 14:05: 1 of 2 met. Nothing changed since the last check.");
  assert.equal(summary(parts(true, false, false), parts(false, true, true), "14:05"), "Checked at 14:05: 2 of 3 met. Since the last check: 2 newly met, 1 no longer met.");
});
