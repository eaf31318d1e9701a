import { FitAddon } from "@xterm/addon-fit";
import { Unicode11Addon } from "@xterm/addon-unicode11";
import { WebLinksAddon } from "@xterm/addon-web-links";
import { Terminal } from "@xterm/xterm";
import { copy } from "../site/clipboard";
import { coloursOf, type ThemeName } from "./colours";
import type { Size } from "./protocol";
import { silentReplay } from "./replay";

export interface ViewSettings {
  fontSize: number;
  screenReader: boolean;
  theme: ThemeName;
}

export interface ViewEvents {
  typed(text: string): void;
  /** Bytes that are not text: mouse reports of old programs. */
  typedBytes(bytes: Uint8Array): void;
  resized(size: Size): void;
  leave(): void;
  search(): void;
  /** An address in the output was clicked. */
  follow(address: string): void;
}

const FULL_RESET = "\x1bc";

/** The terminal on the page: xterm, fitted to its frame, in the colours of the page. */
export class View {
  readonly term: Terminal;
  private readonly fitter = new FitAddon();
  private readonly replay: { over(): void };
  private replayed = 0;
  private theme: ThemeName;
  private readonly ended = new AbortController();

  constructor(private readonly frame: HTMLElement, settings: ViewSettings, private readonly events: ViewEvents) {
    this.theme = settings.theme;
    this.term = new Terminal({
      allowProposedApi: true, // for the widths of Unicode 11
      cursorBlink: !matchMedia("(prefers-reduced-motion: reduce)").matches,
      fontFamily: getComputedStyle(document.documentElement).getPropertyValue("--mono"),
      fontSize: settings.fontSize,
      lineHeight: 1.15,
      minimumContrastRatio: 4.5,
      rightClickSelectsWord: false,
      screenReaderMode: settings.screenReader,
      scrollback: 10_000,
      theme: coloursOf(settings.theme),
    });
    this.term.loadAddon(this.fitter);
    this.term.loadAddon(new Unicode11Addon());
    this.term.unicode.activeVersion = "11";
    this.term.loadAddon(new WebLinksAddon((_, address) => events.follow(address)));
    this.replay = silentReplay(this.term, () => this.replayed > 0);
    this.term.open(frame);
    this.term.element?.classList.remove("terminal"); // the frame's own name
    this.term.textarea?.setAttribute("aria-label", "Terminal. Control Shift L leads back to the lesson.");
    this.keys();
    this.term.onData(text => events.typed(text));
    this.term.onBinary(text => events.typedBytes(Uint8Array.from(text, c => c.charCodeAt(0))));
    this.term.onResize(({ cols, rows }) => events.resized({ columns: cols, rows }));
    this.followFrame();
    this.paint();
    const page = new MutationObserver(() => this.paint());
    page.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    this.ended.signal.addEventListener("abort", () => page.disconnect());
  }

  /** Takes it off the page. */
  dispose(): void {
    this.ended.abort();
    this.term.dispose();
  }

  private paint(): void {
    const colours = coloursOf(this.theme);
    this.term.options.theme = colours;
    // around the letters, too
    this.frame.style.background = colours.background ?? "";
  }

  get size(): Size {
    return { columns: this.term.cols, rows: this.term.rows };
  }

  write(bytes: Uint8Array, replayed: boolean, drawn: () => void): void {
    // The parser works later than this call: the mark must change in the order of what is written.
    if (replayed) {
      this.term.write("", () => this.replayed++);
    }
    this.term.write(bytes, () => {
      if (replayed) {
        this.replayed--;
        if (this.replayed === 0) {
          this.replay.over();
        }
      }
      drawn();
    });
  }

  /** In the order of what is written, so that it does not overtake output that waits. */
  clear(): void {
    this.term.write(FULL_RESET);
  }

  focus(): void {
    this.term.focus();
  }

  set(settings: ViewSettings): void {
    this.term.options.fontSize = settings.fontSize;
    this.term.options.screenReaderMode = settings.screenReader;
    this.theme = settings.theme;
    this.paint();
    this.fit();
  }

  private followFrame(): void {
    let due = 0;
    const frame = new ResizeObserver(() => {
      cancelAnimationFrame(due);
      due = requestAnimationFrame(() => this.ended.signal.aborted || this.fit());
    });
    frame.observe(this.frame);
    this.ended.signal.addEventListener("abort", () => frame.disconnect());
    this.fit();
  }

  private fit(): void {
    // A folded or hidden frame has no size worth telling the shell.
    if (this.frame.clientWidth > 60 && this.frame.clientHeight > 30) {
      this.fitter.fit();
    }
  }

  private keys(): void {
    this.term.attachCustomKeyEventHandler(e => {
      if (!e.ctrlKey || !e.shiftKey || e.altKey || e.metaKey) {
        return true;
      }
      switch (e.code) {
        case "KeyC":
          if (e.type === "keydown") {
            e.preventDefault(); // else the browser opens its developer tools
            if (this.term.hasSelection()) {
              void copy(this.term.getSelection());
            }
          }
          return false;
        case "KeyV":
          return false; // the browser pastes, xterm takes its paste event
        case "KeyF":
          if (e.type === "keydown") {
            e.preventDefault();
            this.events.search();
          }
          return false;
        case "KeyL":
          if (e.type === "keydown") {
            e.preventDefault();
            this.events.leave();
          }
          return false;
        default:
          return true;
      }
    });
  }
}
