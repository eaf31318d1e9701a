import { shortId, type Thing } from "./model";

/** What engines allow in names; anything else is called by its id, so that nothing else reaches a shell. */
const NAME = /^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/;
const IMAGE = /^[a-zA-Z0-9][a-zA-Z0-9_.:/@-]*$/;

/** How a thing is called in a command. */
export function called(thing: Thing): string {
  return (thing.kind === "image" ? IMAGE : NAME).test(thing.name) ? thing.name : shortId(thing.id);
}

/** The command that shows the same in the terminal. */
export function command(thing: Thing, view: "overview" | "inspect" | "logs"): string {
  const name = called(thing);
  if (view === "logs") {
    return `docker logs --tail 200 ${name}`;
  }
  switch (thing.kind) {
    case "container": return view === "inspect" ? `docker inspect ${name}` : `docker ps -a --filter id=${shortId(thing.id)}`;
    case "image": return view === "inspect" ? `docker image inspect ${name}` : `docker history ${name}`;
    case "network": return `docker network inspect ${name}`;
    case "volume": return `docker volume inspect ${name}`;
  }
}
