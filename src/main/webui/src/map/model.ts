/** What a student's engine holds, as docs/engine-map.md describes it. Every text in it is the student's: shown as text, never as HTML. */
export interface EngineMap {
  readonly images: readonly Image[];
  readonly containers: readonly Container[];
  readonly networks: readonly Network[];
  readonly volumes: readonly Volume[];
  readonly left: { readonly images: number; readonly containers: number; readonly networks: number; readonly volumes: number };
}

export interface Image {
  readonly id: string;
  readonly names: readonly string[];
  readonly bytes: number;
  readonly layers: readonly number[];
  readonly builtOn: string;
}

export interface Container {
  readonly id: string;
  readonly name: string;
  readonly image: string;
  readonly imageId: string;
  readonly state: string;
  /** -1 when it did not exit. */
  readonly exitCode: number;
  readonly ports: readonly Port[];
  readonly networks: readonly string[];
  readonly mounts: readonly Mount[];
}

export interface Port { readonly outside: number; readonly inside: number; readonly protocol: string }
export interface Mount { readonly kind: string; readonly source: string; readonly target: string; readonly readOnly: boolean }
export interface Network { readonly id: string; readonly name: string; readonly driver: string; readonly internal: boolean }
export interface Volume { readonly name: string; readonly driver: string }

/** As the lesson's socket tells it. */
export interface EngineEvent {
  readonly kind: string;
  readonly action: string;
  readonly id: string;
  readonly name: string;
  readonly image: string;
  readonly exit: number;
  readonly peer: string;
}

const KINDS = ["image", "container", "network", "volume"] as const;
export type Kind = typeof KINDS[number];

/** One thing of the map. */
export interface Thing { readonly kind: Kind; readonly id: string; readonly name: string }

export interface Details {
  readonly kind: Kind;
  readonly id: string;
  readonly name: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly history: readonly { readonly instruction: string; readonly bytes: number }[];
  readonly inspect: string;
  readonly cut: boolean;
}

export interface Logs { readonly lines: readonly string[]; readonly more: boolean }

export const keyOf = (thing: Thing): string => `${thing.kind}:${thing.id}`;

/** What a key of {@link keyOf} stands for, without its name; null for any other text. */
export function thingOf(key: string): Thing | null {
  const colon = key.indexOf(":");
  const kind = KINDS.find(k => k === key.slice(0, colon));
  return kind ? { kind, id: key.slice(colon + 1), name: "" } : null;
}

export const imageThing = (i: Image): Thing => ({ kind: "image", id: i.id, name: imageName(i) });
export const containerThing = (c: Container): Thing => ({ kind: "container", id: c.id, name: c.name });
export const networkThing = (n: Network): Thing => ({ kind: "network", id: n.id, name: n.name });
export const volumeThing = (v: Volume): Thing => ({ kind: "volume", id: v.name, name: v.name });

/** The start of its id for one that lost its names. */
export const imageName = (i: Image): string => i.names[0] ?? shortId(i.id);

export const shortId = (id: string): string => id.replace(/^sha256:/, "").slice(0, 12);

/** A volume that was made without a name is called by 64 digits; twelve tell it apart. */
export const shown = (name: string): string => /^[0-9a-f]{64}$/.test(name) ? name.slice(0, 12) : name;

/** Whether it is there, in whichever state. */
export function has(map: EngineMap, thing: Thing): boolean {
  switch (thing.kind) {
    case "image": return map.images.some(i => i.id === thing.id);
    case "container": return map.containers.some(c => c.id === thing.id);
    case "network": return map.networks.some(n => n.id === thing.id);
    case "volume": return map.volumes.some(v => v.name === thing.id);
  }
}
