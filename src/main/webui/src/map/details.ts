import { tell } from "../site/tell";
import { element, withCode } from "../site/elements";
import { localTimes } from "../site/times";
import { copy } from "../site/clipboard";
import { readDetails, readLogs } from "./api";
import { command } from "./commands";
import { keyOf, shortId, shown, type Details, type Thing } from "./model";
import { size } from "./words";

type View = "overview" | "inspect" | "logs";

const NAMES: Record<View, string> = { overview: "Overview", inspect: "Inspect", logs: "Logs" };
const NO_STATS = "How much processor and memory a container uses cannot be told in here: `docker stats` shows zeros, and `docker top`, `docker pause` and limits of single containers do not work, because the sandbox counts for all its containers together.";

/** One thing from near. Everything in it is the student's, and text. */
export class DetailsPanel {
  readonly host = element("section", { class: "map-details", hidden: "" });
  private readonly title = element("h3", { tabindex: "-1" });
  private readonly tabs = element("div", { class: "pane-tabs", role: "tablist", "aria-label": "What is shown of it" });
  private readonly same = element("p", { class: "map-same" });
  private readonly body = element("div", { class: "map-about", role: "tabpanel", tabindex: "0", id: "map-about" });
  private thing: Thing | null = null;
  private view: View = "overview";
  private asked = 0;

  constructor(private readonly run: (commands: string) => Promise<boolean>, private readonly closed: (key: string) => void) {
    const close = element("button", { type: "button", class: "button small" }, "Close");
    close.addEventListener("click", () => this.close());
    this.host.append(element("header", {}, this.title, close), this.tabs, this.same, this.body);
    this.host.addEventListener("keydown", e => e.key === "Escape" && this.close());
    this.tabs.addEventListener("keydown", e => this.key(e));
  }

  get open(): Thing | null {
    return this.thing;
  }

  show(thing: Thing): void {
    this.thing = thing;
    this.view = "overview";
    this.host.hidden = false;
    this.host.setAttribute("aria-label", `Details of the ${thing.kind} ${shown(thing.name)}`);
    this.title.replaceChildren(element("span", { class: "muted" }, `${thing.kind} `), shown(thing.name) || shortId(thing.id));
    this.draw(true);
    this.title.focus();
  }

  /** Something happened in the engine. */
  refresh(): void {
    if (this.thing) {
      void this.load(false);
    }
  }

  close(): void {
    const key = this.thing ? keyOf(this.thing) : "";
    this.thing = null;
    this.asked++;
    this.host.hidden = true;
    this.closed(key);
  }

  private draw(anew: boolean): void {
    const thing = this.thing!;
    const views: View[] = thing.kind === "container" ? ["overview", "inspect", "logs"] : ["overview", "inspect"];
    this.tabs.replaceChildren(...views.map(v => {
      const tab = element("button", { type: "button", role: "tab", id: `map-tab-${v}`, "aria-controls": "map-about", "aria-selected": String(v === this.view), tabindex: v === this.view ? "0" : "-1" }, NAMES[v]);
      tab.addEventListener("click", () => this.turn(v));
      return tab;
    }));
    this.body.setAttribute("aria-labelledby", `map-tab-${this.view}`);
    this.showCommand(command(thing, this.view));
    void this.load(anew);
  }

  private showCommand(line: string): void {
    const code = element("code", {}, line);
    const button = (words: string, action: (self: HTMLButtonElement) => void) => {
      const made = element("button", { type: "button", class: "button small" }, words);
      made.addEventListener("click", () => action(made));
      return made;
    };
    this.same.replaceChildren("The same in the terminal: ", code, " ",
      button("Copy", self => void copy(line).then(done => tell(self, done ? "Copied" : "Press Ctrl+C"))),
      button("Run", () => void this.run(`${line}\n`)));
  }

  private turn(view: View): void {
    this.view = view;
    this.draw(true);
    this.tabs.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  }

  private key(e: KeyboardEvent): void {
    const tabs = [...this.tabs.querySelectorAll<HTMLElement>(":scope > *")];
    const at = tabs.findIndex(t => t === document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[e.key];
    if (to !== undefined) {
      e.preventDefault();
      tabs[(to + tabs.length) % tabs.length]!.click();
    }
  }

  private async load(anew: boolean): Promise<void> {
    const [thing, view, asked] = [this.thing!, this.view, ++this.asked];
    if (anew) {
      this.body.replaceChildren(element("p", { class: "muted" }, "Asking your engine …"));
    }
    const parts = view === "logs" ? await this.logs(thing) : await this.about(thing, view);
    if (asked === this.asked) {
      this.body.replaceChildren(...parts);
      localTimes(this.body);
      if (view === "logs" && anew) {
        this.body.scrollTop = this.body.scrollHeight;
      }
    }
  }

  private async logs(thing: Thing): Promise<Node[]> {
    const answer = await readLogs(thing);
    if (!answer.ok) {
      return [problem(answer.message)];
    }
    const again = element("button", { type: "button", class: "button small" }, "Look again");
    again.addEventListener("click", () => void this.load(false).then(() => this.body.querySelector("button")?.focus()));
    const { lines, more } = answer.body;
    const words = lines.length === 0 ? "It has printed nothing." : more ? `The last ${lines.length} lines.` : lines.length === 1 ? "All it has printed, one line." : `All it has printed, ${lines.length} lines.`;
    return [element("p", { class: "map-logs-head" }, words, " ", again), ...(lines.length > 0 ? [element("pre", {}, lines.join("\n"))] : [])];
  }

  private async about(thing: Thing, view: View): Promise<Node[]> {
    const answer = await readDetails(thing);
    if (!answer.ok) {
      return [problem(answer.message)];
    }
    return view === "inspect" ? inspected(answer.body) : overview(answer.body);
  }
}

const problem = (message: string): HTMLElement => element("p", { class: "problem" }, ...withCode(message));

function inspected(d: Details): Node[] {
  return [element("pre", {}, d.inspect), ...(d.cut ? [element("p", { class: "muted" }, "The rest is left out here; the terminal shows all of it.")] : [])];
}

function overview(d: Details): Node[] {
  const facts = element("dl", { class: "map-facts-list" }, ...d.facts.flatMap(f => [element("dt", {}, f.name), element("dd", {}, value(f.value))]));
  return [facts, ...history(d), ...(d.kind === "container" ? [element("p", { class: "muted" }, ...withCode(NO_STATS))] : [])];
}

/** Points in time are shown by the reader's clock. */
const value = (text: string): Node | string => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) ? element("time", { datetime: text }, text) : text;

function history(d: Details): Node[] {
  return d.history.length === 0 ? [] : [
    element("h4", {}, "How it was made, the lowest layer first"),
    element("ol", { class: "map-history" }, ...d.history.map(s => element("li", {}, element("code", {}, s.instruction || "unknown"), " ", element("span", { class: "muted" }, s.bytes > 0 ? size(s.bytes) : "adds no files"))))];
}
