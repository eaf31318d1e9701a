import { element } from "../site/elements";
import { iconButton, type IconName } from "../site/icons";

const ADD = "into the folder that is chosen in the tree";

/** The parts of the pane. Buttons carry what they do in `data-do`. */
export function layout(host: HTMLElement) {
  const button = (what: string, drawing: IconName, words: string, more = "") => {
    const made = iconButton(drawing, words, () => undefined);
    made.title = more ? `${words} (${more})` : words;
    made.dataset["do"] = what;
    return made;
  };
  const tree = element("div", { class: "tree", role: "tree", "aria-label": "Files in your home folder" });
  const hidden = element("input", { type: "checkbox" });
  const picker = element("input", { type: "file", multiple: "", hidden: "", "aria-label": "Files to upload" });
  const where = element("span", { class: "files-where" });
  const note = element("p", { class: "files-note", role: "status" });
  const text = element("div", { class: "files-text" });
  const name = element("span", { class: "files-name" });
  const mark = element("span", { class: "files-mark", role: "status" });
  const save = element("button", { type: "button", class: "button small primary", "data-do": "save", title: "Ctrl+S", disabled: "" }, "Save");
  const bar = element("div", { class: "files-bar-note", role: "alert", hidden: "" });
  const instead = element("div", { class: "files-instead" });
  const side = element("div", { class: "files-side" },
    element("div", { class: "files-tools", role: "toolbar", "aria-label": "Files" },
      button("new-file", "file", "New file"), button("new-folder", "folder", "New folder"), button("upload", "upload", "Upload", ADD),
      button("rename", "pencil", "Rename", "F2"), button("delete", "bin", "Delete", "Del"), button("download", "download", "Download")),
    element("p", { class: "files-chosen" }, where, element("label", {}, hidden, " Hidden files")),
    tree, note, picker);
  const editing = element("div", { class: "files-editing" },
    element("div", { class: "files-head" }, element("button", { type: "button", class: "button small files-back", "data-do": "back" }, "‹ Files"), name, mark, save),
    bar, text, instead);
  const body = element("div", { class: "files-body" }, side, editing);
  const start = element("button", { type: "button", class: "button primary" }, "Start sandbox");
  const stoppedWords = element("p");
  const stopped = element("div", { class: "terminal-empty files-stopped", hidden: "" }, stoppedWords, start);
  host.replaceChildren(body, stopped);
  return { body, tree, hidden, picker, where, note, text, name, mark, save, bar, instead, stopped, stoppedWords, start };
}

export type Layout = ReturnType<typeof layout>;
