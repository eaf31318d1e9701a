/** What a reader set up, kept in this browser. Where storage is switched off, nothing is kept and nothing breaks. */
export function storage(key: string, kind: "local" | "session" = "local"): { get(): string | null; set(value: string): void } {
  const name = `slipway.${key}`;
  return {
    get() {
      try {
        return where(kind).getItem(name);
      } catch {
        return null;
      }
    },
    set(value) {
      try {
        where(kind).setItem(name, value);
      } catch {
        // full, or switched off
      }
    },
  };
}

function where(kind: "local" | "session"): Storage {
  return kind === "local" ? localStorage : sessionStorage;
}
