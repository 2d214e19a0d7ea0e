import type { Decorator, StoryContext } from '@storybook/web-components-vite';
import type { TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { html, unsafeStatic } from 'lit/static-html.js';
import { isToken, partOf } from './manifest.js';

/** The element that a story is about, with what the controls say. It stays the same one when they change. */
export function renderElement(args: Readonly<Record<string, unknown>>, { component }: Pick<StoryContext, 'component'>): TemplateResult {
  if (component === undefined) return html``;
  const properties = Object.entries(args).filter(([name]) => !isToken(name) && partOf(name) === null);
  return html`<${unsafeStatic(component)} ${ref((element) => { if (element) Object.assign(element, Object.fromEntries(properties)); })}></${unsafeStatic(component)}>`;
}

/** Styles what the controls say of tokens and parts, as a page's own style sheet would. */
export const withStyles: Decorator = (story, { args, component, id }) => {
  const rules = Object.entries(args).flatMap(([name, value]) => {
    if (typeof value !== 'string' || value.trim() === '') return [];
    if (isToken(name)) return [`${name}: ${value};`];
    const part = partOf(name);
    return part !== null && typeof component === 'string' ? [`${component}::part(${part}) { ${value} }`] : [];
  });
  return html`<div class="styled" data-story=${id} ${ref((element) => (element ? dress(id, rules) : undress(id)))}>${story()}</div>`;
};

const sheets = new Map<string, CSSStyleSheet>();

function dress(id: string, rules: readonly string[]): void {
  let sheet = sheets.get(id);
  if (!sheet) {
    if (rules.length === 0) return;
    sheets.set(id, (sheet = new CSSStyleSheet()));
    document.adoptedStyleSheets.push(sheet);
  }
  sheet.replaceSync(`.styled[data-story='${id}'] { ${rules.join('\n')} }`);
}

function undress(id: string): void {
  const sheet = sheets.get(id);
  sheets.delete(id);
  if (sheet) document.adoptedStyleSheets.splice(document.adoptedStyleSheets.indexOf(sheet), 1);
}
