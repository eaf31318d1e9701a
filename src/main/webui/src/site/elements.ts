/** Makes an element; strings among the children become text, never HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K, attributes: Record<string, string> = {}, ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

/** An element the template promises. */
export function need<E extends Element>(selector: string, within: ParentNode = document): E {
  const found = within.querySelector<E>(selector);
  if (!found) {
    throw new Error(`the page has no ${selector}`);
  }
  return found;
}

/** The element around what an event happened to, or that itself; null when there is none. */
export function closest<E extends Element = HTMLElement>(target: EventTarget | null | undefined, selector: string): E | null {
  return target instanceof Element ? target.closest<E>(selector) : null;
}

/** Text with `code` in backticks, as nodes. */
export function withCode(text: string): (Node | string)[] {
  return text.split(/(`[^`]+`)/).filter(part => part !== "")
    .map(part => part.length > 2 && part.startsWith("`") && part.endsWith("`") ? element("code", {}, part.slice(1, -1)) : part);
}
