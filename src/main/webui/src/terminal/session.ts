import { Connection, type Ended, type Listener, type Socket } from "./connection";
import { UnsentInputStore } from "./unsent-input";
import { Notice, type Offer } from "./notice";
import type { Search } from "./search";
import { View, type ViewSettings } from "./view";

export interface SessionEvents {
  busy(busy: boolean): void;
  attached(): void;
  /** The sandbox ended or there is none: the rest of the page says so. */
  noSandbox(reason: string): void;
  leave(): void;
  focusChanged(focused: boolean): void;
  search(): void;
  follow(address: string): void;
  /** What else to offer once the shell has exited. */
  whenOver(): readonly Offer[];
}

export interface SessionPlace {
  readonly frame: HTMLElement;
  readonly notice: HTMLElement;
  /** Of the shell, as its address names it. */
  readonly shell: string;
  /** Whose it is: what was typed and has not arrived is kept for this name only. */
  readonly account: string;
}

const LINE_IS_DONE = /[\r\n\x03\x04\x0c\x15]$/;
/** To the end of the line, then delete all before it: what is half typed must not become part of a command. */
const EMPTY_LINE = "\x05\x15";

/** One terminal: its view, its connection, and what is said about both. */
export class Session {
  private readonly view: View;
  private readonly connection: Connection;
  private readonly notice: Notice;
  private readonly encoder = new TextEncoder();
  private cancelLost: number | undefined;
  private halfTyped = false;
  private ctrl = false;
  private ctrlUsed: (() => void) | null = null;
  private busyNow = false;
  private readonly unsentInput: UnsentInputStore;
  private searching: Search | null = null;
  private readonly over = new AbortController();

  constructor(place: SessionPlace, settings: ViewSettings, private readonly events: SessionEvents) {
    this.notice = new Notice(place.notice);
    this.view = new View(place.frame, settings, {
      typed: text => this.typed(text),
      typedBytes: bytes => this.connection.type(bytes),
      resized: size => this.connection?.resize(size),
      leave: () => events.leave(),
      search: () => events.search(),
      follow: address => events.follow(address),
    });
    this.connection = new Connection({
      open: () => webSocket(address(`/ws/terminal/${place.shell}`)),
      after: (millis, action) => {
        const timer = window.setTimeout(action, millis);
        return () => window.clearTimeout(timer);
      },
    }, this.listener(), this.view.size);
    this.unsentInput = new UnsentInputStore(place.account, place.shell);
    this.takeOver();
    const { signal } = this.over;
    addEventListener("online", () => this.connection.retryNow(), { signal });
    document.addEventListener("visibilitychange", () => document.hidden || this.connection.retryNow(), { signal });
    addEventListener("pagehide", () => this.handOver(), { signal });
    addEventListener("pageshow", e => e.persisted && this.takeOver(), { signal });
    place.frame.addEventListener("focusin", () => events.focusChanged(true));
    place.frame.addEventListener("focusout", () => events.focusChanged(false));
  }

  start(): void {
    this.connection.start();
  }

  stop(): void {
    this.connection.stop();
    this.notice.hide();
  }

  /** Closes it for good: the shell ends, too. */
  end(): void {
    this.connection.hangUp();
    this.dispose();
  }

  private dispose(): void {
    this.over.abort();
    this.stop();
    this.view.dispose();
  }

  private handOver(): void {
    const left = this.connection.handOver();
    if (left) {
      this.unsentInput.put(left);
    }
  }

  private takeOver(): void {
    const left = this.unsentInput.take();
    if (left) {
      this.connection.takeOver(left);
    }
  }

  /** What finds text in this terminal; its code is loaded when it is first asked for. */
  async search(): Promise<Search> {
    const { Search } = await import("./search");
    return this.searching ??= new Search(this.view.term);
  }

  get attached(): boolean {
    return this.connection.attached;
  }

  get busy(): boolean {
    return this.busyNow;
  }

  focus(): void {
    this.view.focus();
  }

  set(settings: ViewSettings): void {
    this.view.set(settings);
  }

  /** Keys as a keyboard would send them. */
  press(keys: string): void {
    this.typed(keys);
  }

  /** The arrow keys say something else to programs that asked for it, editors for instance. */
  arrow(letter: string): void {
    this.typed((this.view.term.modes.applicationCursorKeysMode ? "\x1bO" : "\x1b[") + letter);
  }

