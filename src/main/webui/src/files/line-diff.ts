/** One line of a comparison: in both texts, only in the old one, or only in the new one. */
export interface Line {
  readonly kind: "same" | "old" | "new";
  readonly text: string;
}

/** Beyond that many differing lines on both sides the texts are shown one after the other: nobody reads more, and it stays quick. */
const MOST_LINES = 2000;

/** Which lines were taken out and put in: a longest common subsequence (Hunt and Szymanski's problem, by the usual table). */
export function lineDiff(before: string, after: string): Line[] {
  const old = before.split("\n");
  const now = after.split("\n");
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) {
    start++;
  }
  let end = 0;
  while (end < old.length - start && end < now.length - start && old[old.length - 1 - end] === now[now.length - 1 - end]) {
    end++;
  }
  return [
    ...lines("same", old.slice(0, start)),
    ...middle(old.slice(start, old.length - end), now.slice(start, now.length - end)),
    ...lines("same", end > 0 ? old.slice(-end) : []),
  ];
}

const lines = (kind: Line["kind"], texts: string[]): Line[] => texts.map(text => ({ kind, text }));

function middle(old: string[], now: string[]): Line[] {
  if (old.length > MOST_LINES || now.length > MOST_LINES) {
    return [...lines("old", old), ...lines("new", now)];
  }
  const width = now.length + 1;
  const common = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      common[i * width + j] = old[i] === now[j] ? common[(i + 1) * width + j + 1]! + 1 : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
    }
  }
  const result: Line[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      result.push({ kind: "same", text: old[i++]! });
      j++;
    } else if (i < old.length && (j === now.length || common[(i + 1) * width + j]! >= common[i * width + j + 1]!)) {
      result.push({ kind: "old", text: old[i++]! });
    } else {
      result.push({ kind: "new", text: now[j++]! });
    }
  }
  return result;
}

/** Leaves out what is the same, but for some lines around each difference; a gap is null. */
export function hunks(all: Line[], around = 3): (Line | null)[] {
  const near = new Set<number>();
  all.forEach((line, at) => {
    for (let i = at - around; line.kind !== "same" && i <= at + around; i++) {
      near.add(i);
    }
  });
  const result: (Line | null)[] = [];
  all.forEach((line, at) => {
    if (near.has(at)) {
      result.push(line);
    } else if (result[result.length - 1] !== null) {
      result.push(null);
    }
  });
  return result;
}
