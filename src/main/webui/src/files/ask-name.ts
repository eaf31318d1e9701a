import { element } from "../site/elements";
import { wrongWith } from "./paths";

/** Asks for a name in a dialog. Null when it was left. */
export function askName(title: string, label: string, yes: string, before = ""): Promise<string | null> {
  return new Promise(resolve => {
    const input = element("input", { type: "text", value: before, autocomplete: "off", autocapitalize: "off", spellcheck: "false", maxlength: "255", autofocus: "", "aria-describedby": "ask-name-wrong" });
    const wrong = element("p", { class: "problem", id: "ask-name-wrong", role: "alert", hidden: "" });
    const cancel = element("button", { type: "button" }, "Cancel");
    const form = element("form", { method: "dialog" }, element("label", {}, label, input), wrong,
      element("div", { class: "dialog-actions" }, cancel, element("button", { class: "primary" }, yes)));
    const dialog = element("dialog", { "aria-labelledby": "ask-name-title" }, element("h2", { id: "ask-name-title" }, title), form);
    let name: string | null = null;
    form.addEventListener("submit", e => {
      const reason = wrongWith(input.value);
      wrong.textContent = reason;
      wrong.hidden = reason === null;
      if (reason === null) {
        name = input.value;
      } else {
        e.preventDefault();
      }
    });
    cancel.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(name);
    });
    document.body.append(dialog);
    dialog.showModal();
    // the name without its ending, as file managers do
    input.setSelectionRange(0, before.lastIndexOf(".") > 0 ? before.lastIndexOf(".") : before.length);
  });
}
