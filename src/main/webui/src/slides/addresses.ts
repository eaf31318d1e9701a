/** What addresses in a deck mean. `folder` is the address of the shelf it lies on, such as `/slides`. */
export class Addresses {
  constructor(private readonly folder: string) {}

  /** Where a picture is fetched from; null for what lies on another host or outside of the folder: it is not fetched. */
  picture(address: string): string | null {
    const wanted = address.trim();
    if (/^data:image\//i.test(wanted)) {
      return wanted;
    }
    return leads(wanted) ? null : wanted.startsWith("/") ? wanted : this.file(wanted);
  }

  /** Where a link leads; null for what this page does not follow. */
  link(address: string): string | null {
    const wanted = address.trim();
    if (/^(https?:|mailto:|#)/i.test(wanted) || /^\/(?![/\\])/.test(wanted)) {
      return wanted;
    }
    if (leads(wanted)) {
      return null;
    }
    const deck = /^(?:\.\/)?([^/?#]+)\.md(#.*)?$/.exec(wanted);
    return deck ? `${this.folder}/${deck[1]}${deck[2] ?? ""}` : this.file(wanted);
  }

  /** Of a style: addresses in `url(…)` and what is imported. Nothing of another host is left. */
  css(text: string): string {
    return text
      .replace(/@import\s+(?:url\()?\s*["']?\s*(?:[a-z][a-z0-9+.-]*:|\/\/)[^;]*(?:;|$)/gi, "")
      .replace(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')]*))\s*\)/gi, (_, double?: string, single?: string, bare?: string) => {
        const address = (double ?? single ?? bare ?? "").trim();
        const there = address.startsWith("#") || address.startsWith("data:") ? address : this.picture(address);
        return there === null ? "none" : `url("${there.replaceAll('"', "%22")}")`;
      });
  }

  private file(address: string): string | null {
    const there = new URL(address, `http://here${this.folder}/`);
    const inside = `${this.folder}/`;
    return there.pathname.startsWith(inside) ? `${inside}files/${there.pathname.slice(inside.length)}${there.search}` : null;
  }
}

/** Names a scheme or another host. */
function leads(address: string): boolean {
  return /^([a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(address);
}
