import type { Container, Mount, Port } from "./model";
import { shown } from "./model";

const UNITS = ["B", "kB", "MB", "GB", "TB"];

/** 88.4 MB: three figures, in powers of ten as `docker` prints them. */
export function size(bytes: number): string {
  let value = Math.max(0, bytes);
  let unit = 0;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit++;
  }
  const digits = unit === 0 || value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2;
  return `${value.toFixed(digits)} ${UNITS[unit]}`;
}

export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** "a", "a and b", "a, b and c". */
export function list(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words[words.length - 1]}`;
}

/** The state as it is shown: with the exit code, which tells success from failure. */
export function stateWords(c: Container): string {
  switch (c.state) {
    case "running": return "running";
    case "paused": return "paused";
    case "created": return "created, not started";
    case "restarting": return "restarting";
    case "exited": return c.exitCode < 0 ? "ended" : `ended, exit code ${c.exitCode}`;
    default: return c.state;
  }
}

export type Look = "running" | "paused" | "waiting" | "well" | "failed";

/** How a state looks; each look has a shape and a colour of its own. */
export function look(c: Container): Look {
  switch (c.state) {
    case "running": return "running";
    case "paused": return "paused";
    case "exited": return c.exitCode === 0 ? "well" : "failed";
    case "dead": return "failed";
    default: return "waiting";
  }
}

export const portWords = (p: Port): string => `${p.outside} → ${p.inside}${p.protocol === "tcp" ? "" : `/${p.protocol}`}`;

/** Paths of the student's home as the shell shows them. */
export const place = (path: string): string => path.replace(/^\/home\/student(?=\/|$)/, "~");

export const mountWords = (m: Mount): string =>
  `${m.kind === "tmpfs" ? "memory" : m.kind === "volume" ? shown(m.source) : place(m.source)} at ${m.target}${m.readOnly ? ", read only" : ""}`;

/** What an exit code says, as far as there is a custom. */
export function exitWords(code: number): string {
  switch (code) {
    case 0: return "exit code 0: all went well";
    case 125: return "exit code 125: Docker itself could not run it";
    case 126: return "exit code 126: its command cannot be executed";
    case 127: return "exit code 127: its command was not found";
    case 130: return "exit code 130: interrupted, as by Ctrl+C";
    case 137: return "exit code 137: it was killed (SIGKILL)";
    case 139: return "exit code 139: it crashed (SIGSEGV)";
    case 143: return "exit code 143: it was asked to end (SIGTERM)";
    default: return `exit code ${code}`;
  }
}
