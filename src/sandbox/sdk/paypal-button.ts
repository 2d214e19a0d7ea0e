import { make } from './dom.js';

const styles = `
:host { display: block; container-type: inline-size; }
button { box-sizing: border-box; display: flex; align-items: center; justify-content: center; gap: .6em; inline-size: 100%; min-block-size: 48px; padding: .4em 1em; border: 0; border-radius: var(--paypal-button-border-radius, 8px); background: #ffc439; color: #14264f; font: 700 1.125rem/1 system-ui, sans-serif; cursor: pointer; }
button:hover { background: #f8bb26; }
button:focus-visible { outline: 3px solid #142c8e; outline-offset: 2px; box-shadow: 0 0 0 2px #fff; }
.word { font-style: italic; letter-spacing: -.02em; }
.word b { color: #00417f; font-weight: inherit; }
button::after { content: 'Sandbox' / ''; padding: .2em .6em; border-radius: 1em; background: #14264f; color: #fff; font-size: .75rem; font-weight: 600; }
@media (forced-colors: active) { button { border: 1px solid; } }
`;

/** Defines PayPal's button, unless the page has one already. */
export function definePayPalButton(): void {
  if (customElements.get('paypal-button')) return;
  customElements.define(
    'paypal-button',
    class extends HTMLElement {
      type: 'buynow' | 'checkout' | 'donate' | 'pay' | 'subscribe' = 'pay';

      constructor() {
        super();
        const root = this.attachShadow({ mode: 'open', delegatesFocus: true });
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(styles);
        root.adoptedStyleSheets = [sheet];
        const word = make(document, 'span', { class: 'word', 'aria-hidden': 'true' }, 'Pay', make(document, 'b', {}, 'Pal'));
        root.append(make(document, 'button', { type: 'button', 'aria-label': 'PayPal', 'aria-description': 'Sandbox: no money moves' }, word));
      }
    },
  );
}
