import { element } from "../site/elements";
import { storage } from "../site/storage";

/** A link beside each heading, for whoever wants to send somebody there. */
export function anchors(text: HTMLElement): void {
  text.querySelectorAll<HTMLElement>(":scope > :is(h2, h3)[id]").forEach(heading => {
    heading.append(element("a", { class: "anchor", href: `#${heading.id}`, "aria-label": `Link to “${heading.textContent}”` }, "#"));
  });
}

/** The text scrolls by itself, so the browser does not bring a reader who reloads back to where they were. */
export function keepPlace(text: HTMLElement): void {
  const store = storage(`place.${location.pathname}`, "session");
  const before = Number(store.get());
  if (before > 0 && !location.hash) {
    text.scrollTop = before;
  }
  let due = 0;
  text.addEventListener("scroll", () => {
    window.clearTimeout(due);
    due = window.setTimeout(() => store.set(String(Math.round(text.scrollTop))), 200);
  }, { passive: true });
}
