import { Backoff } from "../site/backoff";
import type { EngineEvent } from "../map/model";
import type { PublishedPort } from "./ports";

const STATES = ["none", "queued", "warming", "ready", "active", "idle", "paused", "hibernated", "resuming", "ended"] as const;
export type SandboxState = typeof STATES[number];

/** As the page names it. */
export function sandboxState(name: string | undefined): SandboxState {
  return STATES.find(state => state === name) ?? "none";
}

/** The sandbox as docs/lesson-socket.md describes it. */
export interface SandboxView {
  readonly state: SandboxState;
  readonly words: string;
  readonly since?: string;
  /** When a running one is paused if nobody uses it. */
  readonly pausesAt?: string;
  /** In the line of those who wait, from 1. */
  readonly place?: number;
  readonly disk?: { readonly bytes: number; readonly most: number; readonly warning?: string };
}

export const runs = (state: SandboxState): boolean => state === "active" || state === "idle";
export const comes = (state: SandboxState): boolean => state === "queued" || state === "warming" || state === "resuming";

export interface Finding {
  readonly task: string;
  readonly done?: boolean;
  readonly message: string;
  /** What each part of the task found, when somebody asked. */
  readonly parts?: readonly Part[];
}

export interface Part {
  readonly holds: boolean;
  readonly message: string;
}

/** What the server says, one kind for each record of LessonMessage.java. A later version may say more. */
export type LessonMessage =
  | { readonly type: "sandbox"; readonly sandbox: SandboxView }
  | { readonly type: "task" } & Finding
  | { readonly type: "ports"; readonly ports: readonly PublishedPort[] }
  | { readonly type: "engine"; readonly events: readonly EngineEvent[] };

export interface LessonListener {
  sandbox(now: SandboxView): void;
  finding(found: Finding): void;
  ports(now: readonly PublishedPort[]): void;
  /** Something happened in the engine, or may have. */
  engine(events: readonly EngineEvent[]): void;
  connected(now: boolean): void;
}

const NO_SUCH_LESSON = 4404;

/** Tells what happens in the lesson, and keeps itself connected. */
export class LessonSocket {
  private socket: WebSocket | null = null;
  private retry = 0;
  private readonly backoff = new Backoff();

  constructor(private readonly path: string, private readonly listener: LessonListener) {
    addEventListener("online", () => this.connectNow());
    document.addEventListener("visibilitychange", () => document.hidden || this.connectNow());
  }

  connect(): void {
    const socket = new WebSocket(`${location.protocol === "https:" ? "wss:" : "ws:"}//${location.host}${this.path}`);
    this.socket = socket;
    socket.onopen = () => {
      this.backoff.reset();
      this.listener.connected(true);
    };
    socket.onmessage = e => deliver(String(e.data), this.listener);
    socket.onclose = e => {
      this.socket = null;
      this.listener.connected(false);
      if (e.code !== NO_SUCH_LESSON) {
        this.retry = window.setTimeout(() => this.connect(), this.backoff.next());
      }
    };
  }

  /** False when there is no connection to ask through. */
  check(task: string): boolean {
    return this.send(`check:${task}`);
  }

  /** Somebody is at the page: the sandbox is in use. */
  here(): void {
    this.send("here");
  }

  private send(text: string): boolean {
    if (this.socket?.readyState !== WebSocket.OPEN) {
      return false;
    }
    this.socket.send(text);
    return true;
  }

  private connectNow(): void {
    if (!this.socket) {
      window.clearTimeout(this.retry);
      this.backoff.reset();
      this.connect();
    }
  }
}

/** Tells the listener what a message says. Kinds that are not known here are passed over. */
export function deliver(text: string, listener: LessonListener): void {
  const message: LessonMessage = JSON.parse(text);
  switch (message.type) {
    case "sandbox": return listener.sandbox(message.sandbox);
    case "task": return listener.finding(message);
    case "ports": return listener.ports(message.ports);
    case "engine": return listener.engine(message.events);
  }
}
