/** A table that is wider than its place scrolls by itself: then the keyboard must reach it, too. One that fits is no stop on the way. */
export function scrollable(within: ParentNode): void {
  const look = new ResizeObserver(entries => entries.forEach(({ target }) => {
    const scrolls = target.scrollWidth > target.clientWidth + 1 || target.scrollHeight > target.clientHeight + 1;
    if (scrolls) {
      target.setAttribute("tabindex", "0");
    } else {
      target.removeAttribute("tabindex");
    }
  }));
  within.querySelectorAll(".prose table").forEach(e => look.observe(e));
}
