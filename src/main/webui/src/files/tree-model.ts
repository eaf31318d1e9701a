import { HOME, folderOf, isBelow, join } from "./paths";

export interface Entry {
  readonly name: string;
  readonly kind: "file" | "folder" | "link" | "other";
  readonly bytes: number;
  readonly target?: string;
  readonly leadsTo?: "file" | "folder" | "link" | "other" | "nothing";
  readonly usable: boolean;
}

export interface Folder {
  readonly path: string;
  readonly version: string;
  readonly entries: readonly Entry[];
  readonly total: number;
}

/** One line of the tree. `more`: how many of a folder are not listed; then there is no entry. */
export interface Row {
  readonly path: string;
  readonly level: number;
  readonly place: number;
  readonly of: number;
  readonly entry: Entry | null;
  readonly more: number;
  readonly open: boolean;
}

export const isFolder = (entry: Entry): boolean => entry.kind === "folder" || entry.leadsTo === "folder";

/** Which folders are known and which are open. Names that begin with a dot are shown on demand. */
export class TreeModel {
  private readonly folders = new Map<string, Folder>();
  private readonly opened = new Set<string>();
  hidden = false;

  get known(): Folder[] {
    return [...this.folders.values()].filter(f => f.path === HOME || this.opened.has(f.path));
  }

  put(folder: Folder): void {
    this.folders.set(folder.path, folder);
  }

  has(path: string): boolean {
    return this.folders.has(path);
  }

  entry(path: string): Entry | undefined {
    return this.folders.get(folderOf(path))?.entries.find(e => join(folderOf(path), e.name) === path);
  }

  isOpen(path: string): boolean {
    return path === HOME || this.opened.has(path);
  }

  open(path: string): void {
    for (let at = path; at !== HOME; at = folderOf(at)) {
      this.opened.add(at);
    }
  }

  close(path: string): void {
    this.opened.delete(path);
  }

  /** It is no longer there, with all below it. */
  forget(path: string): void {
    for (const known of [...this.folders.keys(), ...this.opened]) {
      if (known !== HOME && isBelow(known, path)) {
        this.folders.delete(known);
        this.opened.delete(known);
      }
    }
  }

  rows(): Row[] {
    return this.below(HOME, 1);
  }

  private below(path: string, level: number): Row[] {
    const folder = this.folders.get(path);
    if (!folder) {
      return [];
    }
    const entries = folder.entries.filter(e => this.hidden || !e.name.startsWith("."));
    const more = folder.total - folder.entries.length;
    const of = entries.length + (more > 0 ? 1 : 0);
    const rows = entries.flatMap((entry, i): Row[] => {
      const at = join(path, entry.name);
      const open = isFolder(entry) && this.opened.has(at);
      return [{ path: at, level, place: i + 1, of, entry, more: 0, open }, ...(open ? this.below(at, level + 1) : [])];
    });
    return more > 0 ? [...rows, { path: join(path, "\0more"), level, place: of, of, entry: null, more, open: false }] : rows;
  }
}
