import { element } from "../site/elements";

/** Behind this, nobody is working on it. */
const LONGEST_PAUSE = 120;

/**
 * Counts the seconds spent on each question: those between one input or focus in it and the next, wherever that is. They go
 * along with the answers, in a hidden field for each question that has some.
 */
export function countTime(form: HTMLFormElement): void {
  let current: HTMLElement | null = null;
  let since = performance.now();
  const note = (e: Event): void => {
    const now = performance.now();
    const seconds = (now - since) / 1000;
    if (current && seconds < LONGEST_PAUSE) {
      add(current, seconds);
    }
    since = now;
    current = e.target instanceof Element ? e.target.closest<HTMLElement>("[data-question]") : null;
  };
  form.addEventListener("focusin", note);
  form.addEventListener("input", note);
}

function add(question: HTMLElement, seconds: number): void {
  const name = `t${question.dataset["question"] ?? ""}`;
  let field = question.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  if (!field) {
    field = element("input", { type: "hidden", name });
    question.append(field);
  }
  const exact = Number(field.dataset["exact"] ?? "0") + seconds;
  field.dataset["exact"] = String(exact);
  field.value = String(Math.round(exact));
}
