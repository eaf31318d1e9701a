/** Which shells have a tab, and which of them are in view. Values: each change gives a new one. */

export interface Tab {
  /** Of the shell, as its address names it. */
  readonly shell: string;
  /** What the student calls it. */
  readonly name: string;
}

export interface Tabs {
  readonly all: readonly Tab[];
  /** In view: one shell, or two beside each other. */
  readonly places: readonly [string] | readonly [string, string];
  /** Of the places: where keys and Run buttons go. */
  readonly active: 0 | 1;
}

export const MOST_TABS = 8;
export const LONGEST_NAME = 24;

/** Always the same names: what runs in the second shell is found again in the second tab, also in another browser. */
const SHELLS = ["main", ...Array.from({ length: MOST_TABS - 1 }, (_, i) => `shell-${i + 2}`)];
const usualName = (shell: string): string => `Terminal ${SHELLS.indexOf(shell) + 1}`;
const tab = (shell: string): Tab => ({ shell, name: usualName(shell) });

export const FIRST: Tabs = { all: [tab("main")], places: ["main"], active: 0 };

/** The place in which a shell is in view, or -1. */
export function placeOf(tabs: Pick<Tabs, "places">, shell: string): 0 | 1 | -1 {
  return tabs.places[0] === shell ? 0 : tabs.places[1] === shell ? 1 : -1;
}

/** Of the first two shells; null when there is none. */
function placesOf([first, second]: readonly string[]): Tabs["places"] | null {
  return first === undefined ? null : second === undefined ? [first] : [first, second];
}

export const chosen = (tabs: Tabs): string => tabs.places[tabs.active] ?? tabs.places[0];
export const isSplit = (tabs: Tabs): boolean => tabs.places.length === 2;
export const isFull = (tabs: Tabs): boolean => tabs.all.length >= MOST_TABS;

/** A tab with a shell that has none yet, in the place of the active one. The same when there are no more. */
export function opened(tabs: Tabs): Tabs {
  const shell = SHELLS.find(s => !tabs.all.some(t => t.shell === s));
  return shell === undefined ? tabs : choose({ ...tabs, all: [...tabs.all, tab(shell)] }, shell);
}

/** Brings a tab into view, if it is not, in the active place, and makes it the active one. */
export function choose(tabs: Tabs, shell: string): Tabs {
  const place = placeOf(tabs, shell);
  if (place !== -1) {
    return { ...tabs, active: place };
  }
  if (!tabs.all.some(t => t.shell === shell)) {
    return tabs;
  }
  const [left, right] = tabs.places;
  return { ...tabs, places: right === undefined ? [shell] : tabs.active === 0 ? [shell, right] : [left, shell] };
}

/** The last one stays. */
export function closed(tabs: Tabs, shell: string): Tabs {
  const at = tabs.all.findIndex(t => t.shell === shell);
  if (at < 0 || tabs.all.length === 1) {
    return tabs;
  }
  const all = tabs.all.filter(t => t.shell !== shell);
  const before = chosen(tabs);
  const places = placesOf(tabs.places.filter(p => p !== shell)) ?? [all[Math.min(at, all.length - 1)]!.shell];
  return { all, places, active: places.length === 2 && places[1] === before ? 1 : 0 };
}

/** An empty name gives the usual one back. */
export function renamed(tabs: Tabs, shell: string, name: string): Tabs {
  const short = name.replace(/\s+/g, " ").trim().slice(0, LONGEST_NAME).trim();
  return { ...tabs, all: tabs.all.map(t => t.shell === shell ? { shell, name: short || usualName(shell) } : t) };
}

/** Two beside each other: the active one, and the next that is not in view, or a new one. Two become the active one. */
export function split(tabs: Tabs): Tabs {
  const now = chosen(tabs);
  if (isSplit(tabs)) {
    return { ...tabs, places: [now], active: 0 };
  }
  const more = tabs.all.length > 1 ? tabs : opened(tabs);
  const at = more.all.findIndex(t => t.shell === now);
  const other = more.all[(at + 1) % more.all.length]!.shell;
  return { ...more, places: [now, other], active: 1 };
}

export const written = (tabs: Tabs): string => JSON.stringify(tabs);

/** The first tab alone for everything that {@link written} did not write. */
export function read(text: string | null): Tabs {
  try {
    const { all, places, active }: Tabs = JSON.parse(text ?? "null");
    const tabs = all.filter((t, i) => SHELLS.includes(t.shell) && typeof t.name === "string" && all.findIndex(u => u.shell === t.shell) === i);
    const shown = placesOf([...new Set(places.filter(p => tabs.some(t => t.shell === p)))]);
    return tabs.length === 0 || shown === null ? FIRST : { all: tabs, places: shown, active: shown.length === 2 && active === 1 ? 1 : 0 };
  } catch {
    return FIRST;
  }
}
