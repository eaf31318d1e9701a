import { dialog } from "../site/dialog";
import { element } from "../site/elements";
import * as api from "./api";
import { diffView } from "./diff-view";
import type { Drafts } from "./drafts";
import { Editor } from "./editor";
import type { Layout } from "./layout";
import { OpenFile } from "./open-file";
import { bytesInWords, isBelow, shown } from "./paths";

const KEEP_AFTER_MILLIS = 250;
const AGAIN_MILLIS = 4000;
const FROM_TERMINAL = "Changed in the terminal meanwhile; you see it as it is now.";

/** The file in the editor: opening, saving, and what to do when the shell wrote it meanwhile. */
export class OpenDocument {
  file: OpenFile | null = null;
  private readonly editor: Editor;
  private saving = false;
  private failed = "";
  private keepTimer = 0;
  private againTimer = 0;

  /** `changed`: what is unsaved, or which file is open, may have changed. `made`: a file is there that was not. */
  constructor(private readonly page: Layout, private readonly drafts: Drafts, private readonly changed: () => void, private readonly made: () => void) {
    this.editor = new Editor(page.text, text => this.typed(text), () => void this.save());
    addEventListener("online", () => this.tryAgain());
    addEventListener("pagehide", () => this.keep());
    addEventListener("beforeunload", e => {
      if (this.file?.dirty) {
        this.keep();
        e.preventDefault();
      }
    });
  }

  get unsaved(): boolean {
    return this.file?.dirty === true;
  }

  async open(path: string): Promise<void> {
    if (path === this.file?.path && !this.file.gone) {
      this.editor.focus();
      return;
    }
    this.keep();
    const content = await api.read(path);
    if (content.text === undefined || content.version === undefined) {
      this.instead(path, content.notShown === "large" ? "larger than 1 MB" : "not a text", content.bytes);
      return;
    }
    this.forget();
    const file = new OpenFile(path, { text: content.text, version: content.version }, content.writable);
    this.file = file;
    const draft = this.drafts.get(path);
    if (draft) {
      file.restore(draft.text, draft.version);
    }
    this.page.body.dataset["open"] = "file";
    this.editor.open(path, file.text, file.writable);
    this.say(!file.writable ? "You can read this file; to change it, use the terminal." : draft && file.dirty ? "Here is what you typed before and did not save." : "");
    this.draw();
    this.editor.focus();
  }

  /** A file that was deleted in the terminal while there was unsaved text for it. */
  openLost(path: string): void {
    const draft = this.drafts.get(path);
    if (draft) {
      this.forget();
      this.file = new OpenFile(path, { text: "", version: draft.version }, true);
      this.file.restore(draft.text, draft.version);
      this.file.gone = true;
      this.page.body.dataset["open"] = "file";
      this.editor.open(path, draft.text, true);
      this.draw();
    }
  }

  close(): void {
    this.keep();
    this.forget();
    this.editor.open("", "", false);
    delete this.page.body.dataset["open"];
    this.draw();
  }

  private forget(): void {
    this.file = null;
    this.failed = "";
    window.clearTimeout(this.againTimer);
    this.say("");
  }

  /** What cannot be edited can be downloaded. */
  private instead(path: string, why: string, bytes: number): void {
    this.close();
    this.page.body.dataset["open"] = "instead";
    const button = element("button", { type: "button", class: "button" }, "Download");
    button.addEventListener("click", () => void api.download(path, false).catch(e => this.say(String(e.message))));
    this.page.name.textContent = shown(path);
    this.page.instead.replaceChildren(element("p", {}, `This file is ${why} (${bytesInWords(bytes)}), so it cannot be edited here.`), button);
  }

  private typed(text: string): void {
    if (this.file) {
      this.file.text = text;
      window.clearTimeout(this.keepTimer);
      this.keepTimer = window.setTimeout(() => this.keep(), KEEP_AFTER_MILLIS);
      if (this.page.mark.textContent === FROM_TERMINAL) {
        this.say("");
      }
      this.draw();
    }
  }

  private keep(): void {
    window.clearTimeout(this.keepTimer);
    const { file } = this;
    if (!file) {
      return;
    }
    if (!file.dirty) {
      this.drafts.drop(file.path);
    } else if (!this.drafts.keep(file.path, { text: file.text, version: file.version })) {
      this.say("Not saved, and this browser has no room to keep it: save soon.");
    }
    this.changed();
  }

  async save(): Promise<void> {
    const { file } = this;
    if (!file || !file.writable || this.saving || !file.dirty) {
      return;
    }
    if (file.theirs) {
      await this.keepMine();
      return;
    }
    this.saving = true;
    this.draw();
    const whole = file.whole;
    const was = file.gone;
    try {
      const version = await api.save(file.path, whole, was ? null : file.version);
      file.saved(whole, version);
      this.failed = "";
      if (file === this.file) {
        this.say("Saved.");
      }
    } catch (e) {
      this.notSaved(file, e);
    }
    this.saving = false;
    this.keep();
    this.draw();
    if (was && !file.gone) {
      this.made();
    }
  }

