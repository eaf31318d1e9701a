import assert from "node:assert/strict";
import { test } from "node:test";
import { Course } from "../src/slides/position";

const course = new Course([0, 2, 0]);

test("parts of a slide appear one after the other before the next slide", () => {
  const way = [course.read("#1")];
  for (let i = 0; i < 5; i++) {
    way.push(course.forward(way[way.length - 1]!));
  }
  assert.deepEqual(way.map(at => course.write(at)), ["#1", "#2", "#2.1", "#2.2", "#3", "#3"]);
});

test("going back shows a slide as it was left", () => {
  assert.equal(course.write(course.back(course.read("#3"))), "#2.2");
  assert.equal(course.write(course.back(course.read("#2"))), "#1");
  assert.equal(course.write(course.back(course.read("#1"))), "#1");
});

test("a link to what is not there leads to the nearest slide", () => {
  assert.deepEqual(["#2.1", "#9", "#0", "#2.7", "", "#overview"].map(h => course.write(course.read(h))), ["#2.1", "#3", "#1", "#2.2", "#1", "#1"]);
});
