import { SearchAddon, type ISearchOptions } from "@xterm/addon-search";
import type { Terminal } from "@xterm/xterm";

/** xterm marks matches only when it is told how. Outlines, so that the text's own colours stay readable. */
const MARKS = {
  matchBorder: "#b58900", matchOverviewRuler: "#b58900", activeMatchBackground: "#ffd75f", activeMatchBorder: "#7d5000", activeMatchColorOverviewRuler: "#7d5000",
};

export interface Found {
  /** Of the match that is shown, from 1; 0 when there are too many to count. */
  readonly place: number;
  readonly matches: number;
}

/** Finds text in one terminal's output. */
export class Search {
  private readonly addon = new SearchAddon();
  private listener: (found: Found) => void = () => undefined;
  private caseSensitive = false;

  constructor(private readonly term: Terminal) {
    term.loadAddon(this.addon);
    this.addon.onDidChangeResults(({ resultIndex, resultCount }) => this.listener({ place: resultIndex + 1, matches: resultCount }));
  }

  onFound(listener: (found: Found) => void): void {
    this.listener = listener;
  }

  next(text: string, caseSensitive: boolean): void {
    this.noteCase(caseSensitive);
    this.addon.findNext(text, options(caseSensitive));
  }

  previous(text: string, caseSensitive: boolean): void {
    this.noteCase(caseSensitive);
    this.addon.findPrevious(text, options(caseSensitive));
  }

  /** The addon (0.16) compares new options with themselves, so by itself it would keep the matches of the other case. */
  private noteCase(caseSensitive: boolean): void {
    if (caseSensitive !== this.caseSensitive) {
      this.caseSensitive = caseSensitive;
      this.addon.clearDecorations();
    }
  }

  end(): void {
    this.addon.clearDecorations();
    this.term.clearSelection();
  }
}

const options = (caseSensitive: boolean): ISearchOptions => ({ caseSensitive, decorations: MARKS });
