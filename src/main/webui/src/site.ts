// On every page.
import { withCode } from "./site/elements";
import { submitOnce } from "./site/forms";
import { scrollable } from "./site/scrollable";
import { themeToggle } from "./site/theme-toggle";
import { localTimes } from "./site/times";

const toggle = document.querySelector<HTMLButtonElement>(".theme-toggle");
if (toggle) {
  themeToggle(toggle);
}
submitOnce();
localTimes(document);
scrollable(document);
document.querySelector("[data-print]")?.addEventListener("click", () => print());
for (const why of document.querySelectorAll(".parts .muted")) {
  why.replaceChildren(...withCode(why.textContent ?? ""));
}
for (const link of document.querySelectorAll<HTMLAnchorElement>(".top nav a")) {
  if (link.pathname === location.pathname) {
    link.setAttribute("aria-current", "page");
  }
}
