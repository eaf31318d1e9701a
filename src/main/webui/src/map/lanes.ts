import type { EngineMap } from "./model";

/** The way out of the sandbox is drawn as a lane of its own. */
export const OUTSIDE = "";

/**
 * Networks drawn as lanes beside the containers, as on a map of railways: each begins at its name above, the first name has the outermost
 * lane so that none cross there, and ends at the last container that is in it.
 */
export interface Lanes {
  /** Names of the lanes from above, with the lane of each; lane 0 is the one next to the containers. */
  readonly heads: readonly { readonly name: string; readonly lane: number }[];
  /** For each container, in their order, the lanes it is joined to, from the inside. */
  readonly joins: readonly (readonly number[])[];
}

export function lanes(map: EngineMap): Lanes {
  const published = map.containers.some(c => c.ports.length > 0);
  const names = [...(published ? [OUTSIDE] : []), ...map.networks.map(n => n.name)];
  const heads = names.map((name, i) => ({ name, lane: names.length - 1 - i }));
  const joins = map.containers.map(c => heads
    .filter(h => h.name === OUTSIDE ? c.ports.length > 0 : c.networks.includes(h.name))
    .map(h => h.lane).sort((a, b) => a - b));
  return { heads, joins };
}

/** The place of the last container of a lane; -1 when it has none. */
export const lastOf = (lane: number, joins: Lanes["joins"]): number => joins.reduce((last, j, i) => j.includes(lane) ? i : last, -1);
