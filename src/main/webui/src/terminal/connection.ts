import { Backoff } from "../site/backoff";
import { Flow } from "./flow";
import { attach, decode, end, input, randomWriter, resize, shown, type ServerFrame, type Size } from "./protocol";
import { Typed } from "./typed";

/** The part of a WebSocket that is used here, so that tests can stand in for it. */
export interface Socket {
  binaryType: BinaryType;
  onmessage: ((event: { data: ArrayBuffer }) => void) | null;
  onopen: (() => void) | null;
  onclose: ((event: { code: number; reason: string }) => void) | null;
  send(bytes: Uint8Array<ArrayBuffer>): void;
  close(): void;
}

export interface Surroundings {
  open(): Socket;
  after(millis: number, action: () => void): () => void;
  random?: () => number;
}

/** Why there is no connection, and what would help. */
export type Ended =
  | { readonly kind: "no-sandbox" | "sandbox-ended" | "broken" | "too-much"; readonly reason: string }
  | { readonly kind: "shell-ended"; readonly reason: string; readonly status: number | null };

/** What was typed and has not arrived when a page goes: the next page sends it, as the same writer, so that it arrives once. */
export interface UnsentInput {
  readonly writer: bigint;
  /** Of the first byte, among all this writer has typed. */
  readonly offset: number;
  readonly bytes: Uint8Array;
  /** Of the shell's output seen. A shell that has written less is another one. */
  readonly seen: number;
}

/** What the page gets to hear. */
export interface Listener {
  /** Output to draw, in order; `drawn` is to be called once it is on the screen. `replayed`: written before this connection began. */
  output(bytes: Uint8Array, replayed: boolean, drawn: () => void): void;
  /** What is on the screen is not what comes before the next output. */
  clear(): void;
  attached(): void;
  busy(busy: boolean): void;
  /** The connection was lost and will be made again. `attempts`: how often that failed already. */
  lost(attempts: number): void;
  /** It is over until {@link Connection.start} is called again. */
  ended(why: Ended): void;
  /** Typed text was meant for a shell that is gone. */
  dropped(): void;
}

/** An unanswered keystroke for so long means that the network went away without saying so. */
export const SILENCE_MILLIS = 12_000;
const NOT_ANSWERING_MILLIS = 3_000;
/** How far input may be ahead of the shell (docs/terminal-protocol.md). */
export const MAX_BYTES_AHEAD = 1 << 20;
const MAX_MESSAGES_AHEAD = 1000;
/** For a shell to end in. */
const HANG_UP_MILLIS = 3_000;

/**
 * One terminal's connection, kept up through networks that come and go: output goes on at the byte it had reached, and
 * what was typed arrives once, also when it was typed meanwhile.
 */
export class Connection {
  private socket: Socket | null = null;
  private attachedNow = false;
  private attachedBefore = false;
  private running = false;
  /** Of the output wanted next. */
  private position = 0;
  private replayEnd = 0;
  /** Counts shells: what is drawn late of an earlier one says nothing about this one's offsets. */
  private epoch = 0;
  private screenIsOld = false;
  private exitStatus: number | null = null;
  private size: Size;
  private typed = new Typed();
  /** Everything typed below this offset was sent on this connection. */
  private sent = 0;
  /** Ends of the messages that were sent on this connection and have not arrived. */
  private ahead: number[] = [];
  private readonly flow = new Flow();
  private readonly backoff: Backoff;
  private writer = randomWriter();
  /** Of the output that the page before had seen, when it left something typed. */
  private seenBefore = 0;
  private cancelRetry: (() => void) | null = null;
  private cancelSilence: (() => void) | null = null;

  constructor(private readonly around: Surroundings, private readonly listener: Listener, size: Size) {
    this.size = size;
    this.backoff = new Backoff(around.random);
  }

  /** Connects, and stays connected. From the beginning of what the shell still has: `anew`. */
  start(anew = false): void {
    if (anew) {
      this.forget();
    }
    this.running = true;
    this.backoff.reset();
    this.connect();
  }

  /** Lets go; the shell lives on. */
  stop(): void {
    this.running = false;
    this.letGo();
  }

  get attached(): boolean {
    return this.attachedNow;
  }

  /** Ends the shell itself, if it can be reached, and stops. */
  hangUp(): void {
    const socket = this.socket;
    if (this.attachedNow && socket) {
      socket.send(end());
      // The server closes once the shell has ended. A close right behind the message could overtake it.
      socket.onmessage = socket.onclose = null;
      this.socket = null;
      this.around.after(HANG_UP_MILLIS, () => socket.close());
    }
    this.stop();
  }

  /** Gives away what was typed and has not arrived; null when all has. From now on this one types as another writer. */
  handOver(): UnsentInput | null {
    if (this.typed.unsent === 0) {
      return null;
    }
    const left = { writer: this.writer, offset: this.typed.arrived, bytes: this.typed.rest(), seen: this.position };
    this.writer = randomWriter();
    this.typed = new Typed();
    return left;
  }

  /** To be called before {@link start}. */
  takeOver(left: UnsentInput): void {
    this.writer = left.writer;
    this.typed = new Typed(left.offset);
    this.typed.add(left.bytes);
    this.seenBefore = left.seen;
    this.attachedBefore = true;
  }

  /** The network may be back: does not wait for the next try. */
  retryNow(): void {
    if (this.running && !this.socket) {
      this.backoff.reset();
      this.connect();
    }
  }

  type(bytes: Uint8Array): void {
    this.typed.add(bytes);
    if (this.attachedNow) {
      this.sendTyped();
      this.listenForSilence();
    }
  }

