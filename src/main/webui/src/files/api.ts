import type { Content } from "./open-file";
import type { Folder } from "./tree-model";

/** What a file holds; `notShown` says why there is no text. */
export interface FileContent extends Partial<Content> {
  readonly path: string;
  readonly bytes: number;
  readonly writable: boolean;
  readonly notShown?: "binary" | "large";
}

/** It was not done. `reason`: the server's (docs/files.md), or "offline" when there was no answer. */
export class Refused extends Error {
  constructor(readonly reason: string, message: string, readonly current: FileContent | null = null) {
    super(message);
  }

  /** Worth trying again by itself. */
  get passing(): boolean {
    return ["offline", "unreachable", "not-running", "too-many", "cut-off"].includes(this.reason);
  }
}

interface Request {
  readonly method?: "GET" | "PUT" | "POST" | "DELETE";
  readonly query?: Record<string, string>;
  readonly headers?: Record<string, string>;
  readonly body?: BodyInit;
  readonly signal?: AbortSignal;
}

const BASE = "/api/files";
const address = (path: string, query: Record<string, string>): string => `${BASE}${path}?${new URLSearchParams(query)}`;

async function ask(path: string, { method = "GET", query = {}, headers = {}, body, signal }: Request): Promise<Response> {
  const token = document.querySelector<HTMLMetaElement>('meta[name="csrf-token"]')?.content ?? "";
  let response: Response;
  try {
    response = await fetch(address(path, query), {
      method, headers: { Accept: "application/json", ...(method === "GET" ? {} : { "X-CSRF-TOKEN": token }), ...headers }, redirect: "manual",
      ...(body === undefined ? {} : { body }), ...(signal ? { signal } : {}),
    });
  } catch {
    throw new Refused("offline", "The server did not answer.");
  }
  if (response.type === "opaqueredirect" || response.status === 401) {
    throw new Refused("signed-out", "You are signed out. Load the page again to sign in.");
  }
  if (!response.ok) {
    const said: { reason?: string; message?: string; current?: FileContent } | null = await response.json().catch(() => null);
    throw new Refused(said?.reason ?? "failed", said?.message ?? `That did not work (the server answered ${response.status}).`, said?.current ?? null);
  }
  return response;
}

async function json<T>(path: string, request: Request): Promise<T> {
  const response = await ask(path, request);
  try {
    const answer: T = await response.json();
    return answer;
  } catch {
    throw new Refused("offline", "The server's answer was cut off.");
  }
}

/** `quiet`: nobody asked for it, so it neither counts as use of the sandbox nor wakes it. */
export const list = (path: string, quiet = false): Promise<Folder> => json("", { query: { path, quiet: String(quiet) } });
export const read = (path: string, quiet = false): Promise<FileContent> => json("/content", { query: { path, quiet: String(quiet) } });

/** `known`: the version to be changed; null makes a new file. Resolves to the version that was made. */
export async function save(path: string, text: string, known: string | null): Promise<string> {
  const headers = { "Content-Type": "text/plain;charset=utf-8", ...(known === null ? { "If-None-Match": "*" } : { "If-Match": `"${known}"` }) };
  return (await json<{ version: string }>("/content", { method: "PUT", query: { path }, headers, body: new Blob([text]) })).version;
}

export const makeFolder = (path: string): Promise<unknown> => ask("/folder", { method: "POST", query: { path } });
export const rename = (path: string, to: string): Promise<unknown> => ask("/rename", { method: "POST", query: { path, to } });
export const remove = (path: string, contents: boolean): Promise<unknown> => ask("", { method: "DELETE", query: { path, contents: String(contents) } });

export const upload = (path: string, bytes: Blob, replace: boolean): Promise<unknown> =>
  ask("/transfer", { method: "POST", query: { path, replace: String(replace) }, headers: { "Content-Type": "application/octet-stream" }, body: bytes });

type Known = { path: string; version: string }[];

/** Resolves after some 20 s, or as soon as something is no longer the version that is known. */
export async function changes(files: Known, folders: Known, signal: AbortSignal): Promise<string[]> {
  const known: Request = { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ files, folders }), signal };
  return (await json<{ changed: string[] }>("/changes", known)).changed;
}

/** Asks first whether it can be: a download that is refused would say so nowhere. */
export async function download(path: string, folder: boolean): Promise<void> {
  const kind = folder ? "/transfer/folder" : "/transfer/file";
  await ask(kind, { query: { path, check: "true" } });
  const link = document.createElement("a");
  link.href = address(kind, { path });
  link.download = "";
  link.click();
}
