const MOST_DIGITS = 4;

/** The number of a slide, being typed. */
export class TypedNumber {
  private digits = "";

  /** Takes the key; other keys than digits forget what was typed. */
  key(key: string): boolean {
    const digit = /^\d$/.test(key);
    this.digits = digit ? (this.digits + key).slice(-MOST_DIGITS) : "";
    return digit;
  }

  /** What was typed, once; null when nothing was. */
  take(): number | null {
    const number = this.digits === "" ? null : Number(this.digits);
    this.digits = "";
    return number;
  }

  get text(): string {
    return this.digits;
  }
}
