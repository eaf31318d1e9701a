import { element } from "../site/elements";
import { iconButton } from "../site/icons";

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
  private now: readonly PublishedPort[] = [];

  /** `beside`: shows a port in the page itself. */
  constructor(private readonly place: HTMLElement, private readonly beside: (port: PublishedPort, address: string) => void) {}

  /** Where a port that is published opens, or null. */
  addressOf(port: number): string | null {
    const published = this.now.find(p => p.port === port);
    const pattern = this.pattern;
    return published && pattern ? addressOf(pattern, published) : null;
  }

  private get pattern(): string {
    return this.place.dataset["preview"] ?? "";
  }

  show(ports: readonly PublishedPort[]): void {
    this.now = ports;
    const pattern = this.pattern;
    this.place.hidden = ports.length === 0 || pattern === "";
    this.place.replaceChildren(...ports.flatMap(p => {
      const link = element("a", { class: "button small", href: addressOf(pattern, p), target: "_blank", rel: "noopener", title: `What ${p.container} answers, in a new tab` }, `Open port ${p.port}`);
      link.append(element("span", { class: "port-of" }, p.container), element("span", { class: "visually-hidden" }, " (in a new tab)"));
      const here = iconButton("split", `Show port ${p.port} in this page`, () => this.beside(p, addressOf(pattern, p)));
      return [link, here];
    }));
  }
}
