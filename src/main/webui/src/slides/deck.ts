import { Marp } from "@marp-team/marp-core";
import { highlighted } from "../site/highlight";
import { Addresses } from "./addresses";
import { sanitize } from "./sanitize";

export interface Slide {
  /** The slide's SVG, to be cloned into place. */
  readonly content: DocumentFragment;
  readonly title: string;
  /** How many parts appear one after the other. */
  readonly steps: number;
  /** What the speaker wrote for themselves. */
  readonly notes: string;
}

export interface Deck {
  readonly slides: Slide[];
  readonly css: string;
  /** Rules that hold only outside of a shadow root. */
  readonly fonts: string;
  readonly width: number;
  readonly height: number;
}

/** Marp's grey of headers and footers has a contrast of 3.4, where WCAG asks for 4.5 (1.4.3). A colour that an author has chosen stays. */
const PALE = "--header-footer-color:light-dark(hsla(0,0%,40%,.75), hsla(0,0%,60%,.75))";
const LEGIBLE = "--header-footer-color:light-dark(#595959, #b3b3b3)";

/** Where `build.mjs` puts the fonts of formulas. */
const MATH_FONTS = "/assets/katex/";

/** Renders Marp's Markdown. Rejects when it is none. `folder`: the address of the shelf the deck lies on, such as `/slides`. */
export async function render(source: string, folder: string): Promise<Deck> {
  const to = new Addresses(folder);
  const { html, css, comments } = (await renderer(source)).render(source, { htmlAsArray: true });
  if (html.length === 0) {
    throw new Error("There is no slide in it");
  }
  const size = /viewBox="0 0 (\d+) (\d+)"/i.exec(html[0] ?? "");
  const fonts = /@font-face\s*{[^}]*}/g;
  const styles = to.css(css).replaceAll(PALE, LEGIBLE);
  return {
    slides: html.map((slide, i) => prepared(slide, comments[i] ?? [], to)),
    css: styles.replace(fonts, ""), fonts: (styles.match(fonts) ?? []).join("\n"),
    width: Number(size?.[1] ?? 1280), height: Number(size?.[2] ?? 720),
  };
}

/** HTML is let through here and looked at in the parsed slide. Emoji are characters: pictures of them would come from another host. */
async function renderer(source: string): Promise<Marp> {
  const marp = new Marp({ html: true, emoji: { shortcode: true, unicode: false }, script: false });
  marp.highlighter = (code: string, language: string) => highlighted(code, language) ?? escaped(code);
  runBlocks(marp);
  withoutHandlers(marp);
  if (source.includes("$")) {
    const { default: katex } = await import("@marp-team/marp-core/plugins/katex");
    marp.use(katex({ fontPath: MATH_FONTS }));
  }
  return marp;
}

/** They would be taken out of the parsed slide, too; but a browser complains of them as soon as it has parsed them. */
function withoutHandlers(marp: Marp): void {
  for (const name of ["html_block", "html_inline"]) {
    const rule = rules(marp)[name]!;
    rules(marp)[name] = (...all) => rule(...all).replace(/<[a-z][^>]*>/gi, tag => tag.replace(/[\s/"']on[a-z]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)/gi, " "));
  }
}

type Rule = (tokens: { info: string }[], i: number, ...rest: unknown[]) => string;

function rules(marp: Marp): Record<string, Rule> {
  return marp.markdown.renderer.rules as Record<string, Rule>;
}

/** A block that says `run` behind its language is marked: the stage gives it the button. */
function runBlocks(marp: Marp): void {
  const fence = rules(marp)["fence"]!;
  rules(marp)["fence"] = (tokens, i, ...rest) => {
    const html = fence(tokens, i, ...rest);
    const [, ...words] = (tokens[i]?.info ?? "").trim().split(/\s+/);
    return words.includes("run") ? html.replace("<pre", "<pre data-run") : html;
  };
}

function prepared(html: string, comments: string[], to: Addresses): Slide {
  const inert = document.createElement("template"); // nothing loads, and nothing runs
  inert.innerHTML = html;
  const content = inert.content;
  sanitize(content, to);
  return {
    content,
    title: content.querySelector("h1, h2, h3, h4")?.textContent?.trim() ?? "",
    steps: content.querySelectorAll("[data-marpit-fragment]").length,
    notes: comments.join("\n\n").trim(),
  };
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, c => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]!);
}
