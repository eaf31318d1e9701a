const TOLD_MILLIS = 1800;

/** Says for a moment, on the button itself, what became of it. */
export function tell(button: HTMLButtonElement, words: string): void {
  const before = button.dataset["words"] ??= button.textContent ?? "";
  button.textContent = words;
  button.dataset["told"] = "";
  button.setAttribute("aria-live", "polite");
  setTimeout(() => {
    button.textContent = before;
    delete button.dataset["told"];
  }, TOLD_MILLIS);
}
