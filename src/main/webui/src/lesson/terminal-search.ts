import { element } from "../site/elements";
import { iconButton } from "../site/icons";
import type { Search } from "../terminal/search";
import type { Session } from "../terminal/session";

/** The line that finds text in a terminal: Enter goes up, towards older output, as one reads a terminal; Shift+Enter down. */
export class TerminalSearch {
  private readonly input = element("input", { type: "search", placeholder: "Find in this terminal", "aria-label": "Find in this terminal", spellcheck: "false", autocapitalize: "off" });
  private readonly capitals = element("input", { type: "checkbox" });
  private readonly count = element("output", { class: "search-count" });
  private search: Search | null = null;
  private session: Session | null = null;

  constructor(private readonly bar: HTMLElement) {
    const up = iconButton("up", "Older", () => this.previous());
    const down = iconButton("down", "Newer", () => this.next());
    const close = iconButton("close", "Close the search", () => this.close());
    bar.append(this.input, this.count, up, down, element("label", { title: "Capital and small letters differ" }, this.capitals, " Aa"), close);
    this.input.addEventListener("input", () => this.previous());
    this.capitals.addEventListener("change", () => this.previous());
    bar.addEventListener("keydown", e => this.key(e));
  }

  async open(session: Session | null): Promise<void> {
    if (!session) {
      return;
    }
    this.search?.end();
    this.session = session;
    this.search = await session.search();
    this.search.onFound(({ place, matches }) => this.count.textContent =
      this.input.value === "" ? "" : matches === 0 ? "Not found" : place > 0 ? `${place} of ${matches}` : `${matches} found`);
    this.bar.hidden = false;
    this.input.focus();
    this.input.select();
    this.previous();
  }

  close(): void {
    if (!this.bar.hidden) {
      this.bar.hidden = true;
      this.search?.end();
      this.session?.focus();
      this.search = null;
    }
  }

  private key(e: KeyboardEvent): void {
    if (e.key === "Escape") {
      e.preventDefault();
      this.close();
    } else if (e.key === "Enter" && e.target === this.input) {
      e.preventDefault();
      e.shiftKey ? this.next() : this.previous();
    }
  }

  private next(): void {
    this.search?.next(this.input.value, this.capitals.checked);
  }

  private previous(): void {
    this.count.textContent = "";
    this.search?.previous(this.input.value, this.capitals.checked);
  }
}
