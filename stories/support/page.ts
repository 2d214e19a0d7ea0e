/** Finds an element by a selector, in the page and in every shadow root below it, as soon as it is there. */
export async function find(within: Element, selector: string): Promise<HTMLElement> {
  for (;;) {
    const found = search(within, selector);
    if (found) return found;
    await new Promise((resolve) => { requestAnimationFrame(resolve); });
  }
}

/** Clicks what a selector finds. */
export async function click(within: Element, selector: string): Promise<void> {
  (await find(within, selector)).click();
}

function search(root: Element | ShadowRoot, selector: string): HTMLElement | null {
  const found = root.querySelector<HTMLElement>(selector);
  if (found) return found;
  for (const element of root.querySelectorAll('*')) {
    const inner = element.shadowRoot && search(element.shadowRoot, selector);
    if (inner) return inner;
  }
  return null;
}
