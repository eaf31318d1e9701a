import { tell } from "../lesson/code-figures";
import { ask } from "../lesson/ask";
import type { SandboxBar } from "../lesson/sandbox-bar";
import { comes, type SandboxView } from "../lesson/socket";
import { element, need } from "../site/elements";
import { kept } from "../site/kept";
import { fromLesson, shown } from "./paths";
import type { FilesPane } from "./pane";

type Name = "terminal" | "files";

const STARTS_WITHIN_MILLIS = 90_000;
const LOOK_EVERY_MILLIS = 200;

/** Terminal and Files, one of them in view. What Files needs is loaded when it is first wanted. */
export class Panes {
  private readonly tabs: Record<Name, HTMLButtonElement>;
  private readonly store = kept("pane", "session");
  private readonly title = document.title;
  private files: Promise<FilesPane> | null = null;
  private now: Name = "terminal";
  private view: SandboxView | null = null;

  constructor(private readonly section: HTMLElement, private readonly bar: () => SandboxBar) {
    this.tabs = { terminal: need("#tab-terminal", section), files: need("#tab-files", section) };
    for (const [name, tab] of Object.entries(this.tabs) as [Name, HTMLButtonElement][]) {
      tab.addEventListener("click", () => this.show(name));
      tab.addEventListener("keydown", e => {
        if (e.key === "ArrowLeft" || e.key === "ArrowRight" || e.key === "Home" || e.key === "End") {
          e.preventDefault();
          const other = e.key === "Home" ? "terminal" : e.key === "End" ? "files" : name === "files" ? "terminal" : "files";
          this.show(other);
          this.tabs[other].focus();
        }
      });
    }
    // Ctrl+Shift+L leads to the terminal, so it must be in view
    document.addEventListener("keydown", e => e.ctrlKey && e.shiftKey && e.code === "KeyL" && this.show("terminal"), { capture: true });
  }

  /** Where the reader was before a reload. */
  restore(): void {
    if (this.store.get() === "files") {
      this.show("files");
    }
  }

  show(name: Name): void {
    this.now = name;
    this.store.set(name);
    this.section.dataset["pane"] = name;
    for (const [each, tab] of Object.entries(this.tabs)) {
      tab.setAttribute("aria-selected", String(each === name));
      tab.tabIndex = each === name ? 0 : -1;
    }
    need<HTMLElement>("#files-pane", this.section).hidden = name !== "files";
    if (name === "files" || this.files) {
      void this.loaded().then(pane => pane.show(this.now === "files"));
    }
  }

  /** The sandbox is in this state now. */
  state(view: SandboxView): void {
    const changed = view.state !== this.view?.state || view.words !== this.view.words;
    this.view = view;
    if (changed) {
      void this.files?.then(pane => pane.state());
    }
  }

  private loaded(): Promise<FilesPane> {
    return this.files ??= import("./pane").then(({ FilesPane }) => new FilesPane(need("#files-pane", this.section), {
      account: this.section.dataset["account"] ?? "",
      stopped: () => this.stopped(),
      start: () => void this.bar().start(),
      unsaved: now => this.unsaved(now),
    }));
  }

  private stopped(): { words: string; canStart: boolean } | null {
    if (!this.view || this.bar().running || this.view.state === "paused") {
      return null;
    }
    return { words: `${this.view.words} Your files are reached when it runs.`, canStart: !comes(this.view.state) };
  }

  private unsaved(now: boolean): void {
    this.tabs.files.toggleAttribute("data-unsaved", now);
    document.title = now ? `● ${this.title}` : this.title;
  }

  /** Code blocks that name a file get a button that puts them there. */
  blocks(text: HTMLElement): void {
    text.querySelectorAll<HTMLElement>("figure.code[data-file]").forEach(figure => {
      const path = fromLesson(figure.dataset["file"] ?? "");
      const caption = figure.querySelector("figcaption");
      if (path !== null && caption) {
        const button = element("button", { type: "button", class: "put" }, `Put into ${shown(path)}`);
        caption.append(button);
        button.addEventListener("click", () => void this.put(path, need("code", figure).textContent ?? "", button));
      }
    });
  }

  private async put(path: string, code: string, button: HTMLButtonElement): Promise<void> {
    button.disabled = true;
    try {
      if (await this.ready()) {
        const { putBlock } = await import("./put-block");
        const words = await putBlock(path, code);
        if (words !== null) {
          tell(button, words);
        }
      }
    } catch (e) {
      await ask("That did not work", [e instanceof Error ? e.message : String(e)], "All right", []);
    } finally {
      button.disabled = false;
    }
  }

  private async ready(): Promise<boolean> {
    if (this.stopped() === null) {
      return true;
    }
    if (!this.bar().starting) {
      const yes = await ask("Your sandbox is not running", ["Start it, and put the file there as soon as it runs?"], "Cancel",
        [{ words: "Start", value: true, look: "primary" }]);
      if (!yes || !await this.bar().start()) {
        return false;
      }
    }
    for (const end = performance.now() + STARTS_WITHIN_MILLIS; performance.now() < end && !this.bar().running;) {
      await new Promise(resolve => setTimeout(resolve, LOOK_EVERY_MILLIS));
    }
    return this.bar().running;
  }
}
