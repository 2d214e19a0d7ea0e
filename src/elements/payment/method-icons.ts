import { html, type TemplateResult } from 'lit';

const card = html`<svg viewBox="0 0 24 24" aria-hidden="true"><rect x="3" y="5" width="18" height="14" rx="2.5"></rect><path d="M3 9.5h18M6.5 15h4M15.5 15h2"></path></svg>`;
const wallet = html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M17.5 8V6a1.5 1.5 0 0 0-1.5-1.5H5.5a2 2 0 0 0 0 4H19A1.5 1.5 0 0 1 20.5 10v8a1.5 1.5 0 0 1-1.5 1.5H5.5a2 2 0 0 1-2-2v-11M20.5 12h-4a2 2 0 0 0 0 4h4"></path></svg>`;
const invoice = html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5.5 3.5h13v17l-2.2-1.6-2.1 1.6-2.2-1.6-2.2 1.6-2.1-1.6-2.2 1.6zM9 8.5h6M9 12h6"></path></svg>`;

/** A quiet picture for a way to pay, by its gateway; no brand's mark. */
export function methodIcon(gateway: string): TemplateResult {
  if (gateway === 'offline') return invoice;
  return gateway === 'paypal' ? wallet : card;
}
