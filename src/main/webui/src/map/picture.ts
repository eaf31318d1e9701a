import { element } from "../site/elements";
import { containerCard, folderCard, folders, imageCard, networkChip, volumeCard } from "./cards";
import { remark, TITLES, type Part } from "./columns";
import { lanes, OUTSIDE, type Lanes } from "./lanes";
import { Lines } from "./lines";
import type { EngineMap } from "./model";

/** The map as a picture: images, containers and volumes side by side, networks as lanes that join containers. */
export class Picture {
  readonly host = element("div", { class: "map-picture" });
  private lines: Lines | null = null;

  show(map: EngineMap): void {
    this.lines?.end();
    const tracks = lanes(map);
    this.host.style.setProperty("--lanes", String(tracks.heads.length));
    this.host.replaceChildren(
      column(map, "images", map.images.map(imageCard)),
      this.containers(map, tracks),
      column(map, "volumes", [...map.volumes.map(volumeCard), ...folders(map).map(folderCard)]));
    this.lines = new Lines(this.host, map, tracks);
  }

  private containers(map: EngineMap, tracks: Lanes): HTMLElement {
    const section = column(map, "containers", map.containers.map(containerCard));
    const chips = tracks.heads.map(h => h.name === OUTSIDE ? outside(map) : networkChip(map.networks.find(n => n.name === h.name)!));
    section.querySelector("h3")?.after(
      element("h4", { class: "visually-hidden" }, "Networks that join them"),
      items(chips, "map-networks"), ...(map.left.networks > 0 ? [remark(map, "networks", chips.length)!] : []));
    return section;
  }
}

function outside(map: EngineMap): HTMLElement {
  const ports = [...new Set(map.containers.flatMap(c => c.ports.map(p => p.outside)))].sort((a, b) => a - b);
  return element("span", { class: "map-thing map-outside", "data-key": "outside:" },
    element("span", { class: "map-name" }, "Outside"), element("span", { class: "map-facts" }, ` ports ${ports.join(", ")}`));
}

function column(map: EngineMap, part: Part, cards: HTMLElement[]): HTMLElement {
  const title = element("h3", {}, TITLES[part]);
  const more = remark(map, part, cards.length);
  return element("section", { class: `map-column map-${part}`, "aria-label": TITLES[part] }, title, items(cards, "map-things"), ...(more ? [more] : []));
}

const items = (cards: HTMLElement[], className: string): HTMLElement =>
  element("ul", { class: className, ...(cards.length === 0 ? { hidden: "" } : {}) }, ...cards.map(c => element("li", {}, c)));