  /** Sends what has not been sent on this connection, as far ahead of the shell as the protocol allows; the rest when the shell has read. */
  private sendTyped(): void {
    for (const piece of this.typed.pieces(this.sent)) {
      if (this.ahead.length >= MAX_MESSAGES_AHEAD || piece.offset + piece.bytes.length - this.typed.arrived > MAX_BYTES_AHEAD) {
        return;
      }
      this.socket?.send(input(piece.offset, piece.bytes));
      this.sent = piece.offset + piece.bytes.length;
      this.ahead.push(this.sent);
    }
  }

  /** The shell has everything below this offset. */
  private taken(offset: number): void {
    this.typed.taken(offset);
    const still = this.ahead.findIndex(end => end > offset);
    this.ahead.splice(0, still < 0 ? this.ahead.length : still);
  }

  resize(size: Size): void {
    this.size = size;
    if (this.attachedNow) {
      this.socket?.send(resize(size));
    }
  }

  private drawn(end: number, epoch: number): void {
    const report = epoch === this.epoch ? this.flow.drawn(end) : null;
    if (report !== null && this.attachedNow) {
      this.socket?.send(shown(report));
    }
  }

  private connect(): void {
    this.letGo();
    const socket = this.around.open();
    this.socket = socket;
    this.exitStatus = null;
    socket.binaryType = "arraybuffer";
    socket.onopen = () => socket.send(attach(this.position, this.writer, this.size));
    socket.onmessage = event => this.received(decode(event.data));
    socket.onclose = event => this.closed(event.code, event.reason);
  }

  /** A socket that is left behind must not speak anymore: closing a dead one can take the browser a minute. */
  private letGo(): void {
    this.cancelRetry?.();
    this.cancelRetry = null;
    this.cancelSilence?.();
    this.cancelSilence = null;
    this.attachedNow = false;
    const socket = this.socket;
    if (socket) {
      this.socket = null;
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
    }
  }

  private received(frame: ServerFrame | null): void {
    this.cancelSilence?.();
    this.cancelSilence = null;
    switch (frame?.type) {
      case "hello": return this.hello(frame);
      case "output": return this.output(frame.offset, frame.bytes);
      case "taken":
        this.taken(frame.offset);
        this.sendTyped();
        break;
      case "state": return this.listener.busy(frame.busy);
      case "exit": this.exitStatus = frame.status; return;
    }
    if (this.typed.unsent > 0) {
      this.listenForSilence();
    }
  }

  private hello(hello: Extract<ServerFrame, { type: "hello" }>): void {
    const anotherShell = hello.fresh || hello.end < Math.max(this.position, this.seenBefore);
    this.seenBefore = 0;
    if (anotherShell || this.screenIsOld) {
      this.screenIsOld = false;
      this.listener.clear();
    }
    if (anotherShell && this.attachedBefore) {
      this.dropTyped();
      const askedFor = this.position;
      this.position = 0;
      this.epoch++;
      if (askedFor > 0 && hello.end > 0) {
        return this.connect(); // the server goes on at its end; this screen has nothing of that shell yet
      }
    }
    this.attachedBefore = true;
    this.attachedNow = true;
    this.backoff.reset();
    this.replayEnd = hello.end;
    this.flow.begin(Math.max(this.position, hello.start));
    this.ahead = [];
    this.taken(hello.input);
    this.sent = this.typed.arrived;
    this.sendTyped();
    this.listener.attached();
  }

  private output(offset: number, bytes: Uint8Array): void {
    const end = offset + bytes.length;
    if (offset > this.position) {
      // Before the first output there is no screen that could have a gap: the shell's early output is simply gone.
      if (this.position > 0) {
        this.listener.clear();
      }
      this.position = offset;
    }
    if (end <= this.position) {
      return;
    }
    const news = bytes.subarray(this.position - offset);
    this.position = end;
    const epoch = this.epoch;
    this.listener.output(news, offset < this.replayEnd, () => this.drawn(end, epoch));
  }

  private closed(code: number, reason: string): void {
    const status = this.exitStatus;
    this.letGo();
    switch (code) {
      case 4400: return this.end({ kind: "broken", reason });
      case 4429: return this.end({ kind: "too-much", reason });
      case 4404: return this.end({ kind: "no-sandbox", reason });
      case 4410: return this.end({ kind: "sandbox-ended", reason });
      case 4411: return this.end({ kind: "shell-ended", reason, status });
      case 4503: return this.again(Math.max(NOT_ANSWERING_MILLIS, this.backoff.next()));
      // The first try is at once: most often only the network has changed.
      default: return this.again(this.backoff.attempts === 0 ? (this.backoff.next(), 0) : this.backoff.next());
    }
  }

  private again(millis: number): void {
    if (!this.running) {
      return;
    }
    this.listener.lost(this.backoff.attempts);
    this.cancelRetry = this.around.after(millis, () => this.connect());
  }

  private end(why: Ended): void {
    this.running = false;
    if (why.kind !== "broken" && why.kind !== "too-much") {
      this.forget();
    }
    this.listener.ended(why);
  }

  private forget(): void {
    this.typed.drop();
    this.screenIsOld ||= this.position > 0;
    this.position = 0;
    this.epoch++;
    this.attachedBefore = false;
  }

  /** What was meant for one shell is not typed into another. */
  private dropTyped(): void {
    if (this.typed.unsent > 0) {
      this.typed.drop();
      this.listener.dropped();
    }
  }

  private listenForSilence(): void {
    this.cancelSilence ??= this.around.after(SILENCE_MILLIS, () => {
      this.cancelSilence = null;
      if (this.running && this.attachedNow) {
        this.listener.lost(0);
        this.connect();
      }
    });
  }
}
