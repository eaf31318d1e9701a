import { element, withCode } from "../site/elements";
import type { EngineMap } from "./model";

export type Part = "images" | "containers" | "networks" | "volumes";

export const TITLES: Record<Part, string> = { images: "Images", containers: "Containers", networks: "Networks", volumes: "Volumes and folders" };

const NONE: Record<Part, string> = {
  images: "None yet. `docker pull` brings one, `docker build` makes one.",
  containers: "None yet. `docker run` makes one from an image.",
  networks: "None.",
  volumes: "None yet. `docker volume create` makes one.",
};

const ALL: Record<Part, string> = { images: "docker images", containers: "docker ps -a", networks: "docker network ls", volumes: "docker volume ls" };

/** What stands where there is nothing, or not everything. Null when all is there. */
export function remark(map: EngineMap, part: Part, shown: number): HTMLElement | null {
  const left = map.left[part];
  return left > 0 ? element("p", { class: "map-left" }, ...withCode(`and ${left} more; \`${ALL[part]}\` lists them all`))
    : shown === 0 ? element("p", { class: "map-left" }, ...withCode(NONE[part])) : null;
}
