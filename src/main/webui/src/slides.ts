// A deck's page. With ?presenter it is the presenter's window.
import { dialog, type Choice } from "./site/dialog";
import { element, need } from "./site/elements";
import type { Deck } from "./slides/deck";
import { broken, load } from "./slides/load";
import { Player } from "./slides/player";
import { Presenter } from "./slides/presenter";

const place = need<HTMLElement>(".slides");
const { source = "", folder = "", file = "", beside = "" } = place.dataset;
const page = source.replace(/\/source$/, "");

/** Of the printed page: one slide. */
function pageSize({ width, height }: Deck): void {
  const root = document.documentElement.style;
  root.setProperty("--slide-width", `${width}px`);
  root.setProperty("--slide-height", `${height}px`);
  document.head.append(element("style", {}, `@page { size: ${width}px ${height}px; margin: 0; }`));
}

/** Here is no terminal: says where there is one. */
async function run(code: string): Promise<void> {
  const there: Choice<boolean>[] = beside ? [{ words: "Open beside your terminal", value: true, look: "primary" }] : [];
  const yes = await dialog("There is no terminal on this page", [
    beside ? "A lesson has one. The slides open beside it, at this place, and Run types this into it:" : "Open a lesson, and type this into its terminal:",
    element("pre", {}, code.trimEnd()),
  ], "Stay here", there);
  if (yes) {
    location.assign(beside + location.hash);
  }
}

try {
  const deck = await load({ page, folder, file });
  pageSize(deck);
  if (new URLSearchParams(location.search).has("presenter")) {
    document.body.classList.add("presenting");
    new Presenter(place, deck, page);
  } else {
    new Player(place, deck, { page, keys: window, run: code => void run(code) });
  }
} catch (e) {
  place.replaceChildren(broken(e, file));
}
