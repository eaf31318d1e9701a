/** What was typed and not yet saved. `version`: of the file that it was made from. */
export interface Draft {
  readonly text: string;
  readonly version: string;
}

/** The part of the browser's storage that is needed. */
export type Store = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** Unsaved texts of one account, kept in this browser: they outlive a reload, a lost network and a crashed tab. */
export class Drafts {
  private readonly prefix: string;

  constructor(account: string, private readonly store: Store) {
    this.prefix = `slipway.draft.${encodeURIComponent(account)}.`;
  }

  get(path: string): Draft | null {
    try {
      const draft: Partial<Draft> | null = JSON.parse(this.store.getItem(this.prefix + path) ?? "null");
      return draft && typeof draft.text === "string" && typeof draft.version === "string" ? { text: draft.text, version: draft.version } : null;
    } catch {
      return null;
    }
  }

  /** False when the browser does not keep it: storage is full, or switched off. */
  keep(path: string, draft: Draft): boolean {
    try {
      this.store.setItem(this.prefix + path, JSON.stringify(draft));
      return true;
    } catch {
      return false;
    }
  }

  drop(path: string): void {
    try {
      this.store.removeItem(this.prefix + path);
    } catch {
      // switched off: there was none
    }
  }

  /** The paths of all of them. */
  paths(): string[] {
    const found: string[] = [];
    try {
      for (let i = 0; i < this.store.length; i++) {
        const key = this.store.key(i);
        if (key?.startsWith(this.prefix)) {
          found.push(key.slice(this.prefix.length));
        }
      }
    } catch {
      // switched off
    }
    return found.sort();
  }

  /** Of a file or folder that has another name now. */
  move(from: string, to: string): void {
    for (const path of this.paths()) {
      const draft = path === from || path.startsWith(`${from}/`) ? this.get(path) : null;
      if (draft && this.keep(to + path.slice(from.length), draft)) {
        this.drop(path);
      }
    }
  }
}