  /** The next letter is typed together with Ctrl. */
  holdCtrl(used: (() => void) | null): void {
    this.ctrl = used !== null;
    this.ctrlUsed = used;
  }

  /** Types commands, each line as if Enter were pressed behind it. */
  run(commands: string): void {
    const lines = commands.replace(/\s+$/, "").replace(/\r?\n/g, "\r") + "\r";
    this.send((this.halfTyped && !this.busyNow ? EMPTY_LINE : "") + lines);
    this.view.term.scrollToBottom();
  }

  private typed(text: string): void {
    let keys = text;
    if (this.ctrl && /^[a-zA-Z@[\\\]^_ ]$/.test(text)) {
      keys = String.fromCharCode(text.toUpperCase().charCodeAt(0) & 0x1f);
      this.ctrlUsed?.();
    }
    this.send(keys);
  }

  private send(keys: string): void {
    this.halfTyped = !LINE_IS_DONE.test(keys);
    this.connection.type(this.encoder.encode(keys));
  }

  private listener(): Listener {
    return {
      output: (bytes, replayed, drawn) => this.view.write(bytes, replayed, drawn),
      clear: () => this.view.clear(),
      attached: () => {
        this.cancelNotice();
        this.events.attached();
      },
      busy: busy => {
        this.busyNow = busy;
        this.events.busy(busy);
      },
      lost: attempts => this.lost(attempts),
      ended: why => this.ended(why),
      dropped: () => this.notice.show("A new shell was started. What you typed for the old one was not sent."),
    };
  }

  private lost(attempts: number): void {
    // A connection that is back at once is not worth a word.
    if (this.cancelLost === undefined) {
      this.cancelLost = window.setTimeout(() => this.notice.show("Connection lost. Reconnecting … what you type is kept.", {
        waiting: true, offers: [{ words: "Try now", act: () => this.connection.retryNow() }],
      }), 600);
    }
    if (attempts % 3 === 2) {
      void this.stillSignedIn();
    }
  }

  /** A browser does not tell a page why a WebSocket was refused; an ordinary request does. */
  private async stillSignedIn(): Promise<void> {
    const answer = await fetch("/api/sandbox", { redirect: "manual" }).catch(() => null);
    if (answer && (answer.status === 401 || answer.type === "opaqueredirect")) {
      this.connection.stop();
      this.cancelNotice();
      this.notice.show("You are signed out. Sign in again to go on where you were.", {
        offers: [{ words: "Sign in", act: () => location.assign(`/sign-in?then=${encodeURIComponent(location.pathname)}`) }],
      });
    }
  }

  private ended(why: Ended): void {
    this.cancelNotice();
    this.busyNow = false;
    const again = () => {
      this.notice.hide();
      this.connection.start();
      this.focus();
    };
    switch (why.kind) {
      case "no-sandbox":
      case "sandbox-ended":
        return this.events.noSandbox(why.reason);
      case "shell-ended": {
        const status = why.status ? ` Its exit status was ${why.status}.` : "";
        return this.notice.show(`${why.reason || "This shell has ended."}${status}`, { offers: [{ words: "Open a new shell", act: again }, ...this.events.whenOver()] });
      }
      case "too-much":
        return this.notice.show(why.reason, { offers: [{ words: "Connect again", act: again }] });
      case "broken":
        return this.notice.show(`Something is wrong with this page: ${why.reason}`, { offers: [{ words: "Load it again", act: () => location.reload() }] });
    }
  }

  private cancelNotice(): void {
    window.clearTimeout(this.cancelLost);
    this.cancelLost = undefined;
    this.notice.hide();
  }
}

function address(path: string): string {
  return `${location.protocol === "https:" ? "wss:" : "ws:"}//${location.host}${path}`;
}

/** The browser's WebSocket as a connection uses it. */
function webSocket(url: string): Socket {
  const socket = new WebSocket(url);
  const adapter: Socket = {
    get binaryType() {
      return socket.binaryType;
    },
    set binaryType(type) {
      socket.binaryType = type;
    },
    onmessage: null, onopen: null, onclose: null,
    send: bytes => socket.send(bytes),
    close: () => socket.close(),
  };
  socket.onmessage = e => adapter.onmessage?.(e);
  socket.onopen = () => adapter.onopen?.();
  socket.onclose = e => adapter.onclose?.(e);
  return adapter;
}
