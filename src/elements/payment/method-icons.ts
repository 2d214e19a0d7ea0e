import { html, type TemplateResult } from 'lit';

const card = html`<svg viewBox="0 0 24 24" aria-hidden="true"><rect x="3" y="5.5" width="18" height="13" rx="2.5"></rect><path d="M3 10h18M7 14.5h4"></path></svg>`;
const wallet = html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 7.5h13a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2v-11a2 2 0 0 1 2-2h10M16.5 13.5h.01"></path></svg>`;
const letter = html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M7 3.5h7l4 4v13H7zM14 3.5v4h4M10 12h5M10 15.5h5"></path></svg>`;

/** A quiet picture for a way to pay, by its gateway; no brand's mark. */
export function methodIcon(gateway: string): TemplateResult {
  if (gateway === 'offline') return letter;
  return gateway === 'paypal' ? wallet : card;
}
