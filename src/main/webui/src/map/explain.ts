import { imageName, shown, type Container, type EngineEvent, type EngineMap, type Image } from "./model";
import { count, exitWords, list, size } from "./words";

/** More than this in one sentence is not read. */
const MOST_CLAUSES = 3;
const MOST_NAMES = 4;

/**
 * What just happened, in a sentence or two with code in backticks; null when nothing did that is worth words.
 * `events` happened between the two; they tell what both no longer or not yet show.
 */
export function explain(before: EngineMap, after: EngineMap, events: readonly EngineEvent[]): string | null {
  const clauses = [...images(before, after, events), ...networks(before, after), ...volumes(before, after), ...containers(before, after, events)];
  if (clauses.length === 0) {
    return null;
  }
  // What the student typed for is told last by the engine and first to the student: containers before what was made for them.
  const told = clauses.reverse().slice(0, MOST_CLAUSES).map(c => `${c}.`);
  const more = clauses.length - told.length;
  return told.join(" ") + (more > 0 ? ` And ${count(more, "more thing")} changed.` : "");
}

const code = (name: string): string => `\`${shown(name).replaceAll("`", "'")}\``;

function names(all: readonly string[]): string {
  const some = all.slice(0, MOST_NAMES).map(code);
  return list(all.length > some.length ? [...some, `${all.length - some.length} more`] : some);
}

/** One clause for one, and one for many of which the same is true. */
function together<T>(all: readonly T[], name: (t: T) => string, one: (t: T) => string, many: (names: string) => string): string[] {
  return all.length === 0 ? [] : [all.length === 1 ? one(all[0]!) : many(names(all.map(name)))];
}

// ------------------------------------------------------------------------------------------------------- containers

interface Change { readonly was: Container | undefined; readonly now: Container }

function containers(before: EngineMap, after: EngineMap, events: readonly EngineEvent[]): string[] {
  const old = new Map(before.containers.map(c => [c.id, c]));
  const there = new Set(after.containers.map(c => c.id));
  const acted = (id: string, action: string) => events.some(e => e.kind === "container" && e.id === id && e.action === action);
  const changes: Change[] = after.containers.map(now => ({ was: old.get(now.id), now }));
  // Of hundreds, one that was left out comes into view when another goes: it is new only if it was made.
  const made = changes.filter(c => !c.was && (before.left.containers === 0 || acted(c.now.id, "create"))).map(c => c.now);
  const known = changes.filter((c): c is { was: Container; now: Container } => c.was !== undefined);
  const gone = before.containers.filter(c => !there.has(c.id) && (after.left.containers === 0 || acted(c.id, "destroy")));
  return [
    ...together(gone, c => c.name, c => `${code(c.name)} was removed${c.state === "running" ? ` while it ran` : ""}`, all => `${all} were removed`),
    ...passers(old, there, events),
    ...known.flatMap(c => joined(c.was, c.now)),
    ...moved(known, acted),
    ...born(made),
  ];
}

function born(made: readonly Container[]): string[] {
  const running = made.filter(c => c.state === "running");
  const rest = made.filter(c => c.state !== "running");
  return [
    ...rest.map(bornAndEnded),
    ...together(running, c => c.name,
      c => `${code(c.name)} was created from ${code(c.image)} and is running${leads(c)}`,
      all => `${all} were created and are running`),
  ];
}

function bornAndEnded(c: Container): string {
  const from = `${code(c.name)} was created from ${code(c.image)}`;
  return c.state === "created" ? `${from}; it was not started` : c.state === "exited" && c.exitCode >= 0
    ? `${from}, ran and ended with ${exitWords(c.exitCode)}` : `${from} and is ${c.state}`;
}

/** What its published ports mean. */
function leads(c: Container): string {
  const ports = c.ports.slice(0, MOST_CLAUSES).map((p, i) => i === 0 ? `port ${p.outside} outside leads to port ${p.inside} in it` : `${p.outside} to ${p.inside}`);
  return ports.length === 0 ? "" : `; ${list(ports)}`;
}

/** What was made, ran and was removed again, between two looks: `docker run --rm`. */
function passers(old: ReadonlyMap<string, Container>, there: ReadonlySet<string>, events: readonly EngineEvent[]): string[] {
  const about = (action: string) => events.filter(e => e.kind === "container" && e.action === action);
  const born = about("create").filter(e => !old.has(e.id) && !there.has(e.id) && about("destroy").some(d => d.id === e.id));
  return together(born, e => e.name, e => {
    const died = about("die").find(d => d.id === e.id);
    return `${code(e.name)} was created from ${code(e.image)}${died ? `, ended with ${exitWords(died.exit)},` : ""} and was removed again`;
  }, all => `${all} were created, ended and were removed again`);
}

