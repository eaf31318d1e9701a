import { closest, element, withCode } from "../site/elements";
import { storage } from "../site/storage";
import { readMap } from "./api";
import { DetailsPanel } from "./details";
import { explain } from "./explain";
import { listView } from "./list-view";
import { has, thingOf, type EngineEvent, type EngineMap, type Kind } from "./model";
import { Picture } from "./picture";

export interface Surroundings {
  /** Why there is nothing to look at; null when the sandbox runs. */
  stopped(): { words: string; canStart: boolean } | null;
  start(): void;
  run(commands: string): Promise<boolean>;
}

const NEW_MILLIS = 2500;
/** One command is many events: what they come to is told when they are over. */
const CALM_MILLIS = 700;
/** What was created is mostly started at once. */
const START_MILLIS = 2000;

/** The engine map beside the lesson. It looks at the engine only while it is in view. */
export class MapPane {
  private readonly asList = storage("map.list");
  private readonly aloud = storage("map.explain");
  private readonly picture = new Picture();
  private readonly details: DetailsPanel;
  private readonly note = element("p", { class: "map-note", role: "alert", hidden: "" });
  private readonly sentence = element("p", { class: "map-sentence" });
  private readonly form = element("button", { type: "button", class: "button small", "aria-pressed": "false" }, "As a list");
  private readonly explains = element("input", { type: "checkbox" });
  private readonly drawn = element("div", { class: "map-drawn" });
  private readonly stopped = element("div", { class: "terminal-empty map-stopped", hidden: "" });
  private readonly body = element("div", { class: "map-body" });
  private map: EngineMap | null = null;
  private inView = false;
  private reading = false;
  private due = false;
  private events: EngineEvent[] = [];
  /** What the last sentence ended with, and what has happened since. */
  private told: EngineMap | null = null;
  private untold: EngineEvent[] = [];
  private calm = 0;

  constructor(host: HTMLElement, private readonly around: Surroundings) {
    this.details = new DetailsPanel(commands => around.run(commands), key => this.focus(key) || this.form.focus());
    this.body.append(
      element("div", { class: "map-tools" }, this.form, element("label", {}, this.explains, " Say what happens")),
      this.sentence, this.note, this.drawn, this.details.host);
    host.replaceChildren(this.body, this.stopped);
    this.form.addEventListener("click", () => this.turn(this.asList.get() !== "yes"));
    this.explains.addEventListener("change", () => this.say(this.explains.checked));
    this.drawn.addEventListener("click", e => this.clicked(e.target));
    this.explains.checked = this.aloud.get() !== "no";
    this.say(this.explains.checked);
    this.turn(this.asList.get() === "yes");
  }

  show(inView: boolean): void {
    this.inView = inView;
    if (inView) {
      this.state();
    } else {
      this.events = [];
      this.told = null;
    }
  }

  /** The state of the sandbox changed. */
  state(): void {
    const why = this.around.stopped();
    this.stopped.hidden = !why || this.map !== null;
    this.body.hidden = !this.stopped.hidden;
    this.tellNote(why && this.map ? `${why.words} This is how it was.` : "");
    if (why) {
      this.told = null; // what changes while it rests, such as by a reset, is nothing that just happened
      const start = element("button", { type: "button", class: "button primary" }, "Start sandbox");
      start.addEventListener("click", () => this.around.start());
      this.stopped.replaceChildren(element("p", {}, why.words), ...(why.canStart ? [start] : []));
    } else if (this.inView) {
      void this.look();
    }
  }

  happened(events: readonly EngineEvent[]): void {
    if (this.inView && !this.around.stopped()) {
      this.events.push(...events);
      void this.look();
    }
  }

  /** One look at a time; what happens meanwhile makes another one due. */
  private async look(): Promise<void> {
    if (this.reading) {
      this.due = true;
      return;
    }
    this.reading = true;
    const events = this.events.splice(0);
    const answer = await readMap();
    this.reading = false;
    if (answer.ok) {
      this.tellNote("");
      this.take(answer.body, events);
    } else if (!this.around.stopped()) {
      this.tellNote(answer.message);
    }
    if (this.due) {
      this.due = false;
      void this.look();
    }
  }

