import { element, need } from "../site/elements";
import { post } from "../site/api";
import { dialog } from "../site/dialog";
import { comes, runs, sandboxState, type SandboxState, type SandboxView } from "./socket";
import { closing } from "./terminal-menu";
import { inWords, TimeLeft } from "./time-left";

const START_WORDS: Partial<Record<SandboxState, string>> = { none: "Start sandbox", ended: "Start sandbox", paused: "Resume", hibernated: "Resume" };

/** The state of the sandbox and the buttons that change it. */
export class SandboxBar {
  private readonly warning = element("p", { class: "problem disk-warning", role: "status", hidden: "" });
  private readonly refusal = element("p", { class: "problem refusal", role: "alert", hidden: "" });
  private state: SandboxState;
  private asked = false;
  private readonly left: TimeLeft;

  constructor(private readonly section: HTMLElement, private readonly changed: (now: SandboxView) => void) {
    this.state = sandboxState(section.dataset["state"]);
    need(".sandbox-bar", section).after(this.warning, this.refusal);
    const menu = need<HTMLDetailsElement>(".sandbox-menu", section);
    closing(menu);
    menu.addEventListener("click", e => {
      if (e.target instanceof Element && e.target.closest("button")) {
        menu.open = false;
      }
    });
    this.left = new TimeLeft(need(".sandbox-left", section));
    this.onClick(".sandbox-extend", () => void this.extend());
    this.onClick(".sandbox-pause", () => void this.send("pause"));
    this.onClick(".sandbox-restart", () => void this.restart());
    this.onClick(".sandbox-start", () => void this.start());
    this.onClick(".sandbox-stop", () => void this.stop());
    this.onClick(".sandbox-reset", () => void this.reset());
    this.disable(false); // from here on a click does something
  }

  get running(): boolean {
    return runs(this.state);
  }

  get starting(): boolean {
    return comes(this.state);
  }

  show(now: SandboxView): void {
    this.state = now.state;
    this.section.dataset["state"] = now.state;
    this.section.querySelectorAll(".sandbox-words").forEach(e => {
      if (e.textContent !== now.words) {
        e.textContent = now.words;
      }
    });
    this.section.querySelectorAll(".sandbox-start").forEach(b => b.textContent = START_WORDS[now.state] ?? "Start again");
    this.section.querySelectorAll(".sandbox-stop").forEach(b => b.textContent = now.state === "queued" ? "Leave the line" : "Stop");
    this.left.show(now.pausesAt);
    this.warn(now.disk?.warning);
    this.disable(this.asked);
    if (now.state !== "none") {
      this.refusal.hidden = true;
    }
    this.changed(now);
  }

  start(): Promise<boolean> {
    return this.send("start");
  }

  private async extend(): Promise<void> {
    if (await this.send("extend")) {
      this.left.say(left => `Extended: not paused for ${inWords(left)}.`);
    }
  }

  private async restart(): Promise<void> {
    const yes = await dialog("Restart the engine?", [
      "Programs that run now end, and so do your containers and this terminal; containers with a restart policy come back by themselves. Your files, images and volumes are kept.",
    ], "Cancel", [{ words: "Restart the engine", value: true, look: "primary" }]);
    if (yes) {
      await this.send("restart-engine");
    }
  }

  /** What should be done about the disk, until it is done. */
  private warn(warning = ""): void {
    this.warning.hidden = warning === "";
    if (this.warning.dataset["said"] !== warning) {
      this.warning.dataset["said"] = warning;
      this.warning.replaceChildren(...warning.split("`").map((part, i) => i % 2 ? element("code", {}, part) : part));
    }
  }

  private async stop(): Promise<void> {
    if (this.state === "queued") {
      await this.send("stop");
      return;
    }
    const yes = await dialog("Stop the sandbox?", [
      "Programs and containers that run now end, and so does this terminal. Your files, images and volumes are kept.",
    ], "Cancel", [{ words: "Stop", value: true, look: "primary" }]);
    if (yes) {
      await this.send("stop");
    }
  }

  private async reset(): Promise<void> {
    const lost = element("ul", {},
      element("li", {}, "all files in your home folder"),
      element("li", {}, "all containers, images, networks and volumes"),
      element("li", {}, "what runs in this terminal, and its history"));
    const yes = await dialog("Reset the sandbox?", [
      "You get an empty sandbox, as on the first day. These will be gone for good:", lost,
      this.takeAlong(),
      "Tasks that are done stay done, and so do your quiz results.",
    ], "Keep everything", [{ words: "Delete and reset", value: true, look: "danger" }]);
    if (yes) {
      await this.send("reset");
    }
  }

  /** The way to one's files, before they are gone. */
  private takeAlong(): HTMLElement {
    return this.running || this.state === "paused"
      ? element("p", {}, element("a", { class: "button", href: "/api/files/transfer/folder?path=", download: "" }, "Download my work"), " Your home folder as one archive.")
      : element("p", {}, "To download your files first, start the sandbox once more.");
  }

  private async send(action: "start" | "stop" | "reset" | "extend" | "pause" | "restart-engine"): Promise<boolean> {
    if (this.asked) {
      return false;
    }
    this.asked = true;
    this.disable(true);
    this.refusal.hidden = true;
    const answer = await post<SandboxView>(`/api/sandbox/${action}`);
    this.asked = false;
    this.disable(false);
    if (answer.ok) {
      this.show(answer.body);
    } else {
      this.refusal.textContent = answer.message;
      this.refusal.hidden = false;
    }
    return answer.ok;
  }

  private disable(now: boolean): void {
    this.section.querySelectorAll<HTMLButtonElement>(".sandbox-bar :is(.sandbox-start, .sandbox-stop, .sandbox-menu button), .terminal-empty .sandbox-start").forEach(b => b.disabled = now);
  }

  private onClick(selector: string, action: () => void): void {
    this.section.querySelectorAll(selector).forEach(b => b.addEventListener("click", action));
  }
}
