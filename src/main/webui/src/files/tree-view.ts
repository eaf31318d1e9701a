import { closest, element } from "../site/elements";
import { bytesInWords, folderOf, HOME } from "./paths";
import { isFolder, type Row, type TreeModel } from "./tree-model";

export interface TreeEvents {
  open(path: string): void;
  toggle(path: string, open: boolean): void;
  selected(path: string): void;
  rename(path: string): void;
  remove(path: string): void;
  dropped(folder: string, data: DataTransfer): void;
}

const TYPED_WITHIN_MILLIS = 700;

/** The tree on the page, by the WAI-ARIA tree pattern: one line has the focus, arrow keys move it, Right and Left open and close folders. */
export class TreeView {
  selected = HOME;
  private rows: Row[] = [];
  private typed = "";
  private typedAt = 0;

  constructor(private readonly host: HTMLElement, private readonly model: TreeModel, private readonly events: TreeEvents, private readonly unsaved: (path: string) => boolean) {
    host.addEventListener("click", e => this.clicked(e));
    host.addEventListener("keydown", e => this.key(e));
    this.dropping();
  }

  draw(): void {
    const focused = this.host.contains(document.activeElement);
    this.rows = this.model.rows();
    if (!this.rows.some(r => r.path === this.selected)) {
      this.selected = HOME;
    }
    const reached = this.selected === HOME ? this.rows[0]?.path : this.selected;
    this.host.replaceChildren(...this.rows.map(row => this.line(row, row.path === reached)));
    if (focused) {
      this.at(reached ?? "")?.focus({ preventScroll: true });
    }
  }

  select(path: string, focus = false): void {
    this.selected = path;
    this.host.querySelectorAll<HTMLElement>("[role=treeitem]").forEach(item => {
      const is = item.dataset["path"] === path;
      item.setAttribute("aria-selected", String(is));
      item.tabIndex = is || (path === HOME && item === this.host.firstElementChild) ? 0 : -1;
    });
    const item = this.at(path);
    item?.scrollIntoView({ block: "nearest" });
    if (focus) {
      item?.focus();
    }
    this.events.selected(path);
  }

  private at(path: string): HTMLElement | null {
    return [...this.host.children].find((c): c is HTMLElement => c instanceof HTMLElement && c.dataset["path"] === path) ?? null;
  }

  private line(row: Row, reached: boolean): HTMLElement {
    const { entry } = row;
    if (!entry) {
      return element("div", { class: "tree-more", role: "none" }, `${row.more} more are not listed; use the terminal for so many.`);
    }
    const folder = isFolder(entry);
    const kind = folder ? "folder" : entry.kind === "link" && entry.leadsTo === "nothing" ? "broken" : entry.kind;
    const item = element("div", {
      role: "treeitem", class: "tree-item", "aria-level": String(row.level), "aria-posinset": String(row.place), "aria-setsize": String(row.of),
      "aria-selected": String(row.path === this.selected), tabindex: reached ? "0" : "-1", "data-path": row.path, "data-kind": kind,
      style: `--level: ${row.level - 1}`, title: entry.target === undefined ? entry.name : `${entry.name} → ${entry.target}`,
      ...(folder ? { "aria-expanded": String(row.open) } : {}),
    }, element("span", { class: "tree-twist", "aria-hidden": "true" }), element("span", { class: "tree-name" }, entry.name));
    if (entry.target !== undefined) {
      item.append(element("span", { class: "tree-note" }, `→ ${entry.target}`));
    } else if (entry.kind === "file") {
      item.append(element("span", { class: "tree-note" }, bytesInWords(entry.bytes)));
    }
    if (this.unsaved(row.path)) {
      item.append(element("span", { class: "tree-unsaved" }, element("span", { class: "visually-hidden" }, "not saved")));
    }
    return item;
  }

  private clicked(e: MouseEvent): void {
    const item = closest(e.target, "[role=treeitem]");
    if (item) {
      this.select(item.dataset["path"] ?? "", true);
      this.activate(item);
    }
  }

  private activate(item: HTMLElement): void {
    const path = item.dataset["path"] ?? "";
    const expanded = item.getAttribute("aria-expanded");
    if (expanded !== null) {
      this.events.toggle(path, expanded !== "true");
    } else {
      this.events.open(path);
    }
  }

  private key(e: KeyboardEvent): void {
    const item = closest(e.target, "[role=treeitem]");
    if (!item || e.ctrlKey || e.altKey || e.metaKey) {
      return;
    }
    const path = item.dataset["path"] ?? "";
    const items = [...this.host.querySelectorAll<HTMLElement>("[role=treeitem]")];
    const at = items.indexOf(item);
    const expanded = item.getAttribute("aria-expanded");
    const go = (to: HTMLElement | undefined) => to && this.select(to.dataset["path"] ?? "", true);
    switch (e.key) {
      case "ArrowDown": go(items[at + 1]); break;
      case "ArrowUp": go(items[at - 1]); break;
      case "Home": go(items[0]); break;
      case "End": go(items[items.length - 1]); break;
      case "ArrowRight": expanded === "false" ? this.events.toggle(path, true) : expanded === "true" && go(items[at + 1]); break;
      case "ArrowLeft": expanded === "true" ? this.events.toggle(path, false) : go(items.find(i => i.dataset["path"] === folderOf(path))); break;
      case "Enter": case " ": this.activate(item); break;
      case "F2": this.events.rename(path); break;
      case "Delete": this.events.remove(path); break;
      default:
        if (e.key.length !== 1) {
          return;
        }
        go(this.byTyping(items, at, e.key));
    }
    e.preventDefault();
  }

  /** The next line whose name begins with what was typed just now. */
  private byTyping(items: HTMLElement[], at: number, key: string): HTMLElement | undefined {
    this.typed = (performance.now() - this.typedAt > TYPED_WITHIN_MILLIS ? "" : this.typed) + key.toLowerCase();
    this.typedAt = performance.now();
    const from = this.typed.length === 1 ? at + 1 : at;
    return [...items.slice(from), ...items.slice(0, from)].find(i => i.querySelector(".tree-name")?.textContent?.toLowerCase().startsWith(this.typed));
  }

  private dropping(): void {
    const over = (e: DragEvent): string | null => {
      if (!e.dataTransfer?.types.includes("Files")) {
        return null;
      }
      const path = closest(e.target, "[role=treeitem]")?.dataset["path"] ?? HOME;
      const entry = this.model.entry(path);
      return !entry ? HOME : isFolder(entry) ? path : folderOf(path);
    };
    const mark = (folder: string | null) => {
      this.host.toggleAttribute("data-drop", folder === HOME);
      this.host.querySelectorAll<HTMLElement>(":scope > *").forEach(c => c.toggleAttribute("data-drop", folder !== null && folder !== HOME && c.dataset["path"] === folder));
    };
    this.host.addEventListener("dragover", e => {
      const folder = over(e);
      if (folder !== null) {
        e.preventDefault();
        mark(folder);
      }
    });
    this.host.addEventListener("dragleave", () => mark(null));
    this.host.addEventListener("drop", e => {
      const folder = over(e);
      mark(null);
      if (folder !== null && e.dataTransfer) {
        e.preventDefault();
        this.events.dropped(folder, e.dataTransfer);
      }
    });
  }
}