  private take(now: EngineMap, events: readonly EngineEvent[]): void {
    const before = this.map;
    this.map = now;
    if (JSON.stringify(before) !== JSON.stringify(now)) {
      this.draw(before);
    }
    this.told ??= now;
    this.untold.push(...events);
    const begun = now.containers.some(c => c.state === "created" && !this.told?.containers.some(t => t.id === c.id));
    window.clearTimeout(this.calm);
    this.calm = window.setTimeout(() => this.tell(), begun ? START_MILLIS : CALM_MILLIS);
    const open = this.details.open;
    if (open && !has(now, open)) {
      this.details.close();
    } else if (events.length > 0) {
      this.details.refresh();
    }
  }

  private tell(): void {
    const said = this.told && this.map && explain(this.told, this.map, this.untold);
    if (said) {
      this.sentence.replaceChildren(...withCode(said));
    }
    this.told = this.map;
    this.untold = [];
  }

  private draw(before: EngineMap | null): void {
    if (!this.map) {
      return;
    }
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset["key"] : undefined;
    const [left, top] = [this.drawn.scrollLeft, this.drawn.scrollTop];
    if (this.asList.get() === "yes") {
      this.drawn.replaceChildren(listView(this.map));
    } else {
      this.drawn.replaceChildren(this.picture.host);
      this.picture.show(this.map);
    }
    this.drawn.scrollTo(left, top);
    if (before) {
      this.markNew(before);
    }
    this.drawn.querySelector(`[data-key="${CSS.escape(this.openKey())}"]`)?.setAttribute("aria-expanded", "true");
    if (focused) {
      this.focus(focused);
    }
  }

  private markNew(before: EngineMap): void {
    this.drawn.querySelectorAll<HTMLElement>("button[data-key]").forEach(b => {
      const thing = thingOf(b.dataset["key"] ?? "");
      if (thing && !has(before, thing)) {
        b.dataset["new"] = "";
        setTimeout(() => delete b.dataset["new"], NEW_MILLIS);
      }
    });
  }

  private openKey(): string {
    const open = this.details.open;
    return open ? `${open.kind}:${open.id}` : "";
  }

  private clicked(target: EventTarget | null): void {
    const button = closest(target, "button[data-key]");
    const thing = thingOf(button?.dataset["key"] ?? "");
    if (thing && this.map) {
      const { kind, id } = thing;
      this.details.show({ kind, id, name: nameIn(this.map, kind, id) });
    }
  }

  private focus(key: string): boolean {
    const found = this.drawn.querySelector<HTMLElement>(`button[data-key="${CSS.escape(key)}"]`);
    found?.focus({ preventScroll: true });
    return found !== null;
  }

  private turn(list: boolean): void {
    this.asList.set(list ? "yes" : "no");
    this.form.setAttribute("aria-pressed", String(list));
    this.draw(null);
    this.drawn.scrollTo(0, 0);
  }

  /** Read out only to those who want it. */
  private say(now: boolean): void {
    this.aloud.set(now ? "yes" : "no");
    this.sentence.hidden = !now;
    this.sentence.setAttribute("aria-live", now ? "polite" : "off");
    if (!this.sentence.hasChildNodes()) {
      this.sentence.textContent = "What happens in your engine is told here.";
    }
  }

  private tellNote(words: string): void {
    this.note.hidden = words === "";
    if (words !== this.note.dataset["words"]) {
      this.note.dataset["words"] = words;
      this.note.replaceChildren(...withCode(words));
    }
  }
}

function nameIn(map: EngineMap, kind: Kind, id: string): string {
  switch (kind) {
    case "image": return map.images.find(i => i.id === id)?.names[0] ?? "";
    case "container": return map.containers.find(c => c.id === id)?.name ?? "";
    case "network": return map.networks.find(n => n.id === id)?.name ?? "";
    case "volume": return id;
  }
}
