const TELL_EVERY_MILLIS = 30_000;

/** Tells, now and then, that somebody is at the page: reading counts as using the sandbox, an open tab does not. */
export function presence(here: () => void): void {
  let last = 0;
  const seen = () => {
    if (!document.hidden && Date.now() - last > TELL_EVERY_MILLIS) {
      last = Date.now();
      here();
    }
  };
  for (const event of ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"]) {
    addEventListener(event, seen, { passive: true, capture: true });
  }
}
