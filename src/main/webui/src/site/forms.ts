/** A second click while a form is on its way would send it twice. Coming back with the Back button frees the button again. */
export function submitOnce(): void {
  document.addEventListener("submit", e => {
    const form = e.target;
    if (!(form instanceof HTMLFormElement) || e.defaultPrevented || form.method !== "post") {
      return;
    }
    if (form.dataset["sent"]) {
      e.preventDefault();
      return;
    }
    form.dataset["sent"] = "yes";
    setTimeout(() => delete form.dataset["sent"], 4000);
  });
  addEventListener("pageshow", () => document.querySelectorAll<HTMLFormElement>("form[data-sent]").forEach(f => delete f.dataset["sent"]));
}
