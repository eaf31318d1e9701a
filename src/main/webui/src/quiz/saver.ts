/** What the server says to a save; `message` is for the reader. */
export interface SaveAnswer {
  readonly state: "saved" | "graded" | "stale" | "changed" | "refused";
  readonly message: string;
}

/** What is shown: `unsaved` while something is not on the server, `stopped` when nothing more will be saved from here. */
export type Shown = "unsaved" | "saved" | "stopped";

const PAUSE = 600;
const RETRY = [2_000, 5_000, 15_000];

/**
 * Saves what has changed a moment after it has, one save at a time. Each save has a number, one above the last, by which the
 * server knows an old one that comes late. What could not be sent is sent again, later and later, and at once when the
 * network is back.
 */
export class Saver {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending = false;
  private dirty = false;
  private stopped = false;
  private failures = 0;

  /** `number`: of the last save. `send` sends the answers as they are when it is called. */
  constructor(
    private number: number,
    private readonly send: (number: number) => Promise<SaveAnswer>,
    private readonly show: (shown: Shown, words: string) => void,
  ) {}

  changed(): void {
    this.dirty = true;
    if (!this.stopped) {
      this.show("unsaved", this.failures > 0 ? "Not saved yet: the server is out of reach. It is tried again." : "Not saved yet …");
      this.later(this.failures > 0 ? this.pause() : PAUSE);
    }
  }

  /** Tries at once what has failed before. */
  retry(): void {
    if (this.dirty && !this.stopped && this.failures > 0) {
      this.later(0);
    }
  }

  isPending(): boolean {
    return (this.dirty || this.sending) && !this.stopped;
  }

  /** The number for what the form itself sends; nothing is saved from here any more. */
  handOver(): number {
    clearTimeout(this.timer);
    this.stopped = true;
    return ++this.number;
  }

  private later(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), milliseconds);
  }

  private pause(): number {
    return RETRY[Math.min(this.failures, RETRY.length) - 1] ?? PAUSE;
  }

  private async save(): Promise<void> {
    if (this.sending || !this.dirty || this.stopped) {
      return;
    }
    this.sending = true;
    this.dirty = false;
    try {
      this.answered(await this.send(++this.number));
    } catch {
      this.failures++;
      this.sending = false;
      this.changed();
    }
  }

  private answered(answer: SaveAnswer): void {
    this.sending = false;
    this.failures = 0;
    if (answer.state !== "saved") {
      this.stopped = true;
      this.show("stopped", answer.message);
    } else if (this.dirty) {
      this.later(PAUSE);
    } else if (!this.stopped) {
      this.show("saved", "Saved");
    }
  }
}
