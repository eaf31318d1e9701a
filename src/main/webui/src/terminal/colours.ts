import type { ITheme } from "@xterm/xterm";

/** The terminal's colours in both themes; xterm raises the contrast of what programs combine themselves to 4.5 : 1. */
export const LIGHT: ITheme = {
  background: "#fbfdfe", foreground: "#14304a", cursor: "#0a6170", cursorAccent: "#fbfdfe", selectionBackground: "#b9dfe6", selectionInactiveBackground: "#d9e6ec",
  black: "#14304a", red: "#b3261e", green: "#146c43", yellow: "#7d5000", blue: "#1a5a9e", magenta: "#8a2a6b", cyan: "#0a6170", white: "#5b6d7e",
  brightBlack: "#5b6d7e", brightRed: "#c62f26", brightGreen: "#17794b", brightYellow: "#8a5a00", brightBlue: "#1f6bb9", brightMagenta: "#9d347b", brightCyan: "#0c7183", brightWhite: "#10263b",
  scrollbarSliderBackground: "#74879a55", scrollbarSliderHoverBackground: "#74879a99", scrollbarSliderActiveBackground: "#74879a",
};

export const DARK: ITheme = {
  background: "#06111b", foreground: "#dbe7f0", cursor: "#58c8d2", cursorAccent: "#06111b", selectionBackground: "#1f4a63", selectionInactiveBackground: "#1a3346",
  black: "#26394b", red: "#ff8f84", green: "#6fd39d", yellow: "#eabf62", blue: "#7db8f5", magenta: "#e2a3d6", cyan: "#58c8d2", white: "#c3d2de",
  brightBlack: "#8ba0b2", brightRed: "#ffb0a7", brightGreen: "#96e3b9", brightYellow: "#f4d58c", brightBlue: "#a5cff9", brightMagenta: "#efc2e7", brightCyan: "#8fe0e7", brightWhite: "#f4f9fc",
  scrollbarSliderBackground: "#6d859a55", scrollbarSliderHoverBackground: "#6d859a99", scrollbarSliderActiveBackground: "#6d859a",
};

/** As much contrast as there is: for beamers, and for eyes that need it. */
const CONTRAST: ITheme = {
  background: "#000000", foreground: "#ffffff", cursor: "#ffff00", cursorAccent: "#000000", selectionBackground: "#ffff00", selectionForeground: "#000000",
  black: "#000000", red: "#ff9f9f", green: "#8cff8c", yellow: "#ffff66", blue: "#9fc8ff", magenta: "#ffa8ff", cyan: "#80ffff", white: "#ffffff",
  brightBlack: "#c8c8c8", brightRed: "#ffb8b8", brightGreen: "#b0ffb0", brightYellow: "#ffff9a", brightBlue: "#bcd9ff", brightMagenta: "#ffc4ff", brightCyan: "#b0ffff", brightWhite: "#ffffff",
  scrollbarSliderBackground: "#ffffff88", scrollbarSliderHoverBackground: "#ffffffcc", scrollbarSliderActiveBackground: "#ffffff",
};

/** Solarized, by its published values; the light one is on the cream paper that gave it its friends. */
const SOLARIZED = {
  black: "#073642", red: "#dc322f", green: "#859900", yellow: "#b58900", blue: "#268bd2", magenta: "#d33682", cyan: "#2aa198", white: "#eee8d5",
  brightBlack: "#586e75", brightRed: "#cb4b16", brightGreen: "#586e75", brightYellow: "#657b83", brightBlue: "#839496", brightMagenta: "#6c71c4", brightCyan: "#93a1a1", brightWhite: "#fdf6e3",
};
const SOLARIZED_LIGHT: ITheme = { ...SOLARIZED, background: "#fdf6e3", foreground: "#586e75", cursor: "#586e75", cursorAccent: "#fdf6e3", selectionBackground: "#d9d2bb" };
const SOLARIZED_DARK: ITheme = { ...SOLARIZED, background: "#002b36", foreground: "#93a1a1", cursor: "#93a1a1", cursorAccent: "#002b36", selectionBackground: "#164854" };

/** The choices, by the name that is kept. `page` follows the page's light and dark. */
export const THEMES = {
  page: "As the page", light: "Light", dark: "Dark", contrast: "High contrast", "solarized-light": "Solarized light", "solarized-dark": "Solarized dark",
} as const;

export type ThemeName = keyof typeof THEMES;

/** The page's for a name that is none of theirs. */
export const themeNamed = (name: unknown): ThemeName => typeof name === "string" && isTheme(name) ? name : "page";
const isTheme = (name: string): name is ThemeName => Object.hasOwn(THEMES, name);

const FIXED: Record<Exclude<ThemeName, "page">, ITheme> = {
  light: LIGHT, dark: DARK, contrast: CONTRAST, "solarized-light": SOLARIZED_LIGHT, "solarized-dark": SOLARIZED_DARK,
};

export function coloursOf(theme: ThemeName): ITheme {
  return theme !== "page" ? FIXED[theme] : document.documentElement.dataset["theme"] === "dark" ? DARK : LIGHT;
}
