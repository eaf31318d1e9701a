/** Seconds at which the time left is said, not only shown. */
const SAID = [600, 300, 60, 30];

/** Counts down from what the server said was left, by a clock that nobody sets. */
export class Clock {
  private readonly start: number;
  private lastSaid: number;

  /** `now` in milliseconds, of any origin. */
  constructor(private readonly seconds: number, private readonly now: () => number) {
    this.start = now();
    this.lastSaid = seconds;
  }

  /** Whole, rounded up: never 0 before the time is over. */
  secondsLeft(): number {
    return Math.max(0, Math.ceil(this.seconds - (this.now() - this.start) / 1000));
  }

  /** What a screen reader is to say now; empty most of the time. */
  announcement(): string {
    const left = this.secondsLeft();
    const due = SAID.some(mark => this.lastSaid > mark && left <= mark);
    this.lastSaid = left;
    return due && left > 0 ? `${inWords(left)} left` : "";
  }
}

function inWords(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  return seconds < 60 ? `${seconds} seconds` : minutes === 1 ? "1 minute" : `${minutes} minutes`;
}

/** As in `1:05:09` or `5:09 left`. */
export function timeInWords(seconds: number): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)} left`;
}
