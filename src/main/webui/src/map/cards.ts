import { element } from "../site/elements";
import type { Container, EngineMap, Image, Mount, Network, Thing, Volume } from "./model";
import { containerThing, imageName, imageThing, keyOf, networkThing, shortId, shown, volumeThing } from "./model";
import { count, look, mountWords, place, portWords, size, stateWords } from "./words";

/** Things on the map that open their details, and what stands on them. All of it is text. */
export function card(thing: Thing, className: string, ...inside: (Node | string)[]): HTMLButtonElement {
  return element("button", { type: "button", class: `map-thing ${className}`, "data-key": keyOf(thing), "aria-haspopup": "true" }, ...inside);
}

const line = (className: string, ...words: (Node | string)[]) => element("span", { class: className }, ...words);
/** Keeps words apart where only the eye sees that they are. */
const aside = (words: string) => element("span", { class: "visually-hidden" }, words);

export function imageCard(i: Image): HTMLButtonElement {
  const layers = element("span", { class: "map-layers", "aria-hidden": "true" }, ...i.layers.map((bytes, at) => {
    const slice = element("span", { title: `Layer ${at + 1}: ${size(bytes)}` });
    // the square root lets small layers be seen beside large ones
    slice.style.flexGrow = String(Math.max(1, Math.sqrt(bytes / 1e5)));
    return slice;
  }));
  return card(imageThing(i), "map-image",
    line("map-name", shown(imageName(i))), aside(", "),
    ...i.names.slice(1).map(name => line("map-also", `also ${name}`, aside(", "))),
    ...(i.names.length === 0 ? [line("map-also", "without a name", aside(", "))] : []),
    line("map-facts", `${size(i.bytes)} in ${count(i.layers.length, "layer")}`), layers,
    ...(i.builtOn ? [line("map-facts", aside(", "), `stands on ${i.builtOn}`)] : []));
}

export function containerCard(c: Container): HTMLButtonElement {
  const made = card(containerThing(c), "map-container",
    line("map-first", element("span", { class: "map-mark", "aria-hidden": "true" }), line("map-name", c.name || shortId(c.id)), aside(", "), line("map-state", stateWords(c))),
    line("map-facts", aside(", "), `from ${c.image}`),
    ...c.ports.map(p => line("map-port", aside(", "), line("map-way", "outside "), portWords(p))),
    ...c.mounts.map(m => line("map-mount", aside(", "), mountWords(m))),
    ...(c.networks.length > 0 ? [aside(`, in ${c.networks.length === 1 ? "network" : "networks"} ${c.networks.join(", ")}`)] : []));
  made.dataset["look"] = look(c);
  return made;
}

export function networkChip(n: Network): HTMLButtonElement {
  return card(networkThing(n), "map-network", line("map-name", n.name), aside(", "), line("map-facts", n.internal ? `${n.driver}, internal` : n.driver));
}

export function volumeCard(v: Volume): HTMLButtonElement {
  return card(volumeThing(v), "map-volume", line("map-name", shown(v.name)), aside(", "), line("map-facts", v.driver === "local" ? "volume" : `volume, ${v.driver}`));
}

/** Folders of the student's that containers look into. They are no things of the engine's. */
export const folders = (map: EngineMap): string[] => [...new Set(map.containers.flatMap(c => c.mounts).filter(isFolder).map(m => m.source))].sort();
export const isFolder = (m: Mount): boolean => m.kind === "bind";

export function folderCard(path: string): HTMLElement {
  return element("span", { class: "map-thing map-folder", "data-key": `folder:${path}` }, line("map-name", place(path)), aside(", "), line("map-facts", "folder or file of the sandbox"));
}
