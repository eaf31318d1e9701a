/** What a reader set up, kept in this browser. Where storage is switched off, nothing is kept and nothing breaks. */
export function kept(key: string, storage: "local" | "session" = "local"): { get(): string | null; set(value: string): void } {
  const name = `slipway.${key}`;
  return {
    get() {
      try {
        return where(storage).getItem(name);
      } catch {
        return null;
      }
    },
    set(value) {
      try {
        where(storage).setItem(name, value);
      } catch {
        // full, or switched off
      }
    },
  };
}

function where(storage: "local" | "session"): Storage {
  return storage === "local" ? localStorage : sessionStorage;
}