  private notSaved(file: OpenFile, e: unknown): void {
    if (!(e instanceof api.Refused)) {
      throw e;
    }
    this.failed = "";
    if (e.reason === "changed" && e.current?.text !== undefined && e.current.version !== undefined) {
      file.found({ text: e.current.text, version: e.current.version });
    } else if (e.reason === "missing") {
      file.gone = true;
    } else {
      this.failed = e.passing
        ? `Not saved: ${e.message} Your text is kept in this browser and is saved as soon as that works again.`
        : `Not saved: ${e.message} Your text is kept in this browser.`;
      if (e.passing) {
        window.clearTimeout(this.againTimer);
        this.againTimer = window.setTimeout(() => this.tryAgain(), AGAIN_MILLIS);
      }
    }
  }

  private tryAgain(): void {
    if (this.failed !== "") {
      void this.save();
    }
  }

  /** Others wrote to the file, or deleted it. */
  async look(): Promise<void> {
    const { file } = this;
    if (!file || this.saving) {
      return;
    }
    try {
      const content = await api.read(file.path, true);
      if (this.file === file && !this.saving && content.text !== undefined && content.version !== undefined) {
        const what = file.found({ text: content.text, version: content.version });
        if (what === "taken") {
          this.editor.replace(file.text);
          this.say(FROM_TERMINAL);
        }
      }
    } catch (e) {
      if (e instanceof api.Refused && e.reason === "missing") {
        file.gone = true;
      }
    }
    this.keep();
    this.draw();
  }

  /** It, or a folder above it, has another name. */
  renamed(from: string, to: string): void {
    this.keep();
    this.drafts.move(from, to);
    const path = this.file?.path;
    if (path !== undefined && isBelow(path, from)) {
      this.forget();
      void this.open(to + path.slice(from.length)).catch(() => this.close());
    }
  }

  removed(path: string): void {
    this.drafts.paths().filter(p => isBelow(p, path)).forEach(p => this.drafts.drop(p));
    if (this.file && isBelow(this.file.path, path)) {
      this.file = null;
      this.close();
    }
  }

  private async keepMine(): Promise<void> {
    const { file } = this;
    if (file?.theirs && await this.difference(file, [{ words: "Overwrite it with mine", value: true, look: "danger" }])) {
      file.keepMine();
      await this.save();
    }
  }

  private takeTheirs(): void {
    this.file?.takeTheirs();
    this.editor.replace(this.file?.text ?? "");
    this.say("You have the text that was written in the terminal; undo brings yours back.");
    this.keep();
    this.draw();
  }

  private difference(file: OpenFile, choices: { words: string; value: true; look: "danger" }[]): Promise<true | null> {
    return dialog(`The difference in ${shown(file.path)}`, [diffView(file.inside(file.theirs?.text ?? ""), file.text, { before: "in the sandbox now", after: "yours" })],
      choices.length > 0 ? "Cancel" : "Close", choices);
  }

  private say(words: string): void {
    this.page.mark.textContent = words;
  }

  private draw(): void {
    const { page, file } = this;
    if (file) {
      page.name.textContent = shown(file.path);
    }
    page.name.toggleAttribute("data-unsaved", file?.dirty === true);
    page.save.disabled = !file?.dirty || this.saving || !file.writable;
    page.save.textContent = this.saving ? "Saving…" : "Save";
    if (file?.dirty && page.mark.textContent === "Saved.") {
      this.say("");
    }
    this.bar(file);
    this.changed();
  }

  private bar(file: OpenFile | null): void {
    const { bar } = this.page;
    const button = (words: string, action: () => void) => {
      const made = element("button", { type: "button", class: "button small" }, words);
      made.addEventListener("click", action);
      return made;
    };
    const state = file?.theirs ? "conflict" : file?.gone ? "gone" : this.failed;
    bar.hidden = state === "";
    if (bar.dataset["state"] === state) {
      return;
    }
    bar.dataset["state"] = state;
    if (file?.theirs) {
      bar.replaceChildren(element("span", {}, "This file was changed in the terminal while you were editing it. Nothing is overwritten until you decide."),
        button("Show the difference", () => void this.difference(file, [])), button("Keep mine…", () => void this.keepMine()), button("Take theirs", () => this.takeTheirs()));
    } else if (file?.gone) {
      bar.replaceChildren(element("span", {}, "This file is no longer there. Its text is kept here."), button("Save it again", () => void this.save()), button("Close", () => this.removed(file.path)));
    } else {
      bar.replaceChildren(element("span", {}, state));
    }
  }
}
