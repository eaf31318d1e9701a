import { storage } from "../site/storage";

const LEAST = 20;
const MOST = 80;
const STEP = 2;

/** The bar between text and terminal: dragged, or moved with the arrow keys, Home and End. A double click centres it. */
export function splitter(bar: HTMLElement, split: HTMLElement): void {
  const store = storage("split");
  let percent = Number(store.get()) || 50;

  const move = (to: number) => {
    percent = Math.round(Math.min(MOST, Math.max(LEAST, to)) * 10) / 10;
    split.style.setProperty("--split", String(percent));
    bar.setAttribute("aria-valuenow", String(Math.round(percent)));
    bar.setAttribute("aria-valuetext", `${Math.round(percent)} percent text`);
  };
  const keep = () => store.set(String(percent));
  move(percent);

  bar.addEventListener("pointerdown", e => {
    if (e.button !== 0) {
      return;
    }
    e.preventDefault();
    bar.setPointerCapture(e.pointerId);
    bar.dataset["dragging"] = "";
    bar.focus({ preventScroll: true });
  });
  bar.addEventListener("pointermove", e => {
    if (bar.hasPointerCapture(e.pointerId)) {
      const area = split.getBoundingClientRect();
      move((e.clientX - area.left) / area.width * 100);
    }
  });
  bar.addEventListener("lostpointercapture", () => {
    delete bar.dataset["dragging"];
    keep();
  });
  bar.addEventListener("dblclick", () => {
    move(50);
    keep();
  });
  bar.addEventListener("keydown", e => {
    const to = { ArrowLeft: percent - STEP, ArrowRight: percent + STEP, PageUp: percent + 5 * STEP, PageDown: percent - 5 * STEP, Home: LEAST, End: MOST }[e.key];
    if (to !== undefined) {
      e.preventDefault();
      move(to);
      keep();
    }
  });
}
