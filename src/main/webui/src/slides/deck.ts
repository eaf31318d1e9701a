import { Marp } from "@marp-team/marp-core";
import { highlighted } from "../lesson/highlight";

export interface Slide {
  /** The slide's SVG as HTML. */
  readonly html: string;
  readonly title: string;
  /** How many parts appear one after the other. */
  readonly steps: number;
  /** What the speaker wrote for themselves. */
  readonly notes: string;
}

export interface Deck {
  readonly slides: Slide[];
  readonly css: string;
  readonly width: number;
  readonly height: number;
}

/** Renders Marp's Markdown. Throws when it is none. `files`: where relative pictures and links lead. */
export function render(source: string, files: string): Deck {
  // Emoji and formulas would come from other hosts; a classroom may have no way there.
  const marp = new Marp({ emoji: { shortcode: false, unicode: false }, math: false, script: false });
  marp.highlighter = (code: string, language: string) => highlighted(code, language) ?? escaped(code);
  const { html, css, comments } = marp.render(source, { htmlAsArray: true });
  if (html.length === 0) {
    throw new Error("There is no slide in it");
  }
  const slides = html.map((slide, i) => prepared(slide, comments[i] ?? [], files));
  const size = /viewBox="0 0 (\d+) (\d+)"/i.exec(html[0] ?? "");
  return { slides, css: offline(css), width: Number(size?.[1] ?? 1280), height: Number(size?.[2] ?? 720) };
}

/** Two of Marp's themes ask another host for a font; the page's policy would refuse it. */
function offline(css: string): string {
  return css.replace(/@import\s+(url\()?["']?https?:[^;]*;/gi, "");
}

function prepared(html: string, comments: string[], files: string): Slide {
  const inert = document.createElement("template"); // nothing loads while addresses are still relative
  inert.innerHTML = html;
  const there = (address: string) => resolved(address, files);
  inert.content.querySelectorAll("img[src], source[src], video[src], audio[src]").forEach(e => e.setAttribute("src", there(e.getAttribute("src")!)));
  inert.content.querySelectorAll<HTMLElement>('[style*="url("]').forEach(e =>
    e.setAttribute("style", e.getAttribute("style")!.replace(/url\((["']?)(.*?)\1\)/g, (_, quote: string, address: string) => `url(${quote}${there(address)}${quote})`)));
  inert.content.querySelectorAll("a[href]").forEach(a => {
    const address = a.getAttribute("href")!;
    if (!address.startsWith("#")) {
      a.setAttribute("href", there(address));
      a.setAttribute("target", "_blank");
      a.setAttribute("rel", "noopener");
    }
  });
  const heading = inert.content.querySelector("h1, h2, h3, h4");
  return {
    html: inert.innerHTML,
    title: heading?.textContent?.trim() ?? "",
    steps: inert.content.querySelectorAll("[data-marpit-fragment]").length,
    notes: comments.join("\n\n").trim(),
  };
}

export function resolved(address: string, files: string): string {
  return /^([a-z][a-z0-9+.-]*:|\/|#)/i.test(address) ? address : files + address;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, c => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]!);
}
