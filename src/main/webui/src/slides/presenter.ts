import { element } from "../site/elements";
import type { Deck } from "./deck";
import { Link } from "./link";
import { Course, type Position } from "./position";
import { Stage } from "./stage";

/** The presenter's window: this slide, the next, the notes, and the time since the first move. */
export class Presenter {
  private readonly course: Course;
  private readonly now: Stage;
  private readonly next: Stage;
  private readonly link: Link;
  private readonly notes = element("div", { class: "presenter-notes", tabindex: "0", role: "region", "aria-label": "Notes" });
  private readonly counter = element("output", {});
  private readonly clock = element("output", { class: "presenter-clock", "aria-label": "Time" });
  private at: Position;
  private begun = Date.now();

  constructor(place: HTMLElement, private readonly deck: Deck, name: string) {
    this.course = new Course(deck.slides.map(s => s.steps));
    this.now = new Stage(deck);
    this.next = new Stage(deck);
    this.at = this.course.read(location.hash);
    this.link = new Link(name, { moved: at => this.show(at), asked: () => undefined });
    const button = (words: string, act: () => void) => {
      const made = element("button", { type: "button", class: "button" }, words);
      made.addEventListener("click", act);
      return made;
    };
    place.classList.add("presenter");
    place.replaceChildren(
      element("section", { class: "presenter-now", "aria-label": "This slide" }, this.now.host),
      element("section", { class: "presenter-next", "aria-label": "Next" }, element("h2", {}, "Next"), this.next.host),
      element("section", { class: "presenter-talk" }, element("h2", {}, "Notes"), this.notes),
      element("footer", { class: "presenter-foot" },
        button("Previous", () => this.go(this.course.back(this.at))), this.counter, button("Next", () => this.go(this.course.forward(this.at))),
        element("span", { class: "gap" }), this.clock, button("Restart the clock", () => this.restart())));
    addEventListener("keydown", e => this.key(e));
    setInterval(() => this.tick(), 1000);
    this.tick();
    this.show(this.at);
    this.link.ask();
  }

  private go(to: Position): void {
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
    const notes = slides[at.slide]?.notes ?? "";
    this.notes.replaceChildren(...(notes ? notes.split(/\n{2,}/).map(p => element("p", {}, p)) : [element("p", { class: "muted" }, "No notes for this slide.")]));
    history.replaceState(null, "", location.search + this.course.write(at));
  }

  private key(e: KeyboardEvent): void {
    const onButton = (e.target as Element).matches("button") && (e.key === " " || e.key === "Enter");
    if (e.ctrlKey || e.metaKey || e.altKey || onButton) {
      return;
    }
    if (["ArrowRight", "PageDown", " ", "Enter"].includes(e.key)) {
      e.preventDefault();
      this.go(this.course.forward(this.at));
    } else if (["ArrowLeft", "PageUp", "Backspace"].includes(e.key)) {
      e.preventDefault();
      this.go(this.course.back(this.at));
    }
  }

  private restart(): void {
    this.begun = Date.now();
    this.tick();
  }

  private tick(): void {
    const seconds = Math.floor((Date.now() - this.begun) / 1000);
    const two = (n: number) => String(n).padStart(2, "0");
    const time = new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
    this.clock.textContent = `${two(Math.floor(seconds / 60))}:${two(seconds % 60)} · ${time}`;
  }
}
