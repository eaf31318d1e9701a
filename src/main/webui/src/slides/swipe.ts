const FAR_ENOUGH = 45;

/** A finger that moves left or right turns the page; one that moves up or down does not. */
export function onSwipe(area: HTMLElement, left: () => void, right: () => void): void {
  let from: Touch | null = null;
  area.addEventListener("touchstart", e => from = e.touches.length === 1 ? e.touches[0]! : null, { passive: true });
  area.addEventListener("touchend", e => {
    const to = e.changedTouches[0];
    if (from && to) {
      const x = to.clientX - from.clientX;
      const y = to.clientY - from.clientY;
      if (Math.abs(x) > FAR_ENOUGH && Math.abs(x) > 2 * Math.abs(y)) {
        (x < 0 ? left : right)();
      }
    }
    from = null;
  }, { passive: true });
}
