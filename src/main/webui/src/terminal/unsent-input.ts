import { storage } from "../site/storage";
import type { UnsentInput } from "./connection";

/** What was typed longer ago would come as a surprise. */
const WORTH_MILLIS = 10 * 60_000;

interface Stored {
  writer: string;
  offset: number;
  bytes: string;
  seen: number;
  at: number;
}

/** What was typed into one shell and had not arrived, kept from one page of this browser tab to its next. */
export class UnsentInputStore {
  private readonly store;

  constructor(account: string, shell: string) {
    this.store = storage(`typed.${account}.${shell}`, "session");
  }

  put(left: UnsentInput): void {
    const stored: Stored = { writer: String(left.writer), offset: left.offset, bytes: btoa(Array.from(left.bytes, b => String.fromCharCode(b)).join("")), seen: left.seen, at: Date.now() };
    this.store.set(JSON.stringify(stored));
  }

  /** Once: a second page must not send it, too. */
  take(): UnsentInput | null {
    const text = this.store.get();
    this.store.set("");
    try {
      const { writer, offset, bytes, seen, at }: Stored = JSON.parse(text || "null");
      return Date.now() - at < WORTH_MILLIS
        ? { writer: BigInt(writer), offset, bytes: Uint8Array.from(atob(bytes), c => c.charCodeAt(0)), seen } : null;
    } catch {
      return null; // nothing, or nothing of ours
    }
  }
}
