/** A text as the server has it. */
export interface Content {
  readonly text: string;
  readonly version: string;
}

export type Meanwhile = "nothing" | "taken" | "conflict";

/**
 * A file that is edited: what the server is known to have, what is written here, and whether the two have parted. Line ends are "\n" here;
 * a file whose lines all end in "\r\n" gets them back when it is saved, and any other keeps every byte.
 */
export class OpenFile {
  text: string;
  private base: string;
  private windows: boolean;
  /** What the server has instead of what is known, until somebody decides. */
  theirs: Content | null = null;
  /** It is no longer there. */
  gone = false;

  constructor(readonly path: string, content: Content, readonly writable: boolean) {
    this.windows = onlyWindowsLineEnds(content.text);
    this.base = this.inside(content.text);
    this.text = this.base;
    this.version = content.version;
  }

  /** Which version a save says it knows. */
  version: string;

  get dirty(): boolean {
    return this.text !== this.base || this.gone;
  }

  /** As the file is to be. */
  get whole(): string {
    return this.outside(this.text);
  }

  /** What `text` looks like here. */
  inside(text: string): string {
    return this.windows ? text.replace(/\r\n/g, "\n") : text;
  }

  private outside(text: string): string {
    return this.windows ? text.replace(/\n/g, "\r\n") : text;
  }

  /** `whole` was saved; what was typed since then is not. */
  saved(whole: string, version: string): void {
    this.base = this.inside(whole);
    this.version = version;
    this.theirs = null;
    this.gone = false;
  }

  /** The server has this. Text that was not changed here follows; text that was is never touched. */
  found(content: Content): Meanwhile {
    this.gone = false;
    if (content.version === this.version) {
      return "nothing";
    }
    if (this.inside(content.text) === this.text) {
      this.saved(content.text, content.version);
      return "nothing";
    }
    if (!this.dirty) {
      this.adopt(content);
      return "taken";
    }
    this.theirs = content;
    return "conflict";
  }

  /** Text of before, not saved then. `known`: the version that it was made from. */
  restore(text: string, known: string): void {
    this.text = text;
    if (known !== this.version && this.dirty) {
      this.theirs = { text: this.outside(this.base), version: this.version };
    }
  }

  /** The next save overwrites what was found. */
  keepMine(): void {
    if (this.theirs) {
      this.version = this.theirs.version;
      this.base = this.inside(this.theirs.text);
      this.theirs = null;
    }
  }

  takeTheirs(): void {
    if (this.theirs) {
      this.adopt(this.theirs);
    }
  }

  private adopt(content: Content): void {
    this.windows = onlyWindowsLineEnds(content.text);
    this.saved(content.text, content.version);
    this.text = this.base;
  }
}

function onlyWindowsLineEnds(text: string): boolean {
  return text.includes("\r\n") && !/(^|[^\r])\n|\r(?!\n)/.test(text);
}
