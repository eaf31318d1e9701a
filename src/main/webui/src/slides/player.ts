import { closest, element } from "../site/elements";
import { icon, type IconName } from "../site/icons";
import type { Deck } from "./deck";
import { help } from "./help";
import { Link } from "./link";
import { Course, type Position } from "./position";
import { Stage } from "./stage";
import { onSwipe } from "./swipe";
import { TypedNumber } from "./typed-number";

/** Where a deck is shown. */
export interface Surroundings {
  /** The address of the deck's own page: windows that show the same find each other by it. */
  readonly page: string;
  /** Keys that go down in here turn slides: the whole page, or only the deck when a terminal is beside it. */
  readonly keys: GlobalEventHandlers;
  run(code: string, button: HTMLButtonElement): void;
  /** A way back to the lesson's text, where there is one. */
  readonly close?: () => void;
}

/** Shows a deck: one slide at a time, moved by keys, buttons, touch, the address, and by the presenter's window. */
export class Player {
  private readonly course: Course;
  private readonly stage: Stage;
  private readonly counter = element("output", { class: "slides-counter" });
  private readonly live = element("p", { class: "visually-hidden", "aria-live": "polite" });
  private readonly help = help();
  private readonly typed = new TypedNumber();
  private readonly gone = new AbortController();
  private readonly link: Link;
  private readonly buttons: Record<"previous" | "next", HTMLButtonElement>;
  private at: Position;

  constructor(private readonly place: HTMLElement, private readonly deck: Deck, private readonly around: Surroundings) {
    this.course = new Course(deck.slides.map(s => s.steps));
    this.stage = new Stage(deck, {
      picked: slide => {
        this.overview(false);
        this.go({ slide, step: 0 });
      },
      run: (code, button) => around.run(code, button),
    });
    this.at = this.course.read(location.hash);
    this.link = new Link(around.page, { moved: at => this.show(at, "replace"), asked: () => this.link.move(this.at) });
    this.buttons = { previous: this.button("previous", "Previous", () => this.back()), next: this.button("next", "Next", () => this.forward()) };
    place.replaceChildren(this.stage.host, this.controls(), this.live, this.help);
    const { signal } = this.gone;
    addEventListener("popstate", () => this.show(this.course.read(location.hash), "replace"), { signal });
    around.keys.addEventListener("keydown", e => this.key(e), { signal });
    onSwipe(this.stage.host, () => this.forward(), () => this.back());
    this.stage.host.addEventListener("click", e => this.clicked(e));
    this.hideIdleControls();
    this.show(this.at, "replace");
    place.focus({ preventScroll: true });
  }

  /** Takes it off the page. */
  close(): void {
    this.gone.abort();
    this.link.close();
    this.place.replaceChildren();
  }

  /** By whoever reads here: told to the other windows, and a way the Back button leads. */
  private go(to: Position): void {
    this.show(to, to.slide === this.at.slide ? "replace" : "push");
    this.link.move(to);
  }

  private show(to: Position, address: "push" | "replace" | "keep"): void {
    const turned = to.slide !== this.at.slide || this.counter.textContent === "";
    this.at = to;
    this.stage.show(to);
    const { slides } = this.deck;
    this.counter.textContent = `${to.slide + 1} / ${slides.length}`;
    this.buttons.previous.disabled = to.slide === 0 && to.step === 0;
    this.buttons.next.disabled = to.slide === this.course.end.slide && to.step === this.course.end.step;
    if (turned) {
      const title = slides[to.slide]?.title;
      this.live.textContent = `Slide ${to.slide + 1} of ${slides.length}${title ? `: ${title}` : ""}`;
    }
    if (address !== "keep") {
      history[`${address}State`](null, "", this.course.write(to));
    }
  }

  private forward(): void {
    this.go(this.course.forward(this.at));
  }

  private back(): void {
    this.go(this.course.back(this.at));
  }

  private key(e: KeyboardEvent): void {
    if (e.defaultPrevented || e.ctrlKey || e.metaKey || e.altKey || this.help.open) {
      return;
    }
    if (this.stage.overview && /^(Arrow|Home|End)/.test(e.key)) {
      e.preventDefault();
      return this.stage.step(e.key);
    }
    // A button that has the focus is pressed with Space and Enter, as everywhere.
    const on = e.composedPath()[0];
    const typing = this.typed.text !== "";
    if (on instanceof Element && on.matches("button, a, input, summary") && (e.key === " " || e.key === "Enter" && !typing)) {
      return;
    }
    const act = this.action(e);
    if (act) {
      e.preventDefault();
      act();
    }
  }

