import { tell } from "../site/tell";
import { dialog } from "../site/dialog";
import type { SandboxBar } from "../lesson/sandbox-bar";
import { comes, type SandboxView } from "../lesson/socket";
import { element, need } from "../site/elements";
import { storage } from "../site/storage";
import { fromLesson, shown } from "../files/paths";
import type { EngineEvent } from "../map/model";
import type { MapPane } from "../map/pane";
import type { FilesPane } from "../files/pane";

/** Of a pane: its tab is `#tab-` and its name. */
const PANE_NAMES = ["terminal", "files", "preview", "map"] as const;
export type PaneName = typeof PANE_NAMES[number];
const paneName = (text: string | null): PaneName | undefined => PANE_NAMES.find(name => name === text);

const STARTS_WITHIN_MILLIS = 90_000;
const LOOK_EVERY_MILLIS = 200;

/** Terminal, Files and more, one of them in view. What Files and Map need is loaded when it is first wanted. */
export class Panes {
  private readonly tabs: ReadonlyMap<PaneName, HTMLButtonElement>;
  private readonly store = storage("pane", "session");
  private readonly title = document.title;
  private files: Promise<FilesPane> | null = null;
  private map: Promise<MapPane> | null = null;
  private now: PaneName = "terminal";
  private view: SandboxView | null = null;

  constructor(private readonly section: HTMLElement, private readonly bar: () => SandboxBar, private readonly run: (commands: string) => Promise<boolean>) {
    this.tabs = new Map([...section.querySelectorAll<HTMLButtonElement>(".pane-tabs [role=tab]")].flatMap(tab => {
      const name = paneName(tab.id.replace("tab-", ""));
      return name ? [[name, tab]] : [];
    }));
    this.tabs.forEach((tab, name) => {
      tab.addEventListener("click", () => this.show(name));
      tab.addEventListener("keydown", e => this.key(e, name));
    });
    // Ctrl+Shift+L leads to the terminal, so it must be in view
    document.addEventListener("keydown", e => e.ctrlKey && e.shiftKey && e.code === "KeyL" && this.show("terminal"), { capture: true });
  }

  private key(e: KeyboardEvent, name: PaneName): void {
    const names = [...this.tabs.keys()].filter(n => !this.tabs.get(n)!.hidden);
    const at = names.indexOf(name);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: names.length - 1 }[e.key];
    if (to !== undefined) {
      e.preventDefault();
      const other = names[(to + names.length) % names.length]!;
      this.show(other);
      this.tabs.get(other)?.focus();
    }
  }

  /** Where the reader was before a reload. */
  restore(): void {
    const before = paneName(this.store.get());
    if (before && this.tabs.get(before)?.hidden === false) {
      this.show(before);
    }
  }

  show(name: PaneName): void {
    this.now = name;
    this.store.set(name);
    this.section.dataset["pane"] = name;
    this.tabs.forEach((tab, each) => {
      tab.setAttribute("aria-selected", String(each === name));
      tab.tabIndex = each === name ? 0 : -1;
    });
    need<HTMLElement>("#files-pane", this.section).hidden = name !== "files";
    need<HTMLElement>("#preview-pane", this.section).hidden = name !== "preview";
    if (name === "files" || this.files) {
      void this.loaded().then(pane => pane.show(this.now === "files"));
    }
    need<HTMLElement>("#map-pane", this.section).hidden = name !== "map";
    if (name === "map" || this.map) {
      void this.loadedMap().then(pane => pane.show(this.now === "map"));
    }
  }

  /** Something happened in the engine. */
  engine(events: readonly EngineEvent[]): void {
    void this.map?.then(pane => pane.happened(events));
  }

  /** The sandbox is in this state now. */
  state(view: SandboxView): void {
    const changed = view.state !== this.view?.state || view.words !== this.view.words;
    this.view = view;
    if (changed) {
      void this.files?.then(pane => pane.state());
      void this.map?.then(pane => pane.state());
    }
  }

  private loaded(): Promise<FilesPane> {
    return this.files ??= import("../files/pane").then(({ FilesPane }) => new FilesPane(need("#files-pane", this.section), {
      account: this.section.dataset["account"] ?? "",
      stopped: () => this.stopped("Your files are reached when it runs."),
      start: () => void this.bar().start(),
      unsaved: now => this.unsaved(now),
    }));
  }

  private loadedMap(): Promise<MapPane> {
    return this.map ??= import("../map/pane").then(({ MapPane }) => new MapPane(need("#map-pane", this.section), {
      stopped: () => this.stopped("The map is drawn when it runs.", true),
      start: () => void this.bar().start(),
      run: this.run,
    }));
  }

  /** `paused`: whether one that is paused counts as stopped. Files wakes it, the map lets it rest. */
  private stopped(then: string, paused = false): { words: string; canStart: boolean } | null {
    if (!this.view || this.bar().running || this.view.state === "paused" && !paused) {
      return null;
    }
    return { words: `${this.view.words} ${then}`, canStart: !comes(this.view.state) };
  }

  private unsaved(now: boolean): void {
    this.tabs.get("files")?.toggleAttribute("data-unsaved", now);
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
        const { putBlock } = await import("../files/put-block");
        const words = await putBlock(path, code);
        if (words !== null) {
          tell(button, words);
        }
      }
    } catch (e) {
      await dialog("That did not work", [e instanceof Error ? e.message : String(e)], "All right", []);
    } finally {
      button.disabled = false;
    }
  }

  private async ready(): Promise<boolean> {
    if (this.stopped("") === null) {
      return true;
    }
    if (!this.bar().starting) {
      const yes = await dialog("Your sandbox is not running", ["Start it, and put the file there as soon as it runs?"], "Cancel",
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
