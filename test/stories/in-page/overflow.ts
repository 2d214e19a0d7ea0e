import { elementsOf, placeOf } from './trees.js';

/** Fields scroll what was typed into them, and drawings have no boxes. */
const withoutBox = 'input, textarea, select, option, svg, svg *, script, style, br';

/** So far a frame may stand out of its box for the rings around its fields. No letter is lost by it. */
const tolerance = 3;

/**
 * What is wider than its place: the page, boxes that spill, scroll or cut their content, and what stands beside the
 * page. Of boxes within each other the innermost is named.
 */
export function overflows(): string[] {
  const { clientWidth: page, scrollWidth } = document.documentElement;
  const found = new Map<Element, string>();
  for (const element of elementsOf(document.body).filter(isShown).reverse()) {
    const spill = spillOf(element, page);
    if (spill !== '' && ![...found.keys()].some((inner) => isWithin(inner, element))) found.set(element, spill);
  }
  return [...(scrollWidth > page ? [`the page is ${scrollWidth} px wide in ${page} px`] : []), ...found.values()];
}

/** Rendered, and larger than what is kept for screen readers alone. */
function isShown(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1 && !element.matches(withoutBox) && element.checkVisibility({ visibilityProperty: true });
}

function spillOf(element: Element, page: number): string {
  const { scrollWidth, clientWidth } = element;
  const { left, right } = element.getBoundingClientRect();
  if (left < -tolerance || right > page + tolerance) return `${placeOf(element)} stands from ${Math.round(left)} to ${Math.round(right)} px in ${page} px`;
  return clientWidth > 0 && scrollWidth > clientWidth + tolerance ? `${placeOf(element)} holds ${scrollWidth} px in ${clientWidth} px` : '';
}

/** Within as it is rendered: what is slotted stands within the slot's box. */
function isWithin(inner: Element, outer: Element): boolean {
  for (let here: Element | null = inner; here; here = around(here)) if (here === outer) return true;
  return false;
}

function around(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
