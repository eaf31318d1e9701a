import { element, need } from "../site/elements";
import { post } from "./api";
import { ask } from "./ask";
import type { SandboxView } from "./socket";

/** The state of the sandbox and the buttons that change it. */
export class SandboxBar {
  private readonly refusal = element("p", { class: "problem refusal", role: "alert", hidden: "" });
  private state: SandboxView["state"];
  private asked = false;

  constructor(private readonly section: HTMLElement, private readonly changed: (now: SandboxView) => void) {
    this.state = section.dataset["state"] as SandboxView["state"];
    need(".sandbox-bar", section).after(this.refusal);
    this.onClick(".sandbox-start", () => void this.start());
    this.onClick(".sandbox-stop", () => void this.stop());
    this.onClick(".sandbox-reset", () => void this.reset());
  }

  get running(): boolean {
    return this.state === "running";
  }

  get starting(): boolean {
    return this.state === "starting";
  }

  show(now: SandboxView): void {
    this.state = now.state;
    this.section.dataset["state"] = now.state;
    this.section.querySelectorAll(".sandbox-words").forEach(e => {
      if (e.textContent !== now.words) {
        e.textContent = now.words;
      }
    });
    this.section.querySelectorAll(".sandbox-start").forEach(b => b.textContent = now.state === "stopped" ? "Start again" : "Start sandbox");
    this.disable(this.asked);
    if (now.state !== "none") {
      this.refusal.hidden = true;
    }
    this.changed(now);
  }

  start(): Promise<boolean> {
    return this.send("start");
  }

  private async stop(): Promise<void> {
    const yes = await ask("Stop the sandbox?", [
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
    const yes = await ask("Reset the sandbox?", [
      "You get an empty sandbox, as on the first day. These will be gone for good:", lost,
      "Tasks that are done stay done, and so do your quiz results.",
    ], "Keep everything", [{ words: "Delete and reset", value: true, look: "danger" }]);
    if (yes) {
      await this.send("reset");
    }
  }

  private async send(action: "start" | "stop" | "reset"): Promise<boolean> {
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
    this.section.querySelectorAll<HTMLButtonElement>(".sandbox-start, .sandbox-stop, .sandbox-reset").forEach(b => b.disabled = now);
  }

  private onClick(selector: string, action: () => void): void {
    this.section.querySelectorAll(selector).forEach(b => b.addEventListener("click", action));
  }
}
