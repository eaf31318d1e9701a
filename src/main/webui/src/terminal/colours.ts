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

export function ofPage(): ITheme {
  return document.documentElement.dataset["theme"] === "dark" ? DARK : LIGHT;
}
