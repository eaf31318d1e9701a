import { element, need } from "../site/elements";
import { storage } from "../site/storage";
import { themeNamed, THEMES } from "../terminal/colours";
import type { ViewSettings } from "../terminal/view";

const SMALLEST = 10;
const LARGEST = 28;
const USUAL = 14;

/** Size and colours of the terminal's text, and output for screen readers. Kept in this browser. */
export function terminalMenu(menu: HTMLDetailsElement, changed: (settings: ViewSettings) => void): ViewSettings {
  const store = storage("terminal");
  const settings = read(store.get());
  const size = need<HTMLOutputElement>("output", menu);
  const reader = need<HTMLInputElement>("input[type=checkbox]", menu);
  const theme = need<HTMLSelectElement>("select", menu);
  theme.append(...Object.entries(THEMES).map(([name, words]) => element("option", { value: name }, words)));
  const draw = () => {
    size.textContent = `${settings.fontSize} px`;
    reader.checked = settings.screenReader;
    theme.value = settings.theme;
  };
  const change = (next: Partial<ViewSettings>) => {
    Object.assign(settings, next);
    store.set(JSON.stringify(settings));
    draw();
    changed(settings);
  };
  need(".text-smaller", menu).addEventListener("click", () => change({ fontSize: Math.max(SMALLEST, settings.fontSize - 1) }));
  need(".text-larger", menu).addEventListener("click", () => change({ fontSize: Math.min(LARGEST, settings.fontSize + 1) }));
  reader.addEventListener("change", () => change({ screenReader: reader.checked }));
  theme.addEventListener("change", () => change({ theme: themeNamed(theme.value) }));
  closing(menu);
  draw();
  return settings;
}

function read(text: string | null): ViewSettings {
  try {
    const stored: Partial<ViewSettings> = JSON.parse(text ?? "{}");
    const fontSize = Number(stored.fontSize) || USUAL;
    return { fontSize: Math.min(LARGEST, Math.max(SMALLEST, fontSize)), screenReader: stored.screenReader === true, theme: themeNamed(stored.theme) };
  } catch {
    return { fontSize: USUAL, screenReader: false, theme: "page" };
  }
}

/** A menu closes by Escape, and by a click elsewhere. */
export function closing(menu: HTMLDetailsElement): void {
  document.addEventListener("pointerdown", e => {
    if (!(e.target instanceof Node && menu.contains(e.target))) {
      menu.open = false;
    }
  });
  menu.addEventListener("keydown", e => {
    if (e.key === "Escape" && menu.open) {
      menu.open = false;
      need<HTMLElement>("summary", menu).focus();
    }
  });
}
