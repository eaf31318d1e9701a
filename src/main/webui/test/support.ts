import type { Listener, Socket, Surroundings, Ended } from "../src/terminal/connection";

/** A socket whose other end is the test. */
export class FakeSocket implements Socket {
  binaryType: BinaryType = "blob";
  onmessage: Socket["onmessage"] = null;
  onopen: Socket["onopen"] = null;
  onclose: Socket["onclose"] = null;
  readonly sent: Uint8Array[] = [];
  closed = false;

  send(bytes: Uint8Array): void { this.sent.push(bytes.slice()); }
  close(): void { this.closed = true; }

  says(...bytes: number[]): void { this.onmessage?.({ data: Uint8Array.from(bytes).buffer }); }
  hello(start: number, end: number, input: number, fresh = false): void {
    this.says(0x48, ...u64(start), ...u64(end), ...u64(input), fresh ? 1 : 0);
  }
  output(offset: number, text: string): void { this.says(0x4f, ...u64(offset), ...new TextEncoder().encode(text)); }
  taken(offset: number): void { this.says(0x43, ...u64(offset)); }
  drop(code = 1006, reason = ""): void { this.onclose?.({ code, reason }); }

  /** What was sent, as type and text, without the attach: "I3:abc", "R:80x24", "K:65536". */
  get said(): string[] { return this.sent.map(describe).filter(s => !s.startsWith("A")); }
  get attach(): string { return describe(this.sent[0]!); }
}

function describe(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, 1);
  const type = String.fromCharCode(bytes[0]!);
  switch (type) {
    case "A": return `A:${view.getBigUint64(0)} ${view.getUint16(16)}x${view.getUint16(18)}`;
    case "I": return `I${view.getBigUint64(0)}:${new TextDecoder().decode(bytes.subarray(9))}`;
    case "R": return `R:${view.getUint16(0)}x${view.getUint16(2)}`;
    case "K": return `K:${view.getBigUint64(0)}`;
    default: return `?${type}`;
  }
}

export function u64(n: number): number[] {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(n));
  return [...bytes];
}

/** Sockets and time in the hands of the test. */
export class FakeNetwork implements Surroundings {
  readonly sockets: FakeSocket[] = [];
  readonly timers: { millis: number; action: () => void }[] = [];

  open(): FakeSocket {
    const socket = new FakeSocket();
    this.sockets.push(socket);
    return socket;
  }
  after(millis: number, action: () => void): () => void {
    const timer = { millis, action };
    this.timers.push(timer);
    return () => {
      const at = this.timers.indexOf(timer);
      if (at >= 0) this.timers.splice(at, 1);
    };
  }
  random = (): number => 1;

  get last(): FakeSocket { return this.sockets[this.sockets.length - 1]!; }
  /** Opens the newest socket and answers its attach. */
  accept(start: number, end: number, input: number, fresh = false): FakeSocket {
    this.last.onopen?.();
    this.last.hello(start, end, input, fresh);
    return this.last;
  }
  /** Lets the time of the oldest timer come. */
  tick(): number {
    const timer = this.timers.shift()!;
    timer.action();
    return timer.millis;
  }
}

export class Heard implements Listener {
  readonly events: string[] = [];
  readonly drawn: (() => void)[] = [];
  screen = "";

  output(bytes: Uint8Array, replayed: boolean, drawn: () => void): void {
    this.screen += new TextDecoder().decode(bytes);
    this.events.push(replayed ? "replayed" : "output");
    this.drawn.push(drawn);
  }
  clear(): void { this.screen = ""; this.events.push("clear"); }
  attached(): void { this.events.push("attached"); }
  busy(busy: boolean): void { this.events.push(busy ? "busy" : "idle"); }
  lost(attempts: number): void { this.events.push(`lost ${attempts}`); }
  ended(why: Ended): void { this.events.push(`ended ${why.kind}${why.kind === "shell-ended" ? ` ${why.status}` : ""}`); }
  dropped(): void { this.events.push("dropped"); }
}

export const text = (s: string): Uint8Array => new TextEncoder().encode(s);
