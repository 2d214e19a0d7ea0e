import { html, type TemplateResult } from 'lit';

const icon = (path: TemplateResult | string): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${path}></path></svg>`;

/** Line icons that take the colour of the text around them. Decoration only: the words stand beside them. */
export const icons = {
  back: html`<svg class="mirrored" viewBox="0 0 24 24" aria-hidden="true"><path d="M15 5l-7 7 7 7"></path></svg>`,
  check: icon('M5 12.5l4.5 4.5L19 7.5'),
  down: icon('M6 9l6 6 6-6'),
  external: icon('M8 7h9v9M17 7L7 17'),
  minus: icon('M6 12h12'),
  plus: icon('M12 6v12M6 12h12'),
  search: icon('M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5L20 20'),
  tag: icon('M4 4h7l9 9-7 7-9-9zM8 8h.01'),
} as const;
