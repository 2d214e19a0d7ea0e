import { html, type TemplateResult } from 'lit';

const icon = (path: TemplateResult | string): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${path}></path></svg>`;

/** Line icons that take the colour of the text around them. Decoration only: the words stand beside them. */
export const icons = {
  arrow: html`<svg class="mirrored" viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12h14M13 6l6 6-6 6"></path></svg>`,
  back: html`<svg class="mirrored" viewBox="0 0 24 24" aria-hidden="true"><path d="M15 5l-7 7 7 7"></path></svg>`,
  check: icon('M5 12.5l4.5 4.5L19 7.5'),
  external: icon('M8 7h9v9M17 7L7 17'),
  minus: icon('M6 12h12'),
  plus: icon('M12 6v12M6 12h12'),
} as const;
