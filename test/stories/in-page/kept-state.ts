import { elementsOf, placeOf } from './trees.js';

/** Something that a buyer would miss if it were lost. */
export interface Kept {
  readonly what: string;
  /** The row of a list that it stands in, or nothing. */
  readonly row: string;
}

export interface PageState {
  /** What is typed, chosen and checked, what is open, and where the focus is. */
  readonly kept: readonly Kept[];
  /** The rows that are drawn: of a long list only those in view, and what is chosen in the others only the checkout knows. */
  readonly rows: readonly string[];
}

export function stateOf(): PageState {
  const elements = elementsOf(document.body);
  const focused = deepFocus();
  const kept = elements.flatMap((element) => [
    ...controlState(element),
    ...(element.matches('dialog[open], details[open], :popover-open') ? ['open'] : []),
    ...(element === focused && element !== document.body ? ['focused'] : []),
  ].map((state) => ({ what: `${placeOf(element)} ${state}`, row: rowOf(element) })));
  return { kept, rows: elements.filter((element) => element.matches('[data-row]')).map(rowOf) };
}

function rowOf(element: Element): string {
  const row = element.closest('[data-row]');
  const list = row?.closest('[data-rows]');
  return row && list ? `${placeOf(list)} ${list.getAttribute('data-rows')} ${row.getAttribute('data-row')}` : '';
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
