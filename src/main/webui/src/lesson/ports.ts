import { element } from "../site/elements";

/** A port that a container publishes, as docs/lesson-socket.md describes it. */
export interface PublishedPort {
  readonly port: number;
  readonly container: string;
  readonly name: string;
}

/** Where a service opens: `pattern` has `{name}` in the place of its name. */
export const addressOf = (pattern: string, port: PublishedPort): string => pattern.replace("{name}", port.name);

/** "Open port 5000" for everything that runs and is published. */
export class Ports {
  constructor(private readonly place: HTMLElement) {}

  show(ports: readonly PublishedPort[]): void {
    const pattern = this.place.dataset["preview"] ?? "";
    this.place.hidden = ports.length === 0 || pattern === "";
    this.place.replaceChildren(...ports.map(p => {
      const link = element("a", { class: "button small", href: addressOf(pattern, p), target: "_blank", rel: "noopener", title: `What ${p.container} answers, in a new tab` }, `Open port ${p.port}`);
      link.append(element("span", { class: "port-of" }, p.container), element("span", { class: "visually-hidden" }, " (in a new tab)"));
      return link;
    }));
  }
}
