import { changes, Refused } from "./api";

type Known = { path: string; version: string }[];

export interface Watched {
  /** Null when there is nothing to watch now. */
  known(): { files: Known; folders: Known } | null;
  changed(paths: string[]): Promise<void>;
}

const AGAIN_MILLIS = 3000;
const MOST_FOLDERS = 60;

/**
 * Hears of changes that others make: one request waits at the server until there is one, so that an open page costs next to nothing.
 * `again` is to be called when something else is to be watched.
 */
export class Watch {
  private waiting: AbortController | null = null;
  private timer = 0;
  private going = false;

  constructor(private readonly watched: Watched) {}

  again(): void {
    window.clearTimeout(this.timer);
    this.waiting?.abort();
    if (!this.going) {
      void this.run();
    }
  }

  private async run(): Promise<void> {
    this.going = true;
    let pause = 0;
    try {
      for (let known = this.watched.known(); known !== null; known = this.watched.known()) {
        this.waiting = new AbortController();
        const { signal } = this.waiting;
        try {
          const paths = await changes(known.files, known.folders.slice(0, MOST_FOLDERS), signal);
          if (paths.length > 0) {
            await this.watched.changed(paths);
            if (JSON.stringify(this.watched.known()) === JSON.stringify(known)) {
              pause = AGAIN_MILLIS; // it could not be read: no need to hurry
              break;
            }
          }
        } catch (e) {
          if (!signal.aborted) {
            pause = e instanceof Refused && e.passing ? AGAIN_MILLIS : 5 * AGAIN_MILLIS;
            break;
          }
        }
      }
    } finally {
      this.going = false;
      this.waiting = null;
    }
    if (pause > 0) {
      this.timer = window.setTimeout(() => this.again(), pause);
    }
  }
}
