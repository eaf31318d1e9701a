import { element } from "../site/elements";
import type { Session } from "../terminal/session";
import { dialog } from "../site/dialog";
import type { SandboxBar } from "./sandbox-bar";

const CTRL_C = "\x03";
const START_WITHIN_MILLIS = 90_000;
const STOP_WITHIN_MILLIS = 10_000;
/** A prompt that was just drawn belongs to a shell that reads what comes. */
const LOOK_EVERY_MILLIS = 100;

/** Types the commands of a Run button, once, and never blindly into a program that runs. */
export class Runner {
  private waiting = false;

  constructor(private readonly bar: SandboxBar, private readonly session: () => Session | null, private readonly unfold: () => void) {}

  async run(commands: string): Promise<boolean> {
    if (this.waiting) {
      return false;
    }
    this.waiting = true;
    try {
      this.unfold();
      return await this.ready(commands) && this.type(commands);
    } finally {
      this.waiting = false;
    }
  }

  private type(commands: string): boolean {
    this.session()?.run(commands);
    return true;
  }

  private async ready(commands: string): Promise<boolean> {
    if (!this.bar.running) {
      return await this.start();
    }
    // Without a connection, what is typed waits for it; whether a program runs is what was last heard.
    if (!this.session()?.busy) {
      return this.session() !== null || until(() => this.session()?.attached === true, STOP_WITHIN_MILLIS);
    }
    const answer = await dialog<"type" | "stop">("A program is running in your terminal", [
      "This would be typed into that program, not into the shell:", element("pre", {}, commands.trimEnd()),
    ], "Cancel", [
      { words: "Type it anyway", value: "type" },
      { words: "Stop the program, then run", value: "stop", look: "primary" },
    ]);
    if (answer === "stop") {
      this.session()?.press(CTRL_C);
      return until(() => this.session()?.busy === false, STOP_WITHIN_MILLIS).then(free => free || this.stillBusy());
    }
    return answer === "type";
  }

  private async stillBusy(): Promise<boolean> {
    await dialog("The program did not stop", ["It may ask for another key: look at the terminal, often q or Ctrl+D helps. Nothing was typed."], "All right", []);
    return false;
  }

  private async start(): Promise<boolean> {
    if (!this.bar.starting) {
      const yes = await dialog("Your sandbox is not running", ["Start it, and run this as soon as it is there?"], "Cancel",
        [{ words: "Start and run", value: true, look: "primary" }]);
      if (!yes || !await this.bar.start()) {
        return false;
      }
    }
    return until(() => this.session()?.attached === true && !this.session()?.busy, START_WITHIN_MILLIS);
  }
}

function until(condition: () => boolean, millis: number): Promise<boolean> {
  return new Promise(resolve => {
    const end = performance.now() + millis;
    const look = () => {
      if (condition()) {
        resolve(true);
      } else if (performance.now() > end) {
        resolve(false);
      } else {
        setTimeout(look, LOOK_EVERY_MILLIS);
      }
    };
    look();
  });
}
