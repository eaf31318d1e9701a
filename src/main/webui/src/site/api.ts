/** What the server answered, or a sentence that says what went wrong. */
export type Answer<T> = { readonly ok: true; readonly body: T } | { readonly ok: false; readonly message: string };

export function post<T>(path: string): Promise<Answer<T>> {
  const token = document.querySelector<HTMLMetaElement>('meta[name="csrf-token"]')?.content ?? "";
  return send(path, { method: "POST", headers: { "X-CSRF-TOKEN": token, Accept: "application/json" } });
}

export const get = <T>(path: string): Promise<Answer<T>> => send(path, { headers: { Accept: "application/json" } });

async function send<T>(path: string, request: RequestInit): Promise<Answer<T>> {
  let response: Response;
  try {
    response = await fetch(path, { ...request, redirect: "manual" });
  } catch {
    return { ok: false, message: "The server did not answer. Check your connection, then try again." };
  }
  if (response.type === "opaqueredirect" || response.status === 401) {
    return { ok: false, message: "You are signed out. Load the page again to sign in." };
  }
  const body = await response.json().catch(() => null);
  if (response.ok) {
    return { ok: true, body };
  }
  const message: unknown = body?.message;
  return { ok: false, message: typeof message === "string" ? message : `That did not work (the server answered ${response.status}). Load the page again, and if it goes on, tell your instructor.` };
}
