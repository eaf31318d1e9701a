/** How long to wait before trying again: from 0.2 to 5 seconds, each twice the last, with a random part so that a class does not return all at once. */
export class Backoff {
  private tries = 0;

  constructor(private readonly random: () => number = Math.random) {}

  next(): number {
    const most = Math.min(5000, 200 * 2 ** this.tries);
    this.tries++;
    return Math.round(most * (0.5 + this.random() / 2));
  }

  reset(): void {
    this.tries = 0;
  }

  get attempts(): number {
    return this.tries;
  }
}
