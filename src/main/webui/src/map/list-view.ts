import { element } from "../site/elements";
import { card, folders } from "./cards";
import { remark, TITLES, type Part } from "./columns";
import type { Container, EngineMap, Image, Thing } from "./model";
import { containerThing, imageName, imageThing, networkThing, shortId, shown, volumeThing } from "./model";
import { count, mountWords, place, portWords, size, stateWords } from "./words";

/** The same as the picture in nested lists, for keyboards, screen readers, and whoever likes lists. */
export function listView(map: EngineMap): HTMLElement {
  return element("div", { class: "map-list" },
    part(map, "containers", map.containers.map(container)),
    part(map, "images", map.images.map(image)),
    part(map, "networks", map.networks.map(n => entry(networkThing(n), n.name, `${n.driver}${n.internal ? ", internal" : ""}`, [
      members(map.containers.filter(c => c.networks.includes(n.name)).map(c => c.name), "joins")]))),
    part(map, "volumes", [
      ...map.volumes.map(v => entry(volumeThing(v), shown(v.name), "volume", [members(users(map, "volume", v.name), "used by")])),
      ...folders(map).map(path => element("li", {}, place(path), facts(["folder or file of the sandbox", members(users(map, "bind", path), "used by")])))]));
}

function part(map: EngineMap, name: Part, entries: HTMLElement[]): HTMLElement {
  const more = remark(map, name, entries.length);
  return element("section", { "aria-label": TITLES[name] }, element("h3", {}, TITLES[name]),
    ...(entries.length > 0 ? [element("ul", { class: "map-entries" }, ...entries)] : []), ...(more ? [more] : []));
}

function container(c: Container): HTMLElement {
  return entry(containerThing(c), c.name || shortId(c.id), stateWords(c), [
    `image: ${c.image}`, ...c.ports.map(p => `published: outside ${portWords(p)}`),
    members(c.networks, c.networks.length === 1 ? "network:" : "networks:"), ...c.mounts.map(m => `mount: ${mountWords(m)}`)]);
}

function image(i: Image): HTMLElement {
  return entry(imageThing(i), shown(imageName(i)), i.names.length === 0 ? "without a name" : "", [
    members(i.names.slice(1), "also called"), `${size(i.bytes)} in ${count(i.layers.length, "layer")}${i.layers.length > 1 ? `: ${i.layers.map(size).join(", ")}` : ""}`,
    i.builtOn ? `stands on ${i.builtOn}` : ""]);
}

function entry(thing: Thing, name: string, state: string, about: string[]): HTMLElement {
  return element("li", {}, card(thing, "map-entry", name), ...(state ? [` ${state}`] : []), facts(about));
}

const facts = (words: string[]): HTMLElement => element("ul", {}, ...words.filter(w => w !== "").map(w => element("li", {}, w)));
const members = (names: readonly string[], words: string): string => names.length === 0 ? "" : `${words} ${names.join(", ")}`;
const users = (map: EngineMap, kind: string, source: string): string[] =>
  map.containers.filter(c => c.mounts.some(m => m.kind === kind && m.source === source)).map(c => c.name);
