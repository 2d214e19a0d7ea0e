import { elementsOf, placeOf } from './trees.js';

/** What a buyer would miss if it were lost: what is typed, chosen and checked, what is open, and where the focus is. */
export function stateOf(): string[] {
  const focused = deepFocus();
  return elementsOf(document.body).flatMap((element) => [
    ...controlState(element),
    ...(element.matches('dialog[open], details[open], :popover-open') ? ['open'] : []),
    ...(element === focused && element !== document.body ? ['focused'] : []),
  ].map((state) => `${placeOf(element)} ${state}`));
}

function controlState(element: Element): string[] {
  if (element instanceof HTMLInputElement && (element.type === 'radio' || element.type === 'checkbox')) return [element.checked ? 'on' : 'off'];
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return [`“${element.value}”`];
  return [];
}

function deepFocus(): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}
