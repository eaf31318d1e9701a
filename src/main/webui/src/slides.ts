// A deck's page. With ?presenter it is the presenter's window.
import { element, need } from "./site/elements";
import { render, type Deck } from "./slides/deck";
import { Player } from "./slides/player";
import { Presenter } from "./slides/presenter";

const place = need<HTMLElement>(".slides");
const { deck: name = "", source = "", files = "" } = place.dataset;

/** Of the printed page: one slide. */
function pageSize({ width, height }: Deck): void {
  const root = document.documentElement.style;
  root.setProperty("--slide-width", `${width}px`);
  root.setProperty("--slide-height", `${height}px`);
  document.head.append(element("style", {}, `@page { size: ${width}px ${height}px; margin: 0; }`));
}

try {
  const answer = await fetch(source);
  if (!answer.ok) {
    throw new Error(`The server answered ${answer.status}`);
  }
  const deck = render(await answer.text(), files);
  pageSize(deck);
  if (new URLSearchParams(location.search).has("presenter")) {
    document.body.classList.add("presenting");
    new Presenter(place, deck, name);
  } else {
    new Player(place, deck, name);
  }
} catch (e) {
  const retry = element("button", { type: "button", class: "button" }, "Try again");
  retry.addEventListener("click", () => location.reload());
  place.replaceChildren(element("div", { class: "slides-broken", role: "alert" },
    element("h2", {}, "These slides cannot be shown"),
    element("p", {}, `${e instanceof Error ? e.message : String(e)}. The deck is the file `, element("code", {}, `slides/${name}.md`), "."),
    retry));
}
