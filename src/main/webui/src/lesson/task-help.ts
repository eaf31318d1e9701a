import { element, need } from "../site/elements";
import { dialog } from "../site/dialog";

export const SOLUTION = 0;

/** Hints one at a time, and the solution when they are used up. `open` notes that a part was opened, and says why it could not be. */
export class TaskHelp {
  private readonly hints: HTMLDetailsElement[];
  private readonly solution: HTMLDetailsElement | null;
  private readonly button = element("button", { type: "button", class: "button small" });
  private readonly trouble = element("span", { class: "task-trouble", role: "status" });
  private shown = 0;

  constructor(section: HTMLElement, private readonly open: (part: number) => Promise<string | null>) {
    this.hints = [...section.querySelectorAll<HTMLDetailsElement>("details.hint")];
    this.solution = section.querySelector("details.solution");
    [...this.hints, this.solution].forEach(d => d && (d.hidden = true));
    section.append(element("p", { class: "task-help" }, this.button, " ", this.trouble));
    const name = section.querySelector("h3")?.id;
    if (name) {
      this.button.id = `${name}-help`;
      this.button.setAttribute("aria-labelledby", `${this.button.id} ${name}`);
    }
    this.button.addEventListener("click", () => void this.next());
    this.draw();
  }

  /** What was opened before. A later hint was only reached by those before it. */
  restore(parts: readonly number[]): void {
    this.shown = Math.min(this.hints.length, Math.max(this.shown, 0, ...parts));
    this.hints.slice(0, this.shown).forEach(reveal);
    if (this.solution && parts.includes(SOLUTION)) {
      this.hints.forEach(reveal);
      this.shown = this.hints.length;
      reveal(this.solution);
    }
    this.draw();
  }

  private async next(): Promise<void> {
    const hint = this.hints[this.shown];
    const what = hint ?? this.solution;
    if (!what || this.button.disabled || !hint && !await sure()) {
      return;
    }
    this.button.disabled = true;
    const trouble = await this.open(hint ? this.shown + 1 : SOLUTION);
    this.button.disabled = false;
    this.trouble.textContent = trouble ?? "";
    if (trouble === null) {
      this.shown += hint ? 1 : 0;
      reveal(what);
      this.draw();
      need<HTMLElement>("summary", what).focus();
    }
  }

  private draw(): void {
    const left = this.shown < this.hints.length;
    this.button.hidden = !left && (!this.solution || !this.solution.hidden);
    this.button.textContent = left ? `Show a hint (${this.shown + 1} of ${this.hints.length})` : "Show the solution …";
  }
}

function reveal(details: HTMLDetailsElement): void {
  details.hidden = false;
  details.open = true;
}

const sure = async (): Promise<boolean> => await dialog("Show the solution?", [
  "You learn more by finding it yourself: read the hints once more, and press “Check now” to see what is missing.",
  "That you opened the solution is kept, and your instructor sees it. The task counts as done all the same.",
], "Not yet", [{ words: "Show the solution", value: true, look: "primary" }]) === true;
