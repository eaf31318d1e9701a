import { browser } from "@marp-team/marp-core/browser";
import { element } from "../site/elements";
import { elsewhere } from "./sanitize";
import type { Deck, Slide } from "./deck";
import type { Position } from "./position";
import frameCss from "./frame.css";

export interface StageEvents {
  /** A slide was chosen in the overview. */
  picked(slide: number): void;
  /** The Run button of a block. */
  run(code: string, button: HTMLButtonElement): void;
}

/** Buttons on slides are never smaller than if slides were shown at this part of their size. */
const SMALLEST = 0.5;

/**
 * Slides, in a shadow root: the styles of a deck and of this page do not touch each other. All slides are there at once; what is
 * seen is one, or all in a grid. Printing shows all.
 */
export class Stage {
  readonly host = element("div", { class: "stage" });
  private readonly frames: HTMLElement[];
  private readonly root: ShadowRoot;

  constructor(deck: Deck, events?: StageEvents) {
    this.root = this.host.attachShadow({ mode: "open" });
    this.host.style.setProperty("--tall", `${deck.height / deck.width * 100}%`);
    this.frames = deck.slides.map((slide, i) => this.frame(slide, i, deck, events));
    this.root.append(element("style", {}, deck.css), element("style", {}, frameCss), element("div", { class: "frames" }, ...this.frames));
    browser(this.root);
    new ResizeObserver(() => this.measure(deck)).observe(this.host);
  }

  private frame(slide: Slide, i: number, deck: Deck, events?: StageEvents): HTMLElement {
    const frame = element("div", { class: "frame", role: "group", "aria-roledescription": "slide", "aria-label": `${i + 1} of ${deck.slides.length}` });
    const marpit = element("div", { class: "marpit" });
    marpit.append(document.importNode(slide.content, true));
    frame.append(marpit);
    marpit.querySelectorAll("img").forEach(img => img.addEventListener("error", () => img.replaceWith(elsewhere("Picture that is not here", "", img.alt)), { once: true }));
    if (events) {
      marpit.querySelectorAll<HTMLElement>("pre[data-run]").forEach(pre => runnable(pre, events));
      const pick = element("button", { type: "button", class: "pick", "aria-label": `Slide ${i + 1}${slide.title ? `: ${slide.title}` : ""}` }, element("span", {}, String(i + 1)));
      pick.addEventListener("click", () => events.picked(i));
      frame.append(pick);
    }
    return frame;
  }

  private measure(deck: Deck): void {
    const { clientWidth, clientHeight } = this.host;
    const scale = Math.min(clientWidth / deck.width, clientHeight / deck.height) || 1;
    this.host.style.setProperty("--grow", String(Math.max(1, SMALLEST / scale)));
  }

  show({ slide, step }: Position): void {
    this.frames.forEach((frame, i) => {
      frame.toggleAttribute("data-now", i === slide);
      if (i === slide) {
        parts(frame).forEach((part, n) => part.toggleAttribute("data-later", n >= step));
      }
    });
  }

  /** The slide with that heading or anchor; -1 when there is none. */
  slideOf(id: string): number {
    const target = this.root.getElementById(id) ?? this.root.querySelector(`[name="${CSS.escape(id)}"]`);
    return this.frames.findIndex(f => target !== null && f.contains(target));
  }

  set overview(now: boolean) {
    this.host.toggleAttribute("data-overview", now);
    this.frames.forEach(f => f.firstElementChild?.toggleAttribute("inert", now));
    if (now) {
      const frame = this.frames.find(f => "now" in f.dataset);
      frame?.scrollIntoView({ block: "center" });
      frame?.querySelector<HTMLElement>(".pick")?.focus();
    }
  }

  get overview(): boolean {
    return this.host.hasAttribute("data-overview");
  }

  /** In the grid, the slide beside the one that has the focus. */
  step(key: string): void {
    const columns = getComputedStyle(this.frames[0]!.parentElement!).gridTemplateColumns.split(" ").length;
    const focused = Math.max(0, this.frames.findIndex(f => f.contains(this.root.activeElement)));
    const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns, Home: -focused, End: this.frames.length - 1 - focused }[key] ?? 0;
    this.frames[focused + by]?.querySelector<HTMLElement>(".pick")?.focus();
  }
}

function runnable(pre: HTMLElement, events: StageEvents): void {
  const button = element("button", { type: "button", class: "run" }, "Run");
  button.addEventListener("click", () => events.run(pre.textContent ?? "", button));
  const around = element("div", { class: "runnable" });
  pre.replaceWith(around);
  around.append(pre, button);
}

/** In the order in which they appear. */
function parts(frame: HTMLElement): HTMLElement[] {
  const order = (e: HTMLElement) => Number(e.dataset["marpitFragment"]);
  return [...frame.querySelectorAll<HTMLElement>("[data-marpit-fragment]")].sort((a, b) => order(a) - order(b));
}
