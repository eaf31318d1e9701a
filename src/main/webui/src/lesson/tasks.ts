import { element, need, withCode } from "../site/elements";
import type { Finding } from "./socket";

const ANSWER_WITHIN_MILLIS = 15_000;

/** The tasks in the text, and the list of them at the top. */
export class Tasks {
  private readonly tasks = new Map<string, TaskBox>();
  private readonly overview: HTMLElement | null;
  private readonly count = element("p", { class: "task-count" });

  constructor(text: HTMLElement, check: (task: string) => void) {
    this.overview = text.querySelector(".task-overview");
    text.querySelectorAll<HTMLElement>("[data-task]").forEach(section => {
      const id = section.dataset["task"]!;
      this.tasks.set(id, new TaskBox(section, () => check(id)));
    });
    this.overview?.before(this.count);
    this.overview?.querySelectorAll<HTMLElement>('[data-state="done"]').forEach(li => {
      this.tasks.get(li.dataset["taskLink"]!)?.done("", false);
      this.mark(li);
    });
    this.countDone();
  }

  show(found: Finding): void {
    const task = this.tasks.get(found.task);
    if (!task) {
      return;
    }
    if (!found.done) {
      return task.open(found.message);
    }
    // What was done before is sent again when the page connects: no news to celebrate.
    const news = !task.isDone && task.seenOpen;
    task.done(found.message, news);
    const li = this.overview?.querySelector<HTMLElement>(`[data-task-link="${CSS.escape(found.task)}"]`);
    if (li && li.dataset["state"] !== "done") {
      this.mark(li);
      this.countDone();
    }
  }

  private mark(li: HTMLElement): void {
    li.dataset["state"] = "done";
    if (!li.querySelector(".visually-hidden")) {
      li.querySelector("a")?.append(element("span", { class: "visually-hidden" }, " (done)"));
    }
  }

  private countDone(): void {
    const done = [...this.tasks.values()].filter(t => t.isDone).length;
    this.count.textContent = done === this.tasks.size ? `All ${done} tasks are done` : `${done} of ${this.tasks.size} tasks done`;
  }
}

class TaskBox {
  private readonly state: HTMLElement;
  private readonly finding: HTMLElement;
  private readonly button: HTMLButtonElement;
  private waiting = 0;
  private told = "";
  isDone = false;
  seenOpen = false;

  constructor(private readonly section: HTMLElement, check: () => void) {
    this.state = need(".task-state", section);
    this.finding = need(".task-finding", section);
    this.button = need(".task-check", section);
    const name = need("h3", section).id;
    this.button.id = `${name}-check`;
    this.button.setAttribute("aria-labelledby", `${name}-check ${name}`);
    this.button.addEventListener("click", () => {
      if (!this.waiting) {
        this.ask();
        check();
      }
    });
    // By itself a finding is only shown; it is read out when the student asked for it.
    this.finding.setAttribute("aria-live", "off");
  }

  open(message: string): void {
    this.seenOpen = true;
    const asked = this.answered();
    if (this.isDone) {
      return; // done stays done, also when the container is gone by now
    }
    if (asked || this.told !== message) {
      this.say(message, asked);
    }
  }

  done(message: string, news: boolean): void {
    this.answered();
    if (!this.isDone) {
      this.isDone = true;
      this.section.dataset["state"] = "done";
      this.state.dataset["state"] = "done";
      this.state.textContent = "Done";
      if (news) {
        this.section.dataset["justDone"] = "";
        this.section.addEventListener("animationend", () => delete this.section.dataset["justDone"], { once: true });
      }
    }
    this.say(message === "Done." && !news ? "" : message, news);
  }

  private ask(): void {
    this.button.textContent = "Checking …";
    this.button.setAttribute("aria-disabled", "true");
    this.waiting = window.setTimeout(() => {
      this.answered();
      this.say("No answer yet. Try again in a moment.", true);
    }, ANSWER_WITHIN_MILLIS);
  }

  /** True when the student waited for it. */
  private answered(): boolean {
    const waited = this.waiting !== 0;
    window.clearTimeout(this.waiting);
    this.waiting = 0;
    this.button.textContent = "Check now";
    this.button.removeAttribute("aria-disabled");
    return waited;
  }

  private say(message: string, aloud: boolean): void {
    this.told = message;
    this.finding.setAttribute("aria-live", aloud ? "polite" : "off");
    this.finding.toggleAttribute("data-asked", aloud && !this.isDone);
    this.finding.replaceChildren(...withCode(message));
  }
}
