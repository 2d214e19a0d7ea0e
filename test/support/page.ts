import 'axe-core/axe.min.js';
import type Axe from 'axe-core';
import type { LitElement } from 'lit';
import type { Checkout } from '../../src/core/checkout.js';

declare const axe: typeof Axe;

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Registers an element under its plain tag, once per page. */
export function register(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}

/** Puts an element into the page and waits until it has drawn itself. */
export async function show<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, checkout: Checkout | null, properties: Partial<HTMLElementTagNameMap[Tag]> = {}): Promise<HTMLElementTagNameMap[Tag]> {
  const element = document.createElement(tag);
  Object.assign(element, { ...(checkout && { checkout }), ...properties });
  document.body.append(element);
  await drawn();
  return element;
}

/** Waits until every Lit element of the page, at any depth, has drawn what it was told. */
export async function drawn(): Promise<void> {
  for (const element of everything(document.body)) {
    if (isLit(element)) await element.updateComplete;
  }
  if (everything(document.body).some((element) => isLit(element) && element.isUpdatePending)) await drawn();
}

/** The one element of this role and accessible name that the page shows, through shadow roots. */
export function byRole<E extends HTMLElement = HTMLElement>(role: string, name?: string | RegExp): E {
  const found = allByRole<E>(role, name);
  if (found.length === 1) return found[0]!;
  const there = namesOf(allByRole(role)).map((one) => `"${one}"`);
  throw new Error(`${found.length} of role ${role}${name === undefined ? '' : ` named ${String(name)}`}; there are: ${there.join(', ') || 'none'}`);
}

/** All elements of this role and accessible name that the page shows. */
export function allByRole<E extends HTMLElement = HTMLElement>(role: string, name?: string | RegExp): E[] {
  const candidates = everything(document.body).filter((element) => roleOf(element) === role && element.checkVisibility({ visibilityProperty: true }));
  if (name === undefined) return candidates as E[];
  const names = namesOf(candidates);
  return candidates.filter((_, index) => matches(names[index]!, name)) as E[];
}

/** What a reader sees, with spaces as single ones. */
export function textOf(element: Element): string {
  return plain(textIn(element.shadowRoot ?? element));
}

/** Types into a field, as a person would who replaces what is there. */
export async function type(field: HTMLElement, text: string): Promise<void> {
  (field as HTMLInputElement).value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await drawn();
}

export async function click(element: HTMLElement): Promise<void> {
  element.click();
  await drawn();
}

export async function press(element: HTMLElement, key: string): Promise<void> {
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
  await drawn();
}

/** The element that has the focus, at any depth. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** What axe has against the page as it stands, as sentences. */
export async function accessibilityProblems(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { runOnly: tags, resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} at ${target.flat().join(' › ')}: ${failureSummary ?? ''}`));
}

/** Empties the page; for `afterEach`. */
export function clearPage(): void {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('dir');
  document.documentElement.lang = 'en';
}

/** Every element below, at any depth of shadow roots. */
export function everything(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? everything(element.shadowRoot) : [])]);
}

function isLit(element: Element): element is LitElement {
  return 'updateComplete' in element;
}

function textIn(node: Node): string {
  return [...node.childNodes].map((child) => {
    if (child instanceof Text) return child.data;
    if (child instanceof HTMLBRElement) return ' ';
    if (!(child instanceof Element) || child.localName === 'style' || !child.checkVisibility()) return '';
    const text = textIn(child.shadowRoot ?? child);
    return getComputedStyle(child).display === 'inline' ? text : ` ${text} `;
  }).join('');
}

function namesOf(elements: readonly Element[]): string[] {
  axe.setup(document.body);
  const names = elements.map((element) => plain(axe.commons.text.accessibleText(element)));
  axe.teardown();
  return names;
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

function matches(text: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? text === wanted : wanted.test(text);
}

const implicitRoles: Readonly<Record<string, string>> = {
  button: 'button', h1: 'heading', h2: 'heading', h3: 'heading', h4: 'heading', nav: 'navigation', ul: 'list', ol: 'list', li: 'listitem',
  fieldset: 'group', select: 'combobox', textarea: 'textbox', table: 'table', dialog: 'dialog',
};
const inputRoles: Readonly<Record<string, string>> = { search: 'searchbox', radio: 'radio', checkbox: 'checkbox', text: 'textbox', email: 'textbox', tel: 'textbox' };

function roleOf(element: Element): string | null {
  const explicit = element.getAttribute('role');
  if (explicit) return explicit;
  if (element instanceof HTMLInputElement) return inputRoles[element.type] ?? null;
  if (element instanceof HTMLAnchorElement) return element.href ? 'link' : null;
  if (element.localName === 'section') return element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby') ? 'region' : null;
  return implicitRoles[element.localName] ?? null;
}
