/** The element of this tag or selector, which the page must have. */
export function find<Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag];
export function find(selector: string): HTMLElement;
export function find(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`This page lacks its ${selector}`);
  return found;
}
