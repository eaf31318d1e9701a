import { element } from "../site/elements";

const KEYS: [keys: string[], what: string][] = [
  [["→", "Space", "Page ↓"], "next"],
  [["←", "Page ↑"], "previous"],
  [["Home", "End"], "first, last"],
  [["1", "2", "Enter"], "the slide of that number"],
  [["o"], "all slides"],
  [["p"], "presenter's window: notes, next slide, time"],
  [["f"], "full screen"],
  [["Esc"], "out of all slides, or of full screen"],
  [["?"], "this list"],
];

export function help(): HTMLDialogElement {
  const close = element("button", { type: "button", class: "primary" }, "Close");
  const dialog = element("dialog", { "aria-labelledby": "keys-title", class: "slides-help" },
    element("h2", { id: "keys-title" }, "Keys"),
    element("dl", {}, ...KEYS.flatMap(([keys, what]) => [
      element("dt", {}, ...keys.flatMap(k => [element("kbd", {}, k), " "])),
      element("dd", {}, what),
    ])),
    element("p", { class: "muted" }, "Print the page for a handout or a PDF: one slide per page."),
    element("div", { class: "dialog-actions" }, close));
  close.addEventListener("click", () => dialog.close());
  return dialog;
}