  private action(e: KeyboardEvent): (() => void) | undefined {
    if (e.key === "Enter") {
      const number = this.typed.take();
      return number === null ? () => this.forward() : () => this.jump(number);
    }
    if (this.typed.key(e.key)) {
      return () => this.counter.textContent = `→ ${this.typed.text}`;
    }
    switch (e.key) {
      case "ArrowRight": case "ArrowDown": case "PageDown": return () => this.forward();
      case "ArrowLeft": case "ArrowUp": case "PageUp": case "Backspace": return () => this.back();
      case " ": return () => e.shiftKey ? this.back() : this.forward();
      case "Home": return () => this.go({ slide: 0, step: 0 });
      case "End": return () => this.go(this.course.end);
      case "f": return () => this.full();
      case "o": return () => this.overview(!this.stage.overview);
      case "p": return () => this.present();
      case "?": return () => this.help.showModal();
      case "Escape": return this.stage.overview ? () => this.overview(false) : () => this.show(this.at, "keep");
      default: return undefined;
    }
  }

  private jump(number: number): void {
    this.overview(false);
    this.go(this.course.read(String(number)));
  }

  private overview(now: boolean): void {
    this.stage.overview = now;
    this.place.toggleAttribute("data-overview", now);
    if (!now) {
      this.place.focus({ preventScroll: true });
    }
  }

  private full(): void {
    if (document.fullscreenElement) {
      void document.exitFullscreen();
    } else {
      void this.place.requestFullscreen().catch(() => undefined);
    }
  }

  private present(): void {
    const opened = window.open(`${this.around.page}?presenter${this.course.write(this.at)}`, "slipway-presenter", "popup,width=1100,height=720");
    if (!opened) {
      this.live.textContent = "The browser did not allow a second window. Allow pop-ups for this site, then press p again.";
      this.live.classList.remove("visually-hidden");
    }
  }

  private clicked(e: MouseEvent): void {
    const [on] = e.composedPath();
    const anchor = closest(on, 'a[href^="#"]')?.getAttribute("href");
    if (anchor) {
      e.preventDefault();
      return this.follow(anchor.slice(1));
    }
    if (!this.stage.overview && !closest(on, "a, button, video, audio, summary") && getSelection()?.isCollapsed !== false && document.fullscreenElement) {
      this.forward();
    }
  }

  /** A link inside the deck: to a slide by its number, or to a heading. */
  private follow(anchor: string): void {
    const slide = this.stage.slideOf(decodeURIComponent(anchor));
    if (slide >= 0) {
      this.go({ slide, step: 0 });
    } else if (/^\d/.test(anchor)) {
      this.go(this.course.read(anchor));
    }
  }

  private button(name: IconName, words: string, act: () => void, key = "", more = ""): HTMLButtonElement {
    const made = element("button", { type: "button", class: `icon ${more}`.trim(), "aria-label": words, title: key ? `${words} (${key})` : words }, icon(name));
    made.addEventListener("click", act);
    return made;
  }

  private controls(): HTMLElement {
    const bar = element("div", { class: "slides-controls", role: "toolbar", "aria-label": "Slides" },
      this.buttons.previous, this.counter, this.buttons.next,
      element("span", { class: "gap" }),
      this.button("grid", "All slides", () => this.overview(!this.stage.overview), "o"),
      this.button("speaker", "Presenter's window", () => this.present(), "p", "wide"),
      this.button("full", "Full screen", () => this.full(), "f"),
      this.button("help", "Keys", () => this.help.showModal(), "?", "wide"));
    const { close } = this.around;
    if (close) {
      const text = element("button", { type: "button", class: "button small slides-close" }, "Back to the text");
      text.addEventListener("click", close);
      bar.prepend(text);
    }
    return bar;
  }

  /** In full screen nothing but the slide, until the mouse moves. */
  private hideIdleControls(): void {
    let timer = 0;
    this.place.addEventListener("pointermove", () => {
      this.place.removeAttribute("data-idle");
      window.clearTimeout(timer);
      timer = window.setTimeout(() => this.place.setAttribute("data-idle", ""), 2500);
    }, { signal: this.gone.signal });
  }
}
