import { element } from "../site/elements";

export interface Offer {
  readonly words: string;
  readonly act: () => void;
}

/** The line that lies over the terminal when there is something to say about it. */
export class Notice {
  constructor(private readonly place: HTMLElement) {}

  show(words: string, look: { offers?: readonly Offer[]; waiting?: boolean } = {}): void {
    const parts: Node[] = [element("span", {}, words)];
    if (look.waiting) {
      parts.unshift(element("span", { class: "turning", "aria-hidden": "true" }));
    }
    for (const { words: label, act } of look.offers ?? []) {
      const button = element("button", { type: "button", class: "button small" }, label);
      button.addEventListener("click", act);
      parts.push(button);
    }
    this.place.replaceChildren(...parts);
    this.place.hidden = false;
  }

  hide(): void {
    this.place.hidden = true;
    this.place.replaceChildren();
  }
}
