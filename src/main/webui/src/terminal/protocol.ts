/** The frames of docs/terminal-protocol.md as bytes. Nothing in here knows of sockets or pages. */

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** What the server says. Offsets stay far below 2^53, so numbers hold them exactly. */
export type ServerFrame =
  | { readonly type: "hello"; readonly start: number; readonly end: number; readonly input: number; readonly fresh: boolean }
  | { readonly type: "output"; readonly offset: number; readonly bytes: Uint8Array }
  | { readonly type: "taken"; readonly offset: number }
  | { readonly type: "state"; readonly busy: boolean }
  | { readonly type: "exit"; readonly status: number };

/** The most input bytes that a page puts into one message. The server takes 64 KiB a message, type and offset included. */
export const MOST_INPUT = 32 << 10;

const letter = (c: string) => c.charCodeAt(0);

function frame(type: string, payload: number): { bytes: Uint8Array<ArrayBuffer>; view: DataView } {
  const bytes = new Uint8Array(1 + payload);
  bytes[0] = letter(type);
  return { bytes, view: new DataView(bytes.buffer, 1) };
}

export function attach(from: number, writer: bigint, size: Size): Uint8Array<ArrayBuffer> {
  const { bytes, view } = frame("A", 20);
  view.setBigUint64(0, BigInt(from));
  view.setBigUint64(8, writer);
  view.setUint16(16, size.columns);
  view.setUint16(18, size.rows);
  return bytes;
}

export function input(offset: number, typed: Uint8Array): Uint8Array<ArrayBuffer> {
  const { bytes, view } = frame("I", 8 + typed.length);
  view.setBigUint64(0, BigInt(offset));
  bytes.set(typed, 9);
  return bytes;
}

export function resize(size: Size): Uint8Array<ArrayBuffer> {
  const { bytes, view } = frame("R", 4);
  view.setUint16(0, size.columns);
  view.setUint16(2, size.rows);
  return bytes;
}

/** The shell is to end, as when its window is closed. */
export function end(): Uint8Array<ArrayBuffer> {
  return frame("E", 0).bytes;
}

export function shown(offset: number): Uint8Array<ArrayBuffer> {
  const { bytes, view } = frame("K", 8);
  view.setBigUint64(0, BigInt(offset));
  return bytes;
}

/** Null for a type this version does not know; throws a RangeError for a frame that is cut short. */
export function decode(message: ArrayBuffer): ServerFrame | null {
  const view = new DataView(message);
  const u64 = (at: number) => Number(view.getBigUint64(at));
  switch (String.fromCharCode(view.getUint8(0))) {
    case "H":
      return { type: "hello", start: u64(1), end: u64(9), input: u64(17), fresh: view.getUint8(25) === 1 };
    case "O":
      return { type: "output", offset: u64(1), bytes: new Uint8Array(message, 9) };
    case "C":
      return { type: "taken", offset: u64(1) };
    case "S":
      return { type: "state", busy: view.getUint8(1) === 1 };
    case "X":
      return { type: "exit", status: view.getUint32(1) };
    default:
      return null;
  }
}

/** A number no other page is likely to choose. */
export function randomWriter(): bigint {
  return crypto.getRandomValues(new BigUint64Array(1))[0]!;
}
