import { element } from "./elements";

export interface Choice<T> {
  readonly words: string;
  readonly value: T;
  readonly look?: "primary" | "danger";
}

/** Asks in a dialog. Escape, and the first choice, mean no: null. */
export function dialog<T>(title: string, body: (Node | string)[], no: string, choices: Choice<T>[]): Promise<T | null> {
  return new Promise(resolve => {
    const heading = element("h2", { id: "ask-title" }, title);
    const actions = element("div", { class: "dialog-actions" });
    const box = element("dialog", { "aria-labelledby": "ask-title" }, heading,
      ...body.map(b => typeof b === "string" ? element("p", {}, b) : b), actions);
    let answer: T | null = null;
    const button = (words: string, value: T | null, look = "") => {
      const made = element("button", { type: "button", class: look }, words);
      made.addEventListener("click", () => {
        answer = value;
        box.close();
      });
      actions.append(made);
      return made;
    };
    const cancel = button(no, null);
    const buttons = choices.map(c => button(c.words, c.value, c.look ?? ""));
    // What cannot be undone is never the answer to a stray Enter.
    const first = choices.some(c => c.look === "danger") ? cancel : buttons[buttons.length - 1] ?? cancel;
    first.autofocus = true;
    box.addEventListener("close", () => {
      box.remove();
      resolve(answer);
    });
    document.body.append(box);
    box.showModal();
  });
}
