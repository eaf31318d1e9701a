import { element } from "../site/elements";
import { iconButton } from "../site/icons";
import type { PublishedPort } from "./ports";

/** What it may do: all a page of its own may, but lead the lesson's page away. */
const ALLOWED = "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads";

/** A published service inside the lesson's page, in a frame of an origin of its own. */
export class PreviewPane {
  private readonly words = element("span", { class: "preview-words" });
  private readonly path = element("input", { type: "text", "aria-label": "Path", spellcheck: "false", autocapitalize: "off", value: "/" });
  private readonly outside = element("a", { class: "button small", target: "_blank", rel: "noopener" }, "New tab");
  private frame: HTMLIFrameElement | null = null;
  private base = "";

  /** `show` brings the pane into view, or the terminal back. */
  constructor(private readonly pane: HTMLElement, private readonly tab: HTMLElement, private readonly show: (shown: boolean) => void) {
    const bar = element("form", { class: "preview-bar" }, this.words, this.path, iconButton("again", "Load again", () => this.load()), this.outside,
      iconButton("close", "Close the preview", () => this.close()));
    bar.addEventListener("submit", e => {
      e.preventDefault();
      this.load();
    });
    pane.replaceChildren(bar);
  }

  open(port: PublishedPort, address: string): void {
    this.base = address;
    this.words.textContent = `Port ${port.port}`;
    this.words.title = port.container;
    this.path.value = "/";
    this.frame?.remove();
    this.frame = element("iframe", { title: `Port ${port.port} of ${port.container}`, sandbox: ALLOWED, referrerpolicy: "no-referrer" });
    this.pane.append(this.frame);
    this.tab.hidden = false;
    this.load();
    this.show(true);
  }

  /** A service that left for another site is not followed: its own address is loaded again. */
  private load(): void {
    if (this.frame) {
      // A path within the service, whatever was typed.
      const address = this.base + this.path.value.trim().replace(/^\/+/, "");
      this.path.value = "/" + this.path.value.trim().replace(/^\/+/, "");
      this.outside.href = address;
      this.frame.src = address;
    }
  }

  private close(): void {
    this.frame?.remove();
    this.frame = null;
    this.tab.hidden = true;
    this.show(false);
  }
}
