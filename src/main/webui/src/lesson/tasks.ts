import { element, need, withCode } from "../site/elements";
import { get, post } from "../site/api";
import { changes, summary } from "./check-parts";
import type { Finding, Part } from "./socket";
import { TaskHelp } from "./task-help";

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
    void this.help(text);
  }

  /** Hints and solutions, as far as they were opened. */
  private async help(text: HTMLElement): Promise<void> {
    const lesson = `/api/courses/${text.dataset["course"]}/lessons/${text.dataset["lesson"]}`;
    const helps = new Map([...this.tasks].map(([id, task]) => [id, task.help(async part => {
      const answer = await post(`${lesson}/tasks/${id}/help/${part}`);
      return answer.ok ? null : answer.message;
    })]));
    const opened = await get<{ task: string; part: number }[]>(`${lesson}/help`);
    if (opened.ok) {
      helps.forEach((help, id) => help.restore(opened.body.filter(o => o.task === id).map(o => o.part)));
    }
  }

  show(found: Finding): void {
    const task = this.tasks.get(found.task);
    if (!task) {
      return;
    }
    if (!found.done) {
      return task.open(found.message, found.parts ?? []);
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
  private readonly parts = element("div", { class: "task-parts", hidden: "" });
  private before: readonly Part[] | null = null;
  private waiting = 0;
  private told = "";
  isDone = false;
  seenOpen = false;

  constructor(private readonly section: HTMLElement, check: () => void) {
    this.state = need(".task-state", section);
    this.finding = need(".task-finding", section);
    this.button = need(".task-check", section);
    this.finding.after(this.parts);
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

  help(open: (part: number) => Promise<string | null>): TaskHelp {
    return new TaskHelp(this.section, open);
  }

  open(message: string, parts: readonly Part[]): void {
    this.seenOpen = true;
    const asked = this.answered();
    if (this.isDone) {
      return; // done stays done, also when the container is gone by now
    }
    if (asked || this.told !== message) {
      this.say(message, asked);
    }
    if (parts.length > 0) {
      this.tellParts(parts);
    }
  }

  /** What each part of the check found, and what became of it since the last one. */
  private tellParts(now: readonly Part[]): void {
    const change = changes(this.before, now);
    const time = new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", second: "2-digit" });
    this.parts.hidden = false;
    this.parts.replaceChildren(
      element("p", { role: "status" }, summary(this.before, now, time)),
      ...(now.length > 1 ? [element("ul", {}, ...now.map((part, i) => element("li", { "data-holds": String(part.holds), ...(change[i] ? { "data-changed": "" } : {}) },
        element("span", { class: "task-part" }, part.holds ? "met" : "open"), " ", ...withCode(part.message), ...(change[i] ? [element("strong", {}, ` (${change[i]})`)] : []))))] : []));
    this.before = now;
  }

  done(message: string, news: boolean): void {
    this.answered();
    if (!this.isDone) {
      this.isDone = true;
      this.parts.hidden = true;
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
