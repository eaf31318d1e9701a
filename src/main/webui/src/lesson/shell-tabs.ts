import { element, need } from "../site/elements";
import { chosen, isFull, isSplit, LONGEST_NAME, placeOf, type Tab, type Tabs } from "../terminal/tabs";
import { textDialog } from "../site/text-dialog";
import { iconButton } from "../site/icons";

export interface TabWishes {
  /** `typing`: to go on in it; otherwise the student is still among the tabs. */
  choose(shell: string, typing: boolean): void;
  open(): void;
  split(): void;
  close(shell: string): void;
  rename(shell: string, name: string): void;
  search(): void;
}

/** The row of the shells' tabs, which is there from the second on, and the buttons that open, split, search, rename and close. */
export class ShellTabs {
  private readonly list: HTMLElement;
  private readonly row: HTMLElement;
  private readonly add: HTMLButtonElement;
  private readonly halves: HTMLButtonElement;
  private now: Tabs | null = null;
  private readonly busy = new Set<string>();

  constructor(section: HTMLElement, private readonly wishes: TabWishes) {
    this.row = need(".shell-row", section);
    this.list = need("[role=tablist]", this.row);
    this.add = iconButton("plus", "New terminal", () => wishes.open());
    this.halves = iconButton("split", "Two terminals beside each other", () => wishes.split());
    need(".terminal-tools", section).append(this.add, this.halves, iconButton("search", "Find in this terminal (Ctrl Shift F)", () => wishes.search()));
    this.row.append(element("span", { class: "shell-tools" },
      iconButton("pencil", "Rename this terminal", () => void this.rename()),
      iconButton("close", "Close this terminal", () => this.now && wishes.close(chosen(this.now)))));
    this.list.addEventListener("keydown", e => this.key(e));
  }

  show(tabs: Tabs): void {
    const focused = this.list.contains(document.activeElement);
    this.now = tabs;
    this.row.hidden = tabs.all.length < 2;
    this.list.replaceChildren(...tabs.all.map(t => this.tab(t, tabs)));
    this.add.disabled = isFull(tabs);
    this.halves.setAttribute("aria-pressed", String(isSplit(tabs)));
    if (focused) {
      this.list.querySelector<HTMLElement>("[aria-selected=true]")?.focus();
    }
  }

  /** A program runs in it: told on its tab. */
  mark(shell: string, busy: boolean): void {
    this.busy[busy ? "add" : "delete"](shell);
    this.list.querySelector(`[data-shell="${shell}"]`)?.toggleAttribute("data-busy", busy);
  }

  private tab(tab: Tab, tabs: Tabs): HTMLElement {
    const active = tab.shell === chosen(tabs);
    const button = element("button", {
      type: "button", role: "tab", "data-shell": tab.shell, "aria-selected": String(active), "aria-controls": "terminal-frame",
      tabindex: active ? "0" : "-1", title: "F2 renames, Del closes",
    }, tab.name);
    button.toggleAttribute("data-shown", placeOf(tabs, tab.shell) !== -1);
    button.toggleAttribute("data-busy", this.busy.has(tab.shell));
    button.addEventListener("click", () => this.wishes.choose(tab.shell, true));
    button.addEventListener("dblclick", () => void this.rename());
    return button;
  }

  private key(e: KeyboardEvent): void {
    if (!this.now || e.ctrlKey || e.altKey || e.metaKey) {
      return;
    }
    const all = this.now.all;
    const at = all.findIndex(t => t.shell === chosen(this.now!));
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: all.length - 1 }[e.key];
    if (to !== undefined) {
      e.preventDefault();
      this.wishes.choose(all[(to + all.length) % all.length]!.shell, false);
    } else if (e.key === "F2") {
      e.preventDefault();
      void this.rename();
    } else if (e.key === "Delete") {
      e.preventDefault();
      this.wishes.close(chosen(this.now));
    }
  }

  private async rename(): Promise<void> {
    const tab = this.now?.all.find(t => t.shell === chosen(this.now!));
    if (tab) {
      const name = await textDialog({ title: "Name this terminal", label: "Name", yes: "Rename", before: tab.name, longest: LONGEST_NAME });
      if (name !== null) {
        this.wishes.rename(tab.shell, name);
      }
    }
  }
}
