import { ourRoots, placeOf } from './trees.js';

const size = (element: Element) => parseFloat(getComputedStyle(element).fontSize);

/** Makes the text of the page twice as large, as a reader's setting would; returns what did not grow with it. */
export function enlargeText(canvas: HTMLElement): string[] {
  const texts = ourRoots().flatMap((root) => [...root.querySelectorAll('*')]).filter((element) =>
    [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '') && !element.matches('style') && element.checkVisibility());
  const before = texts.map(size);
  const pages = [document.documentElement, canvas].map((element) => ({ element, twice: 2 * size(element) }));
  for (const { element, twice } of pages) element.style.fontSize = `${twice}px`;
  return texts.flatMap((element, index) => {
    const was = before[index] ?? 0;
    return size(element) < 1.5 * was ? [`${placeOf(element)} stays at ${size(element)} px`] : [];
  });
}
