import { choice, choose, follow, type Choice } from "./theme-choice";
import { icon, type IconName } from "./icons";

const NEXT: Record<Choice, Choice> = { light: "dark", dark: "system", system: "light" };
const WORDS: Record<Choice, string> = { light: "light", dark: "dark", system: "as the system" };
const ICONS: Record<Choice, IconName> = { light: "sun", dark: "moon", system: "screen" };

/** The button in the band: light, dark, as the system, and round again. */
export function themeToggle(button: HTMLButtonElement): void {
  const draw = () => {
    const now = choice();
    const label = `Colours: ${WORDS[now]}. Change to ${WORDS[NEXT[now]]}.`;
    button.replaceChildren(icon(ICONS[now]));
    button.setAttribute("aria-label", label);
    button.title = label;
  };
  button.addEventListener("click", () => {
    choose(NEXT[choice()]);
    draw();
  });
  follow(draw);
  draw();
}
