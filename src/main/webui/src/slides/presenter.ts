import { element } from "../site/elements";
import type { Deck } from "./deck";
import { Link } from "./link";
import { Course, type Position } from "./position";
import { Stage } from "./stage";
import { Timer } from "./timer";

/** The presenter's window: this slide, the next, the notes, what time it is, and a timer that begins with the first move. */
export class Presenter {
  private readonly course: Course;
  private readonly now: Stage;
  private readonly next: Stage;
  private readonly link: Link;
  private readonly timer = new Timer(() => performance.now());
  private readonly notes = element("div", { class: "presenter-notes", tabindex: "0", role: "region", "aria-label": "Notes" });
  private readonly counter = element("output", { class: "presenter-counter" });
  private readonly live = element("p", { class: "visually-hidden", "aria-live": "polite" });
  private readonly time = element("output", { class: "presenter-time", "aria-label": "Timer", "aria-live": "off" });
  private readonly clock = element("time", { class: "presenter-clock", "aria-label": "Time of day" });
  private readonly startOrPause = this.button("Start", () => this.timer.running ? this.timer.pause() : this.timer.start());
  private at: Position;

  constructor(place: HTMLElement, private readonly deck: Deck, page: string) {
    this.course = new Course(deck.slides.map(s => s.steps));
    this.now = new Stage(deck);
    this.next = new Stage(deck);
    this.at = this.course.read(location.hash);
    this.link = new Link(page, { moved: at => this.show(at), asked: () => undefined });
    place.classList.add("presenter");
    place.replaceChildren(
      element("section", { class: "presenter-now", "aria-label": "This slide" }, this.now.host),
      element("section", { class: "presenter-next", "aria-label": "Next" }, element("h2", {}, "Next"), this.next.host),
      element("section", { class: "presenter-talk" }, element("h2", {}, "Notes"), this.notes),
      element("footer", { class: "presenter-foot" },
        this.button("Previous", () => this.go(this.course.back(this.at))), this.counter, this.button("Next", () => this.go(this.course.forward(this.at))),
        element("span", { class: "gap" }),
        this.time, this.startOrPause, this.button("Reset", () => this.timer.reset()), this.clock), this.live);
    addEventListener("keydown", e => this.key(e));
    setInterval(() => this.tick(), 500);
    this.show(this.at);
    this.link.ask();
  }

  private button(words: string, act: () => void): HTMLButtonElement {
    const made = element("button", { type: "button", class: "button" }, words);
    made.addEventListener("click", () => {
      act();
      this.tick();
    });
    return made;
  }

  private go(to: Position): void {
    this.timer.start();
    this.show(to);
    this.link.move(to);
  }

  private show(at: Position): void {
    this.at = at;
    const { slides } = this.deck;
    const following = this.course.forward(at);
    this.now.show(at);
    this.next.show(following);
    this.next.host.hidden = following === at;
    this.counter.textContent = `${at.slide + 1} / ${slides.length}`;
    this.live.textContent = `Slide ${at.slide + 1} of ${slides.length}`;
    const notes = slides[at.slide]?.notes ?? "";
    this.notes.replaceChildren(...(notes ? notes.split(/\n{2,}/).map(p => element("p", {}, p)) : [element("p", { class: "muted" }, "No notes for this slide.")]));
    history.replaceState(null, "", location.search + this.course.write(at));
    this.tick();
  }

  private key(e: KeyboardEvent): void {
    const onButton = e.target instanceof Element && e.target.matches("button") && (e.key === " " || e.key === "Enter");
    const act = e.ctrlKey || e.metaKey || e.altKey || onButton ? undefined : this.action(e);
    if (act) {
      e.preventDefault();
      act();
    }
  }

  private action(e: KeyboardEvent): (() => void) | undefined {
    switch (e.key) {
      case "ArrowRight": case "PageDown": case "Enter": return () => this.go(this.course.forward(this.at));
      case "ArrowLeft": case "PageUp": case "Backspace": return () => this.go(this.course.back(this.at));
      case " ": return () => this.go(e.shiftKey ? this.course.back(this.at) : this.course.forward(this.at));
      case "Home": return () => this.go({ slide: 0, step: 0 });
      case "End": return () => this.go(this.course.end);
      default: return undefined;
    }
  }

  private tick(): void {
    this.time.textContent = this.timer.text;
    this.startOrPause.textContent = this.timer.running ? "Pause" : "Start";
    this.clock.textContent = new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  }
}
