import { element } from "./elements";

export interface TextQuestion {
  readonly title: string;
  readonly label: string;
  readonly yes: string;
  readonly before?: string;
  readonly longest?: number;
  /** What is wrong with a text, or null. */
  readonly wrong?: (text: string) => string | null;
}

/** Asks for a line of text in a dialog. Null when it was left. */
export function textDialog({ title, label, yes, before = "", longest = 255, wrong = () => null }: TextQuestion): Promise<string | null> {
  return new Promise(resolve => {
    const input = element("input", {
      type: "text", value: before, autocomplete: "off", autocapitalize: "off", spellcheck: "false", maxlength: String(longest), autofocus: "", "aria-describedby": "ask-text-wrong",
    });
    const said = element("p", { class: "problem", id: "ask-text-wrong", role: "alert", hidden: "" });
    const cancel = element("button", { type: "button" }, "Cancel");
    const form = element("form", { method: "dialog" }, element("label", {}, label, input), said,
      element("div", { class: "dialog-actions" }, cancel, element("button", { class: "primary" }, yes)));
    const dialog = element("dialog", { "aria-labelledby": "ask-text-title" }, element("h2", { id: "ask-text-title" }, title), form);
    let answer: string | null = null;
    form.addEventListener("submit", e => {
      const reason = wrong(input.value);
      said.textContent = reason;
      said.hidden = reason === null;
      if (reason === null) {
        answer = input.value;
      } else {
        e.preventDefault();
      }
    });
    cancel.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(answer);
    });
    document.body.append(dialog);
    dialog.showModal();
    // a file's name without its ending, as file managers do
    input.setSelectionRange(0, before.lastIndexOf(".") > 0 ? before.lastIndexOf(".") : before.length);
  });
}
