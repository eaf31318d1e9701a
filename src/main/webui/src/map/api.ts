import { get, type Answer } from "../site/api";
import type { Details, EngineMap, Logs, Thing } from "./model";

const path = (thing: Thing): string => `/api/map/${thing.kind}/${encodeURIComponent(thing.id)}`;

export const readMap = (): Promise<Answer<EngineMap>> => get("/api/map");
export const readDetails = (thing: Thing): Promise<Answer<Details>> => get(path(thing));
export const readLogs = (thing: Thing): Promise<Answer<Logs>> => get(`${path(thing)}/logs`);
