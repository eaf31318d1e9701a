import { browser } from "@marp-team/marp-core/browser";
import { element } from "../site/elements";
import type { Deck } from "./deck";
import type { Position } from "./position";
import frameCss from "./frame.css";

/**
 * Slides, in a shadow root: the styles of a deck and of this page do not touch each other. All slides are there at once;
 * `mode` says what is seen: one, or all in a grid. Printing shows all.
 */
export class Stage {
  readonly host = element("div", { class: "stage" });
  private readonly frames: HTMLElement[];
  private readonly root: ShadowRoot;

  constructor(deck: Deck, picked?: (slide: number) => void) {
    this.root = this.host.attachShadow({ mode: "open" });
    this.host.style.setProperty("--tall", `${deck.height / deck.width * 100}%`);
    this.frames = deck.slides.map((slide, i) => {
      const frame = element("div", { class: "frame", role: "group", "aria-roledescription": "slide", "aria-label": `${i + 1} of ${deck.slides.length}` });
      const marpit = element("div", { class: "marpit" });
      marpit.innerHTML = slide.html;
      frame.append(marpit);
      if (picked) {
        const pick = element("button", { type: "button", class: "pick", "aria-label": `Slide ${i + 1}${slide.title ? `: ${slide.title}` : ""}` }, element("span", {}, String(i + 1)));
        pick.addEventListener("click", () => picked(i));
        frame.append(pick);
      }
      return frame;
    });
    this.root.append(element("style", {}, deck.css), element("style", {}, frameCss), element("div", { class: "frames" }, ...this.frames));
    browser(this.root);
  }

  show({ slide, step }: Position): void {
    this.frames.forEach((frame, i) => {
      frame.toggleAttribute("data-now", i === slide);
      if (i === slide) {
        parts(frame).forEach((part, n) => part.toggleAttribute("data-later", n >= step));
      }
    });
  }

  set overview(now: boolean) {
    this.host.toggleAttribute("data-overview", now);
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
    const focused = this.frames.findIndex(f => f.contains(this.root.activeElement));
    const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns, Home: -focused, End: this.frames.length - 1 - focused }[key] ?? 0;
    this.frames[focused + by]?.querySelector<HTMLElement>(".pick")?.focus();
  }
}

/** In the order in which they appear. */
function parts(frame: HTMLElement): HTMLElement[] {
  const order = (e: HTMLElement) => Number(e.dataset["marpitFragment"]);
  return [...frame.querySelectorAll<HTMLElement>("[data-marpit-fragment]")].sort((a, b) => order(a) - order(b));
}
