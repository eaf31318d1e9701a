import { need } from "../site/elements";
import { storage } from "../site/storage";
import type { Session } from "../terminal/session";
import { choose, chosen, closed, opened, read, renamed, split, written, type Tabs } from "../terminal/tabs";
import { dialog } from "../site/dialog";
import { follow } from "./follow";
import { keyBar } from "./key-bar";
import type { Ports } from "./ports";
import type { SandboxBar } from "./sandbox-bar";
import { ShellTabs } from "./shell-tabs";
import { Shells } from "./shells";
import { comes, runs, type SandboxView } from "./socket";
import { terminalMenu } from "./terminal-menu";
import { TerminalSearch } from "./terminal-search";

const LOOK_AGAIN_MILLIS = 1500;

/** The right half: there are terminals in it while the sandbox runs. Their code is loaded only then. */
export class TerminalPane {
  private tabs: Tabs;
  private retry = 0;
  private was = false;
  private readonly terminals: HTMLElement;
  private readonly empty: HTMLElement;
  private readonly shells: Shells;
  private readonly row: ShellTabs;
  private readonly search: TerminalSearch;
  private readonly store;

  constructor(private readonly section: HTMLElement, private readonly text: HTMLElement, private readonly bar: () => SandboxBar, ports: Ports) {
    const account = section.dataset["account"] ?? "";
    this.store = storage(`shells.${account}`);
    this.tabs = read(this.store.get());
    this.terminals = need(".terminals", section);
    this.empty = need(".terminal-empty", section);
    this.search = new TerminalSearch(need(".terminal-search", section));
    const settings = terminalMenu(need("details.terminal-menu", section), s => this.shells.set(s));
    this.shells = new Shells(this.terminals, account, settings, {
      attached: () => this.section.dataset["attached"] = "",
      busy: (shell, busy) => this.busy(shell, busy),
      noSandbox: () => this.noSandbox(),
      leave: () => this.leave(),
      focused: shell => this.focused(shell),
      blurred: () => this.section.toggleAttribute("data-typing", false),
      search: () => void this.search.open(this.session),
      follow: address => void follow(address, ports),
      whenOver: shell => this.tabs.all.length > 1 ? [{ words: "Close this tab", act: () => this.end(shell) }] : [],
    });
    this.row = new ShellTabs(section, {
      choose: (shell, typing) => this.change(choose(this.tabs, shell), typing),
      open: () => this.change(opened(this.tabs), true),
      split: () => this.change(split(this.tabs), true),
      close: shell => void this.close(shell),
      rename: (shell, name) => this.change(renamed(this.tabs, shell, name)),
      search: () => void this.search.open(this.session),
    });
    this.row.show(this.tabs);
    keyBar(need(".key-bar", section), () => this.session);
    this.folding();
    this.moveBetween();
  }

  /** The one that keys and Run buttons go to. */
  get session(): Session | null {
    return this.shells.get(chosen(this.tabs));
  }

  /** The sandbox is in this state now. */
  show(now: SandboxView): void {
    const running = runs(now.state);
    // What stands still is still there to be read, and a key wakes it.
    const frozen = (now.state === "paused" || now.state === "resuming") && this.shells.attached;
    this.terminals.hidden = !running && !frozen;
    this.section.toggleAttribute("data-terminals", running || frozen);
    this.empty.hidden = running || frozen;
    need<HTMLElement>("button", this.empty).hidden = comes(now.state);
    window.clearTimeout(this.retry);
    if (running) {
      // Said again, it is no reason to connect again: a shell that ended waits for its button.
      if (!this.was) {
        this.shells.start();
        void this.shells.show(this.tabs);
      }
    } else if (!frozen) {
      this.shells.stop();
      this.search.close();
    }
    this.was = running || frozen;
  }

  unfold(): void {
    this.fold(false);
  }

  /** `typing`: the student goes on in the terminal that is the active one then. */
  private change(tabs: Tabs, typing = false): void {
    const before = chosen(this.tabs);
    this.tabs = tabs;
    this.store.set(written(tabs));
    this.row.show(tabs);
    if (before !== chosen(tabs)) {
      this.search.close();
    }
    void this.shells.show(tabs).then(() => {
      this.section.dataset["busy"] = String(this.session?.busy ?? false);
      if (typing) {
        this.session?.focus();
      }
    });
  }

  private focused(shell: string): void {
    this.section.toggleAttribute("data-typing", true);
    if (shell !== chosen(this.tabs)) {
      this.change(choose(this.tabs, shell));
    }
  }

  private busy(shell: string, busy: boolean): void {
    this.row.mark(shell, busy);
    if (shell === chosen(this.tabs)) {
      this.section.dataset["busy"] = String(busy);
    }
  }

  /** What runs in it ends: that is asked first. */
  private async close(shell: string): Promise<void> {
    if (this.tabs.all.length < 2) {
      return;
    }
    const name = this.tabs.all.find(t => t.shell === shell)?.name ?? shell;
    const yes = !this.shells.get(shell)?.busy || await dialog(`Close “${name}”?`, ["A program runs in it, and would be ended with its shell."], "Keep it",
      [{ words: "End it and close", value: true, look: "danger" }]);
    if (yes) {
      this.end(shell);
    }
  }

  private end(shell: string): void {
    this.shells.end(shell);
    this.row.mark(shell, false);
    this.change(closed(this.tabs, shell), true);
  }

  /** The lesson's socket says what became of the sandbox. If it goes on saying that it runs, the terminal was too early. */
  private noSandbox(): void {
    delete this.section.dataset["attached"];
    window.clearTimeout(this.retry);
    this.retry = window.setTimeout(() => this.bar().running && this.shells.start(), LOOK_AGAIN_MILLIS);
  }

  /** Ctrl+Shift+L leads from the terminal to the text, and from the text to the terminal. Shells never see that key. */
  private moveBetween(): void {
    document.addEventListener("keydown", e => {
      if (e.ctrlKey && e.shiftKey && !e.altKey && !e.metaKey && e.code === "KeyL" && !e.defaultPrevented && !this.terminals.hidden) {
        e.preventDefault();
        this.unfold();
        this.session?.focus();
      }
    });
  }

  private leave(): void {
    this.text.focus({ preventScroll: true });
  }

  private folding(): void {
    need(".sandbox-fold", this.section).addEventListener("click", () => this.fold(!("folded" in this.section.dataset)));
  }

  private fold(now: boolean): void {
    this.section.toggleAttribute("data-folded", now);
    const button = need(".sandbox-fold", this.section);
    button.setAttribute("aria-expanded", String(!now));
    button.setAttribute("aria-label", now ? "Show the terminal" : "Fold the terminal");
  }
}
