import { closest, need } from "../site/elements";
import { copy } from "../site/clipboard";
import { tell } from "../site/tell";

/** The buttons of code blocks. `run` resolves to whether the commands were typed. */
export function codeFigures(text: HTMLElement, run: (commands: string) => Promise<boolean>): void {
  text.addEventListener("click", e => {
    const button = closest<HTMLButtonElement>(e.target, "figure.code button");
    if (!button) {
      return;
    }
    const code = need("code", button.closest("figure")!).textContent ?? "";
    if (button.classList.contains("copy")) {
      void copy(code.replace(/\n$/, "")).then(done => {
        if (!done) {
          select(button);
        }
        tell(button, done ? "Copied" : "Press Ctrl+C");
      });
    } else if (button.classList.contains("run")) {
      void run(code).then(typed => typed && tell(button, "Sent"));
    }
  });
}

/** Where nothing else works, the reader copies what is selected. */
function select(button: HTMLButtonElement): void {
  getSelection()?.selectAllChildren(need("code", button.closest("figure")!));
}
