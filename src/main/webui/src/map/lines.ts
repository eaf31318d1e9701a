import { closest } from "../site/elements";
import { isFolder } from "./cards";
import { curve, lane, straight, type Point } from "./geometry";
import { lastOf, type Lanes } from "./lanes";
import type { Container, EngineMap } from "./model";

const SVG = "http://www.w3.org/2000/svg";
const COLOURS = 6;

/** The lines of the picture, drawn to where the cards stand, and again when they move. What they say is on the cards as well. */
export class Lines {
  private readonly svg = document.createElementNS(SVG, "svg");
  private readonly moved = new ResizeObserver(() => this.draw());
  private readonly stop = new AbortController();

  constructor(private readonly host: HTMLElement, private readonly map: EngineMap, private readonly tracks: Lanes) {
    this.svg.setAttribute("class", "map-lines");
    this.svg.setAttribute("aria-hidden", "true");
    host.prepend(this.svg);
    this.moved.observe(host);
    for (const [event, on] of [["focusin", true], ["pointerover", true], ["focusout", false], ["pointerleave", false]] as const) {
      host.addEventListener(event, e => this.near(on ? keyAt(e.target) : null), { signal: this.stop.signal });
    }
  }

  end(): void {
    this.moved.disconnect();
    this.stop.abort();
  }

  private draw(): void {
    this.svg.replaceChildren();
    const box = this.host.getBoundingClientRect();
    if (box.width === 0) {
      return;
    }
    this.drawLanes(box);
    // side by side only; one above the other, a line would run through everything
    if (getComputedStyle(this.host).getPropertyValue("--side-by-side").trim() === "1") {
      this.map.containers.forEach(c => this.drawSides(c, box));
    }
  }

  private drawLanes(box: DOMRect): void {
    const edge = this.find(".map-containers")!.getBoundingClientRect().right - box.left;
    const width = parseFloat(getComputedStyle(this.host).getPropertyValue("--lane")) || 16;
    const count = this.tracks.heads.length;
    const x = (at: number) => edge - (count - at - 0.5) * width;
    const rows = this.map.containers.map(c => this.anchor(`container:${c.id}`, box, ".map-first"));
    this.map.containers.forEach((c, i) => {
      const outer = Math.max(-1, ...this.tracks.joins[i]!);
      if (outer >= 0) {
        this.path(straight(rows[i]!.right, x(outer)), "map-join", `container:${c.id}`);
      }
    });
    this.tracks.heads.forEach((head, at) => {
      const network = this.map.networks.find(n => n.name === head.name);
      const key = network ? `network:${network.id}` : "outside:";
      const look = network ? `map-lane map-lane-${at % COLOURS}` : "map-lane map-lane-out";
      const last = lastOf(head.lane, this.tracks.joins);
      const keys = [key, ...this.map.containers.filter((_, i) => this.tracks.joins[i]!.includes(head.lane)).map(c => `container:${c.id}`)];
      this.path(lane(this.anchor(key, box).right, x(head.lane), last < 0 ? 0 : rows[last]!.right.y), look, ...keys);
      this.map.containers.forEach((c, i) => this.tracks.joins[i]!.includes(head.lane) && this.dot(x(head.lane), rows[i]!.right.y, look, key, `container:${c.id}`));
    });
  }

  private drawSides(c: Container, box: DOMRect): void {
    const key = `container:${c.id}`;
    const image = `image:${c.imageId}`;
    const card = this.anchor(key, box, ".map-first");
    if (this.at(image)) {
      this.path(curve(this.anchor(image, box, ".map-name").right, card.left), "map-made", key, image);
    }
    c.mounts.forEach((m, i) => {
      const to = isFolder(m) ? `folder:${m.source}` : `volume:${m.source}`;
      const from = this.at(key)?.querySelectorAll(".map-mount")[i];
      if (from && this.at(to)) {
        const y = middle(from.getBoundingClientRect(), box);
        this.path(curve({ x: card.right.x, y }, this.anchor(to, box, ".map-name").left), "map-mounted", key, to);
      }
    });
  }

  /** Where lines meet a card: at the height of its name. */
  private anchor(key: string, box: DOMRect, within?: string): { left: Point; right: Point } {
    const card = this.at(key)!;
    const rect = card.getBoundingClientRect();
    const y = middle((within ? card.querySelector(within) ?? card : card).getBoundingClientRect(), box);
    return { left: { x: rect.left - box.left, y }, right: { x: rect.right - box.left, y } };
  }

  private at(key: string): Element | null {
    return this.find(`[data-key="${CSS.escape(key)}"]`);
  }

  private find(selector: string): Element | null {
    return this.host.querySelector(selector);
  }

  private path(d: string, className: string, ...keys: string[]): void {
    this.add("path", { d, class: className }, keys);
  }

  private dot(x: number, y: number, className: string, ...keys: string[]): void {
    this.add("circle", { cx: String(x), cy: String(y), r: "4.5", class: `${className} map-dot` }, keys);
  }

  private add(tag: "path" | "circle", attributes: Record<string, string>, keys: string[]): void {
    const made: SVGElement = document.createElementNS(SVG, tag);
    Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
    made.dataset["of"] = keys.join("\n");
    this.svg.append(made);
  }

  /** What is joined to the card that is looked at stands out. */
  private near(key: string | null): void {
    this.svg.toggleAttribute("data-near", key !== null);
    for (const part of this.svg.querySelectorAll<SVGElement>(":scope > *")) {
      part.toggleAttribute("data-on", key !== null && (part.dataset["of"] ?? "").split("\n").includes(key));
    }
  }
}

const middle = (rect: DOMRect, box: DOMRect): number => (rect.top + rect.bottom) / 2 - box.top;

const keyAt = (target: EventTarget | null): string | null =>
  closest(target, "[data-key]")?.dataset["key"] ?? null;
