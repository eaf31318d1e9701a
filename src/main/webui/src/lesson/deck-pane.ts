import { element, need } from "../site/elements";
import type { Player } from "../slides/player";
import { tell } from "../site/tell";

const PARAMETER = "slides";

/**
 * A deck in place of the lesson's text, beside the same terminal. The page's address says which, and at which slide, so that it
 * is there again after a reload, and the Back button leads out of it. `run` is the lesson's own.
 */
export function deckPane(split: HTMLElement, run: (commands: string) => Promise<boolean>): void {
  const links = [...split.querySelectorAll<HTMLAnchorElement>(".lesson-decks a[data-deck]")];
  if (links.length > 0) {
    new DeckPane(split, links, run).follow();
  }
}

class DeckPane {
  private readonly place: HTMLElement;
  private open = "";
  private player: Player | null = null;

  constructor(private readonly split: HTMLElement, private readonly links: HTMLAnchorElement[], private readonly run: (commands: string) => Promise<boolean>) {
    this.place = need(".lesson-deck", split);
    links.forEach(link => link.addEventListener("click", e => {
      if (!e.ctrlKey && !e.metaKey && !e.shiftKey) {
        e.preventDefault();
        this.go(link.dataset["deck"] ?? "");
      }
    }));
    addEventListener("popstate", () => this.follow());
  }

  private go(deck: string): void {
    const there = new URL(location.href);
    there.hash = "";
    deck ? there.searchParams.set(PARAMETER, deck) : there.searchParams.delete(PARAMETER);
    history.pushState(null, "", there);
    this.follow();
  }

  /** Shows what the address says. */
  follow(): void {
    const wanted = this.links.find(a => a.dataset["deck"] === new URLSearchParams(location.search).get(PARAMETER));
    const name = wanted?.dataset["deck"] ?? "";
    if (name === this.open) {
      return;
    }
    this.open = name;
    this.player?.close();
    this.player = null;
    this.split.toggleAttribute("data-deck", name !== "");
    if (wanted) {
      void this.show(wanted.dataset, name);
    } else {
      need<HTMLElement>(".lesson-text", this.split).focus({ preventScroll: true });
    }
  }

  private async show({ source = "", folder = "", title = "" }: DOMStringMap, name: string): Promise<void> {
    const file = `${folder.slice(1)}/${name}.md`;
    this.place.setAttribute("aria-label", `Slides: ${title}`);
    const { broken, load, Player } = await import("../slides/embedded");
    const page = source.replace(/\/source$/, "");
    try {
      const deck = await load({ page, folder, file });
      if (this.open === name) {
        this.player = new Player(this.place, deck, {
          page, keys: this.place, close: () => this.go(""),
          run: (code, button) => void this.run(code).then(typed => typed && tell(button, "Sent")),
        });
        // the lesson's own heading is out of sight
        this.place.prepend(element("h1", { class: "visually-hidden" }, `Slides: ${title}`));
      }
    } catch (e) {
      this.place.replaceChildren(broken(e, file));
    }
  }
}