function moved(known: readonly { was: Container; now: Container }[], acted: (id: string, action: string) => boolean): string[] {
  const to = (test: (was: Container, now: Container) => boolean) => known.filter(c => test(c.was, c.now)).map(c => c.now);
  const changed = (state: string) => to((was, now) => was.state !== state && now.state === state);
  const again = changed("running");
  const unpaused = again.filter(c => known.find(k => k.now === c)?.was.state === "paused");
  const first = again.filter(c => known.find(k => k.now === c)?.was.state === "created");
  const started = again.filter(c => !unpaused.includes(c) && !first.includes(c));
  const restarted = to((was, now) => was.state === "running" && now.state === "running" && acted(now.id, "die") && acted(now.id, "start"));
  const tried = to((was, now) => was.state === "exited" && now.state === "exited" && acted(now.id, "start"));
  return [
    ...known.filter(c => c.was.name !== c.now.name).map(c => `${code(c.was.name)} is now called ${code(c.now.name)}`),
    ...together(changed("exited"), c => c.name, c => `${code(c.name)} ended${c.exitCode < 0 ? "" : ` with ${exitWords(c.exitCode)}`}; it is still there, with all that it wrote`,
      all => `${all} ended; they are still there, with all that they wrote`),
    ...together(tried, c => c.name, c => `${code(c.name)} was started again, and ended with ${exitWords(c.exitCode)}`, all => `${all} were started again, and ended`),
    ...together(changed("paused"), c => c.name, c => `${code(c.name)} is paused: its processes stand still`, all => `${all} are paused: their processes stand still`),
    ...together(changed("restarting"), c => c.name, c => `${code(c.name)} ended, and its restart policy starts it again and again; its logs tell why it ends`,
      all => `${all} ended, and their restart policies start them again and again; their logs tell why they end`),
    ...together(unpaused, c => c.name, c => `${code(c.name)} goes on where it was paused`, all => `${all} go on where they were paused`),
    ...together(restarted, c => c.name, c => `${code(c.name)} was restarted`, all => `${all} were restarted`),
    ...together(started, c => c.name, c => `${code(c.name)} is running again${leads(c)}`, all => `${all} are running again`),
    ...together(first, c => c.name, c => `${code(c.name)} was started and is running${leads(c)}`, all => `${all} were started and are running`),
  ];
}

function joined(was: Container, now: Container): string[] {
  const came = now.networks.filter(n => !was.networks.includes(n));
  const left = was.networks.filter(n => !now.networks.includes(n));
  return [
    ...(came.length > 0 ? [`${code(now.name)} joined the ${came.length === 1 ? "network" : "networks"} ${names(came)}: what is in there reaches it by its name`] : []),
    ...(left.length > 0 ? [`${code(now.name)} left the ${left.length === 1 ? "network" : "networks"} ${names(left)}`] : []),
  ];
}

// ------------------------------------------------------------------------------------- images, networks and volumes

function images(before: EngineMap, after: EngineMap, events: readonly EngineEvent[]): string[] {
  const old = new Map(before.images.map(i => [i.id, i]));
  const there = new Set(after.images.map(i => i.id));
  const gone = before.left.images + after.left.images > 0 ? [] : before.images.filter(i => !there.has(i.id));
  const made = after.images.filter(i => !old.has(i.id) && (before.left.images === 0 || events.some(e => e.kind === "image" && e.id === i.id)));
  const taken = new Set(made.flatMap(i => i.names));
  return [
    ...together(gone, imageName, i => `The image ${code(imageName(i))} was removed`, all => `The images ${all} were removed`),
    ...after.images.flatMap(now => renamed(old.get(now.id), now, taken)),
    ...made.map(i => arrived(i, before, events)),
  ];
}

function arrived(i: Image, before: EngineMap, events: readonly EngineEvent[]): string {
  const acted = (action: string) => events.some(e => e.kind === "image" && e.action === action && (e.id === i.id || i.names.includes(e.id)));
  const pulled = acted("pull");
  const how = pulled ? "was pulled" : acted("load") ? "was loaded" : acted("import") ? "was imported" : "was built";
  const replaced = i.names.find(n => before.images.some(b => b.names.includes(n)));
  const what = `The image ${code(imageName(i))} ${how}: ${count(i.layers.length, "layer")}, ${size(i.bytes)}`;
  return what + (i.builtOn && !pulled ? `; it stands on ${code(i.builtOn)}` : "") + (replaced ? `; ${code(replaced)} meant another image until now` : "");
}

/** A name that moved to an image just made is told there. */
function renamed(was: Image | undefined, now: Image, taken: ReadonlySet<string>): string[] {
  if (!was) {
    return [];
  }
  const came = now.names.filter(n => !was.names.includes(n));
  const left = was.names.filter(n => !now.names.includes(n) && !taken.has(n));
  return [
    ...(came.length > 0 ? [`${names(came)} ${came.length === 1 ? "is" : "are"} now ${came.length === 1 ? "a name" : "names"} of the image ${code(was.names[0] ?? was.id.replace("sha256:", "").slice(0, 12))}; nothing was copied`] : []),
    ...(left.length > 0 ? [`The image lost the ${left.length === 1 ? "name" : "names"} ${names(left)}`] : []),
  ];
}

function networks(before: EngineMap, after: EngineMap): string[] {
  // host and none are shown only while they are used: they do not come and go
  const real = (map: EngineMap) => map.networks.filter(n => n.driver !== "host" && n.driver !== "null");
  const [old, now] = [real(before), real(after)];
  const hidden = before.left.networks + after.left.networks > 0;
  const made = now.filter(n => !old.some(o => o.id === n.id));
  const gone = old.filter(o => !now.some(n => n.id === o.id));
  return hidden ? [] : [
    ...together(gone, n => n.name, n => `The network ${code(n.name)} was removed`, all => `The networks ${all} were removed`),
    ...together(made, n => n.name, n => `The network ${code(n.name)} was created${n.internal ? "; it is internal and leads nowhere outside" : ""}`, all => `The networks ${all} were created`),
  ];
}

function volumes(before: EngineMap, after: EngineMap): string[] {
  const made = after.volumes.filter(v => !before.volumes.some(o => o.name === v.name));
  const gone = before.volumes.filter(o => !after.volumes.some(v => v.name === o.name));
  return before.left.volumes + after.left.volumes > 0 ? [] : [
    ...together(gone, v => v.name, v => `The volume ${code(v.name)} was removed, and what was in it`, all => `The volumes ${all} were removed, and what was in them`),
    ...together(made, v => v.name, v => `The volume ${code(v.name)} was created; it stays when containers go`, all => `The volumes ${all} were created; they stay when containers go`),
  ];
}
