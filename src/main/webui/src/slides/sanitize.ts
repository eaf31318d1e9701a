import { element } from "../site/elements";
import type { Addresses } from "./addresses";

/**
 * What a deck's HTML may consist of: layout, emphasis, tables, pictures, drawings and formulas. Everything is built from the parsed
 * tree, never written and parsed again, and the page's Content-Security-Policy stands behind it.
 */
const HTML = `a abbr address article aside audio b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn div dl dt em
  figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img input ins kbd label li main mark nav ol p picture pre q rp rt ruby s samp section
  small source span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var video wbr`;
const SVG = `svg g path rect circle ellipse line polyline polygon text tspan textpath defs symbol use lineargradient radialgradient stop marker clippath mask
  pattern title desc foreignobject`;
const MATH = `math semantics annotation mrow mi mo mn ms mtext mspace msup msub msubsup mfrac msqrt mroot munder mover munderover mtable mtr mtd mlabeledtr
  mstyle mpadded mphantom menclose mmultiscripts mprescripts merror`;
const ALLOWED = new Set(`${HTML} ${SVG} ${MATH}`.split(/\s+/));
/** Nothing inside these is meant to be read. */
const DROPPED = new Set("script style template noscript object embed applet link meta base head textarea select frameset frame animate animatetransform animatemotion set image feimage".split(" "));
const ATTRIBUTES = /^(on.*|srcdoc|srcset|form.*|action|ping|autofocus|autoplay|contenteditable|tabindex|accesskey|popover.*|command.*|slot|part|exportparts|nonce|background|dynsrc|lowsrc|style|data-style)$/;

export function sanitize(root: DocumentFragment, to: Addresses): void {
  for (const e of [...root.querySelectorAll("*")]) {
    const name = e.localName.toLowerCase();
    if (!root.contains(e)) {
      continue;
    }
    if (DROPPED.has(name)) {
      e.remove();
    } else if (name === "iframe") {
      e.replaceWith(elsewhere("Page on another host", e.getAttribute("src") ?? "", e.getAttribute("title") ?? ""));
    } else if (name === "form" || name === "button" || name === "html" || name === "body") {
      e.replaceWith(...e.childNodes);
    } else if (!ALLOWED.has(name)) {
      e.replaceWith(`<${name}>`, ...e.childNodes); // such as <image_name>, which is no HTML at all
    } else {
      attributes(e, to);
      addresses(e, name, to);
    }
  }
}

function attributes(e: Element, to: Addresses): void {
  const style = e.getAttribute("style");
  for (const { name, value } of [...e.attributes]) {
    if (ATTRIBUTES.test(name.toLowerCase()) || name === "is" && !value.startsWith("marp-")) {
      e.removeAttribute(name);
    }
  }
  if (style !== null) {
    e.setAttribute("style", to.css(style).replace(/position\s*:\s*(fixed|sticky)/gi, "position: absolute"));
  }
}

function addresses(e: Element, name: string, to: Addresses): void {
  const svgLink = e.getAttribute("href") ?? e.getAttribute("xlink:href");
  if (name === "use" && !svgLink?.startsWith("#")) {
    e.remove();
  } else if (name === "a") {
    link(e, to);
  } else if (name === "input") {
    tick(e);
  } else if (e.hasAttribute("src")) {
    media(e, to);
  }
  if (name !== "a" && name !== "use") {
    e.removeAttribute("href");
    e.removeAttribute("xlink:href");
  }
  e.removeAttribute("poster");
}

function link(a: Element, to: Addresses): void {
  a.removeAttribute("xlink:href");
  a.removeAttribute("target");
  const address = to.link(a.getAttribute("href") ?? "#");
  if (address === null) {
    a.removeAttribute("href");
  } else if (a.hasAttribute("href")) {
    a.setAttribute("href", address);
    if (!address.startsWith("#")) {
      a.setAttribute("target", "_blank");
      a.setAttribute("rel", "noopener");
    }
  }
}

/** Of a list of things to do. */
function tick(input: Element): void {
  if (input.getAttribute("type") === "checkbox") {
    input.setAttribute("disabled", "");
  } else {
    input.remove();
  }
}

function media(e: Element, to: Addresses): void {
  const address = e.getAttribute("src") ?? "";
  const there = to.picture(address);
  if (there !== null) {
    e.setAttribute("src", there);
  } else if (e.localName === "img") {
    e.replaceWith(elsewhere("Picture that is not here", address, e.getAttribute("alt") ?? ""));
  } else {
    e.replaceWith(elsewhere("Recording that is not here", address, e.getAttribute("title") ?? ""));
  }
}

/** What is not fetched is named, and may be opened by whoever wants to. */
export function elsewhere(what: string, address: string, words: string): Element {
  const text = `${what}${words.trim() ? `: ${words.trim()}` : ""}`;
  return /^https?:/i.test(address)
    ? element("a", { class: "elsewhere", href: address, target: "_blank", rel: "noopener" }, text)
    : element("span", { class: "elsewhere" }, text);
}
