// On every page.
import { withCode } from "./site/elements";
import { guardAnswers, submitOnce } from "./site/forms";
import { themeToggle } from "./site/theme-toggle";
import { localTimes } from "./site/times";

const toggle = document.querySelector<HTMLButtonElement>(".theme-toggle");
if (toggle) {
  themeToggle(toggle);
}
submitOnce();
localTimes(document);
const quiz = document.querySelector<HTMLFormElement>(".quiz form");
if (quiz) {
  guardAnswers(quiz);
}
for (const why of document.querySelectorAll(".parts .muted")) {
  why.replaceChildren(...withCode(why.textContent ?? ""));
}
for (const link of document.querySelectorAll<HTMLAnchorElement>(".top nav a")) {
  if (link.pathname === location.pathname) {
    link.setAttribute("aria-current", "page");
  }
}
