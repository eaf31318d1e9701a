import { MOST_INPUT } from "./protocol";

/** What was typed and is not known to have arrived. Offsets count all that this page has typed. */
export class Typed {
  private waiting: Uint8Array[] = [];
  private acknowledged: number;
  private next: number;

  /** Goes on at an offset that an earlier page had reached. */
  constructor(from = 0) {
    this.acknowledged = this.next = from;
  }

  add(bytes: Uint8Array): void {
    if (bytes.length > 0) {
      this.waiting.push(bytes);
      this.next += bytes.length;
    }
  }

  /** Everything below this offset has arrived. */
  taken(offset: number): void {
    while (this.acknowledged < offset && this.waiting.length > 0) {
      const first = this.waiting[0]!;
      const arrived = Math.min(first.length, offset - this.acknowledged);
      this.acknowledged += arrived;
      if (arrived === first.length) {
        this.waiting.shift();
      } else {
        this.waiting[0] = first.subarray(arrived);
      }
    }
  }

  /** What is still to arrive, from this offset on, in pieces that fit a message. */
  *pieces(from = this.acknowledged): Generator<{ offset: number; bytes: Uint8Array }> {
    let offset = this.acknowledged;
    for (const bytes of this.waiting) {
      if (offset + bytes.length > from) {
        const skipped = Math.max(0, from - offset);
        yield* cut(offset + skipped, bytes.subarray(skipped));
      }
      offset += bytes.length;
    }
  }

  /** Forgets what has not arrived; the offsets go on, which the keeper of a shell takes for what it is. */
  drop(): void {
    this.waiting = [];
    this.acknowledged = this.next;
  }

  /** Everything below this offset is known to have arrived. */
  get arrived(): number {
    return this.acknowledged;
  }

  /** What is still to arrive, in one piece. */
  rest(): Uint8Array {
    const all = new Uint8Array(this.unsent);
    let at = 0;
    for (const bytes of this.waiting) {
      all.set(bytes, at);
      at += bytes.length;
    }
    return all;
  }

  get unsent(): number {
    return this.next - this.acknowledged;
  }
}

/** Cuts bytes into pieces that fit a message. */
function* cut(offset: number, bytes: Uint8Array): Generator<{ offset: number; bytes: Uint8Array }> {
  for (let at = 0; at < bytes.length; at += MOST_INPUT) {
    yield { offset: offset + at, bytes: bytes.subarray(at, at + MOST_INPUT) };
  }
}
