const MINUTE_MILLIS = 60_000;
/** From here on the time left is worth a look. */
const SHORT_MILLIS = 10 * MINUTE_MILLIS;
const LOOK_EVERY_MILLIS = 15_000;

/** How long a running sandbox goes on if nobody uses it. */
export class TimeLeft {
  private until = 0;

  constructor(private readonly place: HTMLElement) {
    setInterval(() => this.draw(), LOOK_EVERY_MILLIS);
  }

  show(pausesAt: string | undefined): void {
    this.until = pausesAt === undefined ? 0 : Date.parse(pausesAt);
    this.draw();
  }

  /** To those who cannot see that the number changed. */
  say(words: (leftMillis: number) => string): void {
    const live = this.place.nextElementSibling;
    if (live) {
      live.textContent = words(this.left);
    }
  }

  private get left(): number {
    return Math.max(0, this.until - Date.now());
  }

  private draw(): void {
    const running = this.until > 0;
    this.place.hidden = !running;
    if (running) {
      this.place.textContent = `${inWords(this.left)} left`;
      this.place.title = "If nobody uses the sandbox, it is paused then. Nothing is lost: it goes on where it was.";
      this.place.toggleAttribute("data-short", this.left < SHORT_MILLIS);
    }
  }
}

export function inWords(millis: number): string {
  const minutes = Math.ceil(millis / MINUTE_MILLIS);
  return minutes < 100 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}
