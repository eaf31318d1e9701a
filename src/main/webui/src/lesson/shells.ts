import { element } from "../site/elements";
import type { Offer } from "../terminal/notice";
import type { Session } from "../terminal/session";
import { chosen, isSplit, placeOf, type Tabs } from "../terminal/tabs";
import type { ViewSettings } from "../terminal/view";

export interface ShellEvents {
  attached(): void;
  busy(shell: string, busy: boolean): void;
  noSandbox(): void;
  leave(): void;
  /** Keys go to this one now. */
  focused(shell: string): void;
  blurred(): void;
  search(): void;
  follow(address: string): void;
  whenOver(shell: string): readonly Offer[];
}

interface OpenShell {
  readonly place: HTMLElement;
  readonly session: Session;
}

/** The terminals of a page: one for each shell that was in view. They stay connected while another is in view. */
export class Shells {
  private readonly open = new Map<string, OpenShell>();
  private code: Promise<typeof import("../terminal/session")> | null = null;
  private running = false;

  constructor(private readonly host: HTMLElement, private readonly account: string, private readonly settings: ViewSettings, private readonly events: ShellEvents) {}

  get(shell: string): Session | null {
    return this.open.get(shell)?.session ?? null;
  }

  /** Shows those that are to be in view, and connects them if the sandbox runs. */
  async show(tabs: Tabs): Promise<void> {
    if (this.running) {
      const { Session } = await (this.code ??= import("../terminal/session"));
      for (const shell of tabs.places) {
        if (this.running && !this.open.has(shell)) {
          this.add(shell, Session);
        }
      }
    }
    this.host.toggleAttribute("data-split", isSplit(tabs));
    for (const [shell, { place }] of this.open) {
      const at = placeOf(tabs, shell);
      place.hidden = at < 0;
      place.style.order = String(at);
      place.toggleAttribute("data-active", isSplit(tabs) && shell === chosen(tabs));
      const name = tabs.all.find(t => t.shell === shell)?.name ?? shell;
      place.setAttribute("aria-label", name);
    }
  }

  /** All of them, as the sandbox runs now. */
  start(): void {
    this.running = true;
    this.open.forEach(({ session }) => session.start());
  }

  stop(): void {
    this.running = false;
    this.open.forEach(({ session }) => session.stop());
  }

  /** The shell ends with its tab. */
  end(shell: string): void {
    const ended = this.open.get(shell);
    this.open.delete(shell);
    ended?.session.end();
    ended?.place.remove();
  }

  set(settings: ViewSettings): void {
    this.open.forEach(({ session }) => session.set(settings));
  }

  get attached(): boolean {
    return [...this.open.values()].some(({ session }) => session.attached);
  }

  private add(shell: string, Session: typeof import("../terminal/session").Session): void {
    const frame = element("div", { class: "terminal" });
    const notice = element("div", { class: "terminal-notice", role: "status", hidden: "" });
    const place = element("div", { class: "terminal-place", role: "group", "data-shell": shell }, frame, notice);
    this.host.append(place);
    const session = new Session({ frame, notice, shell, account: this.account }, this.settings, {
      attached: () => this.events.attached(),
      busy: busy => this.events.busy(shell, busy),
      noSandbox: () => this.events.noSandbox(),
      leave: () => this.events.leave(),
      focusChanged: focused => focused ? this.events.focused(shell) : this.events.blurred(),
      search: () => this.events.search(),
      follow: address => this.events.follow(address),
      whenOver: () => this.events.whenOver(shell),
    });
    this.open.set(shell, { place, session });
    session.start();
  }
}
