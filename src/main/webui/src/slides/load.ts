import { element } from "../site/elements";
import { render, type Deck } from "./deck";

/** Which deck, as the page that shows it says: `page` is its own address, `folder` that of the shelf it lies on. */
export interface DeckAddress {
  readonly page: string;
  readonly folder: string;
  readonly file: string;
}

/** Fetches and renders a deck. Rejects with a sentence when it cannot. */
export async function load({ page, folder }: DeckAddress): Promise<Deck> {
  const answer = await fetch(`${page}/source`);
  if (answer.redirected) {
    throw new Error("You are signed out. Load the page again to sign in");
  }
  if (!answer.ok) {
    throw new Error(`The server answered ${answer.status}`);
  }
  const deck = await render(await answer.text(), folder);
  if (deck.fonts) {
    document.head.append(element("style", {}, deck.fonts));
  }
  return deck;
}

/** What stands there instead of slides. */
export function broken(e: unknown, file: string): HTMLElement {
  const retry = element("button", { type: "button", class: "button" }, "Try again");
  retry.addEventListener("click", () => location.reload());
  return element("div", { class: "slides-broken", role: "alert" },
    element("h2", {}, "These slides cannot be shown"),
    element("p", {}, `${e instanceof Error ? e.message : String(e)}. The deck is the file `, element("code", {}, file), "."),
    retry);
}
