import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { html } from "@codemirror/lang-html";
import { json } from "@codemirror/lang-json";
import { python } from "@codemirror/lang-python";
import { yaml } from "@codemirror/lang-yaml";
import { bracketMatching, HighlightStyle, indentOnInput, indentUnit, StreamLanguage, syntaxHighlighting } from "@codemirror/language";
import { dockerFile } from "@codemirror/legacy-modes/mode/dockerfile";
import { nginx } from "@codemirror/legacy-modes/mode/nginx";
import { properties } from "@codemirror/legacy-modes/mode/properties";
import { shell } from "@codemirror/legacy-modes/mode/shell";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorState, type Extension } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, highlightSpecialChars, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { languageOf, shown, type Language } from "./paths";

const LANGUAGES: Record<Language, () => Extension> = {
  dockerfile: () => StreamLanguage.define(dockerFile), nginx: () => StreamLanguage.define(nginx), properties: () => StreamLanguage.define(properties),
  shell: () => StreamLanguage.define(shell), yaml: () => yaml(), python: () => python(), json: () => json(), html: () => html(), text: () => [],
};
const INDENTS: Partial<Record<Language, string>> = { python: "    ", dockerfile: "    ", nginx: "    " };

/** The page's own colours, which follow its theme by themselves. */
const LOOK = EditorView.theme({
  "&": { height: "100%", fontSize: "var(--editor-size, .875rem)", color: "var(--code-ink)", backgroundColor: "var(--term-paper)" },
  "&.cm-focused": { outline: "none", boxShadow: "inset 0 0 0 2px var(--focus)" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.55" },
  ".cm-content": { caretColor: "var(--accent)" },
  ".cm-cursor": { borderLeftColor: "var(--accent)", borderLeftWidth: "2px" },
  ".cm-gutters": { backgroundColor: "var(--surface)", color: "var(--ink-soft)", borderRight: "1px solid var(--line)" },
  ".cm-activeLine": { backgroundColor: "color-mix(in srgb, var(--accent-soft) 45%, transparent)" },
  ".cm-activeLineGutter": { backgroundColor: "var(--accent-soft)", color: "var(--ink)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": { backgroundColor: "color-mix(in srgb, var(--accent) 30%, transparent)" },
  ".cm-matchingBracket, &.cm-focused .cm-matchingBracket": { backgroundColor: "color-mix(in srgb, var(--accent) 25%, transparent)", outline: "1px solid var(--line-strong)" },
  ".cm-searchMatch": { backgroundColor: "color-mix(in srgb, var(--warn) 30%, transparent)" },
  ".cm-searchMatch-selected": { backgroundColor: "color-mix(in srgb, var(--warn) 55%, transparent)" },
  ".cm-selectionMatch": { backgroundColor: "color-mix(in srgb, var(--accent) 18%, transparent)" },
  ".cm-panels": { backgroundColor: "var(--surface)", color: "var(--ink)", fontFamily: "var(--sans)" },
  ".cm-panels.cm-panels-top": { borderBottom: "1px solid var(--line)" },
  ".cm-panel.cm-search": { padding: ".5rem 2.25rem .5rem .5rem", display: "flex", flexWrap: "wrap", gap: ".35rem", alignItems: "center", fontSize: ".8125rem" },
  ".cm-panel.cm-search br": { display: "none" },
  ".cm-panel.cm-search label": { fontSize: "inherit", fontWeight: "400", display: "inline-flex", alignItems: "center", gap: ".3em" },
  ".cm-panel.cm-search input.cm-textfield": { width: "11rem", minHeight: "2rem", margin: "0", padding: ".2rem .5rem", fontSize: "inherit", border: "1px solid var(--line-strong)", backgroundColor: "var(--paper)", color: "var(--ink)" },
  ".cm-panel.cm-search .cm-button": { minHeight: "2rem", margin: "0", padding: ".1rem .6rem", fontSize: "inherit", borderRadius: "6px", border: "1px solid var(--line-strong)", background: "var(--paper)", color: "var(--ink)", textTransform: "capitalize" },
  ".cm-panel.cm-search [name=close]": { top: ".4rem", right: ".6rem", width: "1.75rem", height: "1.75rem", fontSize: "1.2rem", color: "inherit", cursor: "pointer" },
  ".cm-specialChar": { color: "var(--bad)" },
});

const COLOURS = syntaxHighlighting(HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier, tags.standard(tags.name)], color: "var(--code-keyword)" },
  { tag: [tags.string, tags.special(tags.string), tags.regexp, tags.attributeValue], color: "var(--code-string)" },
  { tag: [tags.number, tags.bool, tags.null, tags.atom, tags.self], color: "var(--code-number)" },
  { tag: [tags.comment, tags.meta, tags.processingInstruction], color: "var(--code-comment)", fontStyle: "italic" },
  { tag: [tags.propertyName, tags.definition(tags.propertyName), tags.tagName, tags.attributeName, tags.typeName, tags.className, tags.function(tags.variableName)], color: "var(--code-name)" },
  { tag: tags.variableName, color: "var(--code-ink)" },
]));

/** The text field of one file at a time: CodeMirror, in the page's colours. Escape, then Tab, leaves it by keyboard. */
export class Editor {
  private readonly view: EditorView;
  private filling = false;

  constructor(host: HTMLElement, private readonly changed: (text: string) => void, private readonly save: () => void) {
    this.view = new EditorView({ parent: host, state: this.state("", "", true) });
  }

  open(path: string, text: string, writable: boolean): void {
    this.view.setState(this.state(path, text, !writable));
    this.view.scrollDOM.scrollTop = 0;
  }

  /** Another text of the same file. Where the reader is stays, as far as it can, and it can be undone. */
  replace(text: string): void {
    const now = this.view.state.doc.toString();
    let from = 0;
    while (from < now.length && from < text.length && now[from] === text[from]) {
      from++;
    }
    let end = 0;
    while (end < now.length - from && end < text.length - from && now[now.length - 1 - end] === text[text.length - 1 - end]) {
      end++;
    }
    this.filling = true;
    this.view.dispatch({ changes: { from, to: now.length - end, insert: text.slice(from, text.length - end) } });
    this.filling = false;
  }

  focus(): void {
    this.view.focus();
  }

  private state(path: string, text: string, readOnly: boolean): EditorState {
    const language = languageOf(path);
    return EditorState.create({
      doc: text,
      extensions: [
        // only "\n" ends a line: whatever else is in the file stays in it
        EditorState.lineSeparator.of("\n"), EditorState.readOnly.of(readOnly), EditorState.tabSize.of(4), indentUnit.of(INDENTS[language] ?? "  "),
        lineNumbers(), highlightActiveLineGutter(), highlightSpecialChars(), history(), drawSelection(), indentOnInput(), bracketMatching(),
        highlightActiveLine(), highlightSelectionMatches(), search({ top: true }), LANGUAGES[language](), LOOK, COLOURS,
        EditorView.contentAttributes.of({ tabindex: "0", "aria-label": path === "" ? "No file" : `Text of ${shown(path)}. Escape, then Tab, leaves the editor.`, spellcheck: "false", autocapitalize: "off", autocorrect: "off" }),
        keymap.of([{ key: "Mod-s", preventDefault: true, run: () => (this.save(), true) }, ...searchKeymap, ...defaultKeymap, ...historyKeymap, indentWithTab]),
        EditorView.updateListener.of(update => {
          if (update.docChanged && !this.filling) {
            this.changed(update.state.doc.toString());
          }
        }),
      ],
    });
  }
}
