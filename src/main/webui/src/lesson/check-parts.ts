import type { Part } from "./socket";

export type Change = "newly met" | "no longer met" | null;

/** What became of each part since the check before. A task that has other parts now is looked at anew. */
export function changes(before: readonly Part[] | null, now: readonly Part[]): Change[] {
  return now.map((part, i) => !before || before.length !== now.length || before[i]!.holds === part.holds ? null : part.holds ? "newly met" : "no longer met");
}

/** When it was checked, how much is met, and what changed. */
export function summary(before: readonly Part[] | null, now: readonly Part[], time: string): string {
  const all = changes(before, now);
  const number = (change: Change) => all.filter(c => c === change).length;
  const met = now.filter(p => p.holds).length;
  const news = [
    ...(number("newly met") > 0 ? [`${number("newly met")} newly met`] : []),
    ...(number("no longer met") > 0 ? [`${number("no longer met")} no longer met`] : []),
  ];
  return `Checked at ${time}: ${met} of ${now.length} met.` + (!before ? "" : news.length === 0 ? " Nothing changed since the last check." : ` Since the last check: ${news.join(", ")}.`);
}
