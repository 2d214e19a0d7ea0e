import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Token } from './tokens.js';

/** A style that follows a token. Set by property, as a strict content security policy wants it. */
const styled = (styles: Readonly<Record<string, string>>) => ref((element) => {
  if (!(element instanceof HTMLElement)) return;
  for (const [property, value] of Object.entries(styles)) element.style.setProperty(property, value);
});

const words = 'Harbour Hotel';
const pangram = 'Twenty extensions and hot standby for the harbour hotel, until the end of the term.';

const text = (styles: Readonly<Record<string, string>>, sample = words) => html`<span class="text" ${styled(styles)}>${sample}</span>`;
const box = (styles: Readonly<Record<string, string>>) => html`<span class="box" ${styled(styles)}></span>`;

const onSurface = ['text', 'muted', 'accent', 'danger', 'warning', 'success'];

function color({ short }: Token): TemplateResult {
  const name = short.slice(2);
  if (onSurface.includes(name)) return html`<span class="swatch ink" ${styled({ color: `var(${short})` })}>Aa<i></i></span>`;
  if (name === 'on-accent') return html`<span class="swatch" ${styled({ color: `var(${short})`, background: 'var(--accent)' })}>Aa</span>`;
  if (name === 'focus') return html`<span class="swatch ring"></span>`;
  return html`<span class="swatch" ${styled({ background: `var(${short})` })}></span>`;
}

function type({ short, name }: Token): TemplateResult {
  const value = `var(${short})`;
  if (name.includes('-size')) return text({ 'font-size': value });
  if (name.includes('-weight')) return text({ 'font-weight': value });
  if (name.includes('-line')) return text({ 'line-height': value, 'font-size': '13px' }, pangram);
  if (name.includes('-tracking')) return text({ 'letter-spacing': value, ...(name.endsWith('code') && { 'font-family': 'var(--font-mono)' }) }, name.endsWith('code') ? '7K3M-9QXT' : words);
  return text({ 'font-family': `var(${short}, inherit)` }, name.endsWith('mono') ? '7K3M-9QXT' : words);
}

function size({ short, name }: Token): TemplateResult {
  if (name.endsWith('border')) return html`<span class="box open" ${styled({ 'border-width': `var(${short})` })}></span>`;
  if (name.endsWith('focus')) return html`<span class="swatch ring"></span>`;
  return html`<span class="bar" ${styled({ 'block-size': `var(${short})`, 'inline-size': '96px' })}></span>`;
}

function motion({ short, name }: Token): TemplateResult {
  if (name.endsWith('skeleton')) return html`<span class="skeleton"></span>`;
  if (name.endsWith('spinner')) return html`<span class="spinner"></span>`;
  return html`<span class="track" ${styled(name.endsWith('easing') ? { '--course': `var(${short})`, '--time': '600ms' } : { '--time': `var(${short})` })}><i></i></span>`;
}

const specimens: Readonly<Record<string, (token: Token) => TemplateResult>> = {
  color,
  font: type,
  space: ({ short }) => html`<span class="bar" ${styled({ 'inline-size': `var(${short})` })}></span>`,
  size,
  radius: ({ short }) => box({ 'border-radius': `var(${short})` }),
  shadow: ({ short }) => html`<span class="box card" ${styled({ 'box-shadow': `var(${short})` })}></span>`,
  motion,
};

/** What a token looks like where it is used. */
export const specimenOf = (token: Token): TemplateResult => specimens[token.category]?.(token) ?? html``;
