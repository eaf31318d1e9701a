/** Points in pixels from the upper left corner of the picture. */
export interface Point { readonly x: number; readonly y: number }

const ROUND = 8;

/** A soft curve from one side of the picture to the other. */
export function curve(from: Point, to: Point): string {
  const bend = Math.max(12, Math.abs(to.x - from.x) / 2);
  return `M${n(from.x)} ${n(from.y)}C${n(from.x + bend)} ${n(from.y)} ${n(to.x - bend)} ${n(to.y)} ${n(to.x)} ${n(to.y)}`;
}

/** A lane: from its name to the right, round the corner, and down. `down` is where it ends; above the name it is a stub. */
export function lane(from: Point, x: number, down: number): string {
  if (down <= from.y) {
    return `M${n(from.x)} ${n(from.y)}H${n(x)}`;
  }
  const r = Math.min(ROUND, down - from.y, Math.abs(x - from.x));
  return `M${n(from.x)} ${n(from.y)}H${n(x - r)}Q${n(x)} ${n(from.y)} ${n(x)} ${n(from.y + r)}V${n(down)}`;
}

export const straight = (from: Point, x: number): string => `M${n(from.x)} ${n(from.y)}H${n(x)}`;

const n = (value: number): string => String(Math.round(value * 10) / 10);
