import { element } from "../site/elements";
import { icon, type IconName } from "../site/icons";
import type { Deck } from "./deck";
import { help } from "./help";
import { Link } from "./link";
import { Course, type Position } from "./position";
import { Stage } from "./stage";
import { onSwipe } from "./swipe";

/** Shows a deck: one slide at a time, moved by keys, buttons, touch, and by the presenter's window. */
export class Player {
  private readonly course: Course;
  private readonly stage: Stage;
  private readonly counter = element("output", { class: "slides-counter" });
  private readonly live = element("p", { class: "visually-hidden", "aria-live": "polite" });
  private readonly help = help();
  private readonly link: Link;
  private readonly buttons: Record<"previous" | "next", HTMLButtonElement>;
  private at: Position;

  constructor(private readonly place: HTMLElement, private readonly deck: Deck, name: string) {
    this.course = new Course(deck.slides.map(s => s.steps));
    this.stage = new Stage(deck, slide => {
      this.overview(false);
      this.go({ slide, step: 0 });
    });
    this.at = this.course.read(location.hash);
    this.link = new Link(name, { moved: at => this.go(at, false), asked: () => this.link.move(this.at) });
    this.buttons = { previous: this.button("previous", "Previous", () => this.back()), next: this.button("next", "Next", () => this.forward()) };
    place.replaceChildren(this.stage.host, this.controls(), this.live, this.help);
    addEventListener("hashchange", () => this.go(this.course.read(location.hash)));
    addEventListener("keydown", e => this.key(e));
    onSwipe(this.stage.host, () => this.forward(), () => this.back());
    this.stage.host.addEventListener("click", e => this.clicked(e));
    this.hideIdleControls();
    this.go(this.at);
    place.focus({ preventScroll: true });
  }

  private go(to: Position, tell = true): void {
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
    history.replaceState(null, "", this.course.write(to));
    if (tell) {
      this.link.move(to);
    }
  }

  private forward(): void {
    this.go(this.course.forward(this.at));
  }

  private back(): void {
    this.go(this.course.back(this.at));
  }

  private key(e: KeyboardEvent): void {
    if (e.ctrlKey || e.metaKey || e.altKey || this.help.open) {
      return;
    }
    if (this.stage.overview && /^(Arrow|Home|End)/.test(e.key)) {
      e.preventDefault();
      return this.stage.step(e.key);
    }
    // A button that has the focus is pressed with Space and Enter, as everywhere.
    const onButton = e.composedPath()[0] instanceof HTMLElement && (e.composedPath()[0] as HTMLElement).matches("button, a, input");
    if (onButton && (e.key === " " || e.key === "Enter")) {
      return;
    }
    const act = this.action(e);
    if (act) {
      e.preventDefault();
      act();
    }
  }

  private action(e: KeyboardEvent): (() => void) | undefined {
    switch (e.key) {
      case "ArrowRight": case "ArrowDown": case "PageDown": case "Enter": return () => this.forward();
      case "ArrowLeft": case "ArrowUp": case "PageUp": case "Backspace": return () => this.back();
      case " ": return () => e.shiftKey ? this.back() : this.forward();
      case "Home": return () => this.go({ slide: 0, step: 0 });
      case "End": return () => this.go(this.course.end);
      case "f": return () => this.full();
      case "o": return () => this.overview(!this.stage.overview);
      case "p": return () => this.present();
      case "?": return () => this.help.showModal();
      case "Escape": return this.stage.overview ? () => this.overview(false) : undefined;
      default: return undefined;
    }
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
    const opened = window.open(`${location.pathname}?presenter${this.course.write(this.at)}`, "slipway-presenter", "popup,width=1100,height=720");
    if (!opened) {
      this.live.textContent = "The browser did not allow a second window. Allow pop-ups for this site, then press p again.";
      this.live.classList.remove("visually-hidden");
    }
  }

  private clicked(e: MouseEvent): void {
    const on = e.composedPath()[0] as HTMLElement;
    if (!this.stage.overview && !on.closest("a, button, video, audio, summary") && getSelection()?.isCollapsed !== false && document.fullscreenElement) {
      this.forward();
    }
  }

  private button(name: IconName, words: string, act: () => void, key = ""): HTMLButtonElement {
    const made = element("button", { type: "button", class: "icon", "aria-label": words, title: key ? `${words} (${key})` : words }, icon(name));
    made.addEventListener("click", act);
    return made;
  }

  private controls(): HTMLElement {
    return element("div", { class: "slides-controls", role: "toolbar", "aria-label": "Slides" },
      this.buttons.previous, this.counter, this.buttons.next,
      element("span", { class: "gap" }),
      this.button("grid", "All slides", () => this.overview(!this.stage.overview), "o"),
      this.button("speaker", "Presenter's window", () => this.present(), "p"),
      this.button("full", "Full screen", () => this.full(), "f"),
      this.button("help", "Keys", () => this.help.showModal(), "?"));
  }

  /** In full screen nothing but the slide, until the mouse moves. */
  private hideIdleControls(): void {
    let timer = 0;
    this.place.addEventListener("pointermove", () => {
      this.place.removeAttribute("data-idle");
      window.clearTimeout(timer);
      timer = window.setTimeout(() => this.place.setAttribute("data-idle", ""), 2500);
    });
  }
}
