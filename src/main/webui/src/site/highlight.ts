import hljs from "highlight.js/lib/core";
import bash from "highlight.js/lib/languages/bash";
import dockerfile from "highlight.js/lib/languages/dockerfile";
import ini from "highlight.js/lib/languages/ini";
import json from "highlight.js/lib/languages/json";
import nginx from "highlight.js/lib/languages/nginx";
import python from "highlight.js/lib/languages/python";
import sql from "highlight.js/lib/languages/sql";
import xml from "highlight.js/lib/languages/xml";
import yaml from "highlight.js/lib/languages/yaml";

for (const [name, language] of Object.entries({ bash, dockerfile, ini, json, nginx, python, sql, xml, yaml })) {
  hljs.registerLanguage(name, language);
}
hljs.registerAliases(["console", "shell"], { languageName: "bash" });
hljs.registerAliases(["docker"], { languageName: "dockerfile" });
hljs.registerAliases(["conf", "env"], { languageName: "ini" });

/** As HTML, or null for a language that is not known here. */
export function highlighted(code: string, language: string): string | null {
  return hljs.getLanguage(language) ? hljs.highlight(code, { language, ignoreIllegals: true }).value : null;
}

/** Colours the code blocks of a text. The highlighter escapes what it did not make itself. */
export function highlightAll(within: ParentNode): void {
  within.querySelectorAll<HTMLElement>('code[class*="language-"]').forEach(code => {
    const language = /language-([\w+-]+)/.exec(code.className)?.[1] ?? "";
    const html = code.closest(".output") ? null : highlighted(code.textContent ?? "", language);
    if (html !== null) {
      code.innerHTML = html;
    }
  });
}
