// A document to read.
import { need } from "./site/elements";
import { codeFigures } from "./lesson/code-figures";
import { highlightAll } from "./site/highlight";

const text = need<HTMLElement>(".document .prose");
codeFigures(text, () => Promise.resolve(false));
highlightAll(text);
