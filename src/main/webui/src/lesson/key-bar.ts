import { element } from "../site/elements";

export interface Keys {
  press(keys: string): void;
  arrow(letter: string): void;
  holdCtrl(used: (() => void) | null): void;
  focus(): void;
}

const KEYS: [label: string, name: string, act: (keys: Keys) => void][] = [
  ["Esc", "Escape", k => k.press("\x1b")],
  ["Tab", "Tab", k => k.press("\t")],
  ["^C", "Control C, stops a program", k => k.press("\x03")],
  ["←", "Left", k => k.arrow("D")],
  ["↓", "Down", k => k.arrow("B")],
  ["↑", "Up", k => k.arrow("A")],
  ["→", "Right", k => k.arrow("C")],
  ["|", "Pipe", k => k.press("|")],
  ["/", "Slash", k => k.press("/")],
  ["-", "Hyphen", k => k.press("-")],
];

/** The keys that the keyboards of phones and tablets lack. */
export function keyBar(bar: HTMLElement, keys: () => Keys | null): void {
  const ctrl = element("button", { type: "button", "aria-pressed": "false", "aria-label": "Control, with the next letter" }, "Ctrl");
  const release = () => {
    ctrl.setAttribute("aria-pressed", "false");
    keys()?.holdCtrl(null);
  };
  ctrl.addEventListener("click", () => {
    if (ctrl.getAttribute("aria-pressed") === "true") {
      return release();
    }
    ctrl.setAttribute("aria-pressed", "true");
    keys()?.holdCtrl(release);
    keys()?.focus();
  });
  bar.append(ctrl, ...KEYS.map(([label, name, act]) => {
    const button = element("button", { type: "button", "aria-label": name }, label);
    button.addEventListener("click", () => {
      const now = keys();
      if (now) {
        act(now);
      }
    });
    return button;
  }));
  // The keyboard on the screen stays: the focus does not leave the terminal.
  bar.addEventListener("pointerdown", e => e.preventDefault());
  const touch = matchMedia("(pointer: coarse)");
  const show = () => bar.hidden = !touch.matches;
  touch.addEventListener("change", show);
  show();
}
