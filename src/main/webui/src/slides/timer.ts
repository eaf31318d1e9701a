/** A stopwatch. `now` gives milliseconds that only grow. */
export class Timer {
  private gone = 0;
  private since: number | null = null;

  constructor(private readonly now: () => number) {}

  get running(): boolean {
    return this.since !== null;
  }

  start(): void {
    this.since ??= this.now();
  }

  pause(): void {
    this.gone = this.millis;
    this.since = null;
  }

  /** To nought; it goes on when it was running. */
  reset(): void {
    this.gone = 0;
    this.since = this.running ? this.now() : null;
  }

  /** Minutes and seconds, from the first hour on with hours before them. */
  get text(): string {
    const seconds = Math.floor(this.millis / 1000);
    const two = (n: number) => String(n).padStart(2, "0");
    const hours = Math.floor(seconds / 3600);
    return `${hours > 0 ? `${hours}:` : ""}${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  }

  private get millis(): number {
    return this.gone + (this.since === null ? 0 : this.now() - this.since);
  }
}
