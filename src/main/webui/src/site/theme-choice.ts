/** Which colours: the reader's choice, kept in this browser, or else what the system says. */
export type Choice = "light" | "dark" | "system";

const KEY = "slipway.theme";
const dark = matchMedia("(prefers-color-scheme: dark)");

export function choice(): Choice {
  try {
    const stored = localStorage.getItem(KEY);
    return stored === "light" || stored === "dark" ? stored : "system";
  } catch {
    return "system"; // storage is switched off
  }
}

export function choose(wanted: Choice): void {
  try {
    if (wanted === "system") {
      localStorage.removeItem(KEY);
    } else {
      localStorage.setItem(KEY, wanted);
    }
  } catch {
    // it holds until the next page, then
  }
  show(wanted);
}

export function show(wanted: Choice): void {
  const theme = wanted === "system" ? (dark.matches ? "dark" : "light") : wanted;
  document.documentElement.dataset["theme"] = theme;
}

/** Keeps up with the system, and with other tabs. */
export function follow(changed: () => void): void {
  const again = () => {
    show(choice());
    changed();
  };
  dark.addEventListener("change", again);
  addEventListener("storage", e => {
    if (e.key === KEY) {
      again();
    }
  });
}
