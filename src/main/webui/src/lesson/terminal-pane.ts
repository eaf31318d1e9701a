import { need } from "../site/elements";
import type { Session } from "../terminal/session";
import { keyBar } from "./key-bar";
import type { SandboxBar } from "./sandbox-bar";
import { comes, runs, type SandboxView } from "./socket";
import { terminalMenu } from "./terminal-menu";

const SHELL = "/ws/terminal/main";
const LOOK_AGAIN_MILLIS = 1500;

/** The right half: there is a terminal in it while the sandbox runs. Its code is loaded only then. */
export class TerminalPane {
  session: Session | null = null;
  private loading = false;
  private retry = 0;
  private was = false;
  private readonly terminal: HTMLElement;
  private readonly empty: HTMLElement;
  private readonly settings;

  constructor(private readonly section: HTMLElement, private readonly text: HTMLElement, private readonly bar: () => SandboxBar) {
    this.terminal = need(".terminal", section);
    this.empty = need(".terminal-empty", section);
    this.settings = terminalMenu(need("details.terminal-menu", section), s => this.session?.set(s));
    keyBar(need(".key-bar", section), () => this.session);
    this.folding();
    this.moveBetween();
  }

  /** The sandbox is in this state now. */
  show(now: SandboxView): void {
    const running = runs(now.state);
    // What stands still is still there to be read, and a key wakes it.
    const frozen = (now.state === "paused" || now.state === "resuming") && this.session?.attached === true;
    this.terminal.hidden = !running && !frozen;
    this.empty.hidden = running || frozen;
    need<HTMLElement>("button", this.empty).hidden = comes(now.state);
    window.clearTimeout(this.retry);
    if (running) {
      // Said again, it is no reason to connect again: a shell that ended waits for its button.
      if (!this.was) {
        void this.open();
      }
    } else if (!frozen) {
      this.session?.stop();
    }
    this.was = running || frozen;
  }

  unfold(): void {
    this.fold(false);
  }

  private async open(): Promise<void> {
    if (this.session) {
      return this.session.start();
    }
    if (this.loading) {
      return;
    }
    this.loading = true;
    const { Session } = await import("../terminal/session");
    this.session = new Session({ frame: this.terminal, notice: need(".terminal-notice", this.section), path: SHELL }, this.settings, {
      attached: () => this.section.dataset["attached"] = "",
      busy: busy => this.section.dataset["busy"] = String(busy),
      noSandbox: () => this.noSandbox(),
      leave: () => this.leave(),
      focusChanged: focused => this.section.toggleAttribute("data-typing", focused),
    });
    if (this.bar().running) {
      this.session.start();
    }
  }

  /** The lesson's socket says what became of the sandbox. If it goes on saying that it runs, the terminal was too early. */
  private noSandbox(): void {
    delete this.section.dataset["attached"];
    this.retry = window.setTimeout(() => this.bar().running && this.session?.start(), LOOK_AGAIN_MILLIS);
  }

  /** Ctrl+Shift+L leads from the terminal to the text, and from the text to the terminal. Shells never see that key. */
  private moveBetween(): void {
    document.addEventListener("keydown", e => {
      if (e.ctrlKey && e.shiftKey && !e.altKey && !e.metaKey && e.code === "KeyL" && !e.defaultPrevented && !this.terminal.hidden) {
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
