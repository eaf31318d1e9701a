import { element } from "../site/elements";
import { hunks, lineDiff } from "./line-diff";

const MARKS = { same: " ", old: "−", new: "+" } as const;
const WORDS = { same: "", old: "removed: ", new: "added: " } as const;

/** The end of the last line is told apart; as an empty line it would only puzzle. */
const shownLines = (text: string): string => text.endsWith("\n") ? text.slice(0, -1) : text;

/** What would change from one text to another, line by line. */
export function diffView(before: string, after: string, legend: { before: string; after: string }): HTMLElement {
  const body = element("div", { class: "diff", tabindex: "0", role: "region", "aria-label": "The difference" });
  for (const line of hunks(lineDiff(shownLines(before), shownLines(after)))) {
    body.append(line === null
      ? element("div", { class: "diff-gap" }, "⋯")
      : element("div", { class: `diff-line ${line.kind}` }, element("span", { class: "diff-mark", "aria-hidden": "true" }, MARKS[line.kind]),
        element("span", { class: "visually-hidden" }, WORDS[line.kind]), element("span", {}, line.text === "" ? "\u200b" : line.text)));
  }
  if (!before.endsWith("\n") !== !after.endsWith("\n")) {
    body.append(element("div", { class: "diff-gap" }, "They differ in whether the last line ends."));
  }
  return element("div", {}, element("p", { class: "diff-legend" },
    element("span", { class: "old" }, `− ${legend.before}`), " ", element("span", { class: "new" }, `+ ${legend.after}`)), body);
}
