/** The element itself and all around it that scroll, through shadow roots and slots, from the inside out; the page comes last. */
export function scrollersOf(element: Element): Element[] {
  const found: Element[] = [];
  for (let here: Element | null = element; here; here = parentOf(here)) {
    if (/auto|scroll/.test(getComputedStyle(here).overflowY)) found.push(here);
  }
  const page = element.ownerDocument.scrollingElement;
  return page === null || found.includes(page) ? found : [...found, page];
}

/** What is in view of an element within its scrollers, in the coordinates of the window. */
export function viewWithin(scrollers: readonly Element[]): { readonly top: number; readonly bottom: number } {
  let [top, bottom] = [0, innerHeight];
  for (const scroller of scrollers.slice(0, -1)) {
    const box = scroller.getBoundingClientRect();
    top = Math.max(top, box.top);
    bottom = Math.min(bottom, box.bottom);
  }
  return { top, bottom };
}

/** Scrolls the innermost one that can, and the next for what is left. */
export function scrollBy(scrollers: readonly Element[], distance: number): void {
  let left = distance;
  for (const scroller of scrollers) {
    const before = scroller.scrollTop;
    scroller.scrollTop = before + left;
    left -= scroller.scrollTop - before;
    if (Math.abs(left) < 1) return;
  }
}

function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const { parentNode } = element;
  if (parentNode instanceof ShadowRoot) return parentNode.host;
  return parentNode instanceof Element ? parentNode : null;
}
