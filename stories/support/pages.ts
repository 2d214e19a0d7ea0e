import { css, html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Checkout } from '../../src/core/checkout.js';
import type { Step } from '../../src/core/state.js';
import { onStep } from './on-step.js';
import { hotelPbx } from './ways.js';

const styles = css`
  .page { container-type: inline-size; border: 1px solid light-dark(#dfe3ea, #2b313b); border-radius: 14px; background: light-dark(#fff, #14171c); overflow: clip; }
  .page :is(h1, h2, p, ul) { margin: 0; padding: 0; }
  .gallery { display: grid; gap: 40px 32px; grid-template-columns: repeat(auto-fill, minmax(min(100%, 320px), 1fr)); align-items: start; }
  .page .bar { display: flex; flex-wrap: wrap; gap: 4px 24px; align-items: center; padding: 14px clamp(16px, 4cqi, 32px); border-block-end: 1px solid light-dark(#e6e9ef, #262b34); }
  .page .brand { font-weight: 700; letter-spacing: -.01em; }
  .page .bar ul { display: flex; flex-wrap: wrap; gap: 4px 20px; list-style: none; font-size: 14px; }
  .page .bar li[aria-current] { font-weight: 600; box-shadow: 0 2px 0 light-dark(#1f5eff, #8fb0ff); }
  .page .inside { padding: clamp(16px, 4cqi, 32px); }
  .page .foot { padding: 14px clamp(16px, 4cqi, 32px); border-block-start: 1px solid light-dark(#e6e9ef, #262b34); font-size: 13px; color: light-dark(#566072, #a5adba); }
  .page .split { display: grid; gap: 32px; align-items: start; }
  .page .column { display: grid; gap: 24px; min-inline-size: 0; }
  @container (inline-size >= 860px) { .page .split { grid-template-columns: minmax(0, 1fr) 380px; } }
  .page .desk { display: grid; }
  .page .desk > * { min-inline-size: 0; }
  .page .board { display: grid; align-content: start; gap: 16px; padding: clamp(16px, 4cqi, 32px); }
  .page .board h1, .page .column > h1 { font-size: 22px; line-height: 1.25; letter-spacing: -.015em; }
  .page .board dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(140px, 1fr)); gap: 12px; margin: 0; }
  .page .board dl div { padding: 14px 16px; border: 1px solid light-dark(#e6e9ef, #262b34); border-radius: 10px; }
  .page .board dt { font-size: 13px; color: light-dark(#566072, #a5adba); }
  .page .board dd { margin: 0; font-size: 20px; font-weight: 600; }
  .page .side { padding: 20px 16px; border-block-start: 1px solid light-dark(#e6e9ef, #262b34); background: light-dark(#f7f8fa, #101318); }
  @container (inline-size >= 860px) {
    .page .desk { grid-template-columns: minmax(0, 1fr) 380px; }
    .page .side { border-block-start: 0; border-inline-start: 1px solid light-dark(#e6e9ef, #262b34); }
  }
`;

document.adoptedStyleSheets.push(...(styles.styleSheet ? [styles.styleSheet] : []));

/** Marks what the page itself says, in its own language. */
const own = ref((element) => {
  element?.setAttribute('lang', 'en');
  element?.setAttribute('translate', 'no');
});

const entries = (names: readonly string[], current: string) => html`
  <ul>${names.map((name) => html`<li aria-current=${name === current ? 'page' : nothing}>${name}</li>`)}</ul>
`;

/** A distributor's portal with the whole flow in one tag. */
export const portal = (): TemplateResult => html`
  <div class="page">
    <div class="bar" ${own}><span class="brand">Brightline Partner Portal</span>${entries(['Dashboard', 'Products & Purchase', 'Orders and Billing', 'Support'], 'Products & Purchase')}</div>
    <div class="inside"><annex-checkout .noHistory=${true}></annex-checkout></div>
    <p class="foot" ${own}>Brightline Communications Inc. · 2200 Barton Springs Road, Austin</p>
  </div>
`;

/** A page that puts the single elements into a layout of its own, with words of its own. */
export const ownLayout = (checkout: Checkout): TemplateResult => html`
  <div class="page">
    <div class="bar" ${own}><span class="brand">Northwind Voice</span>${entries(['Numbers', 'Telephones', 'Licences', 'Invoices'], 'Licences')}</div>
    <div class="inside">${onStep(checkout, ownStep)}</div>
  </div>
`;

function ownStep({ name }: Step): TemplateResult {
  switch (name) {
    case 'products': return html`<div class="column"><h1 ${own}>Which telephone system?</h1><annex-product-list></annex-product-list></div>`;
    case 'select': return html`
      <div class="split">
        <div class="column"><h1 ${own}>What does it need?</h1><annex-expansion-selector></annex-expansion-selector></div>
        <annex-order-summary></annex-order-summary>
      </div>`;
    case 'result': return html`<div class="column"><h1 ${own}>All done</h1><annex-order-result></annex-order-result></div>`;
    default: return html`
      <div class="split">
        <div class="column"><h1 ${own}>Almost there</h1><annex-payment></annex-payment><annex-billing-contact></annex-billing-contact></div>
        <div class="column"><annex-order-summary></annex-order-summary><annex-service-information></annex-service-information></div>
      </div>`;
  }
}

/** A telephone system's own dashboard, with the checkout for this one system in a narrow sidebar. */
export const sidebar = (): TemplateResult => html`
  <div class="page">
    <div class="bar" ${own}><span class="brand">Harbour &amp; Finch · Telephone system</span>${entries(['Overview', 'Extensions', 'Trunks', 'Reports'], 'Overview')}</div>
    <div class="desk">
      <div class="board" ${own}>
        <h1>Overview</h1>
        <dl>
          <div><dt>Extensions</dt><dd>48 of 50</dd></div>
          <div><dt>Calls at the same time</dt><dd>9 of 12</dd></div>
          <div><dt>Calls today</dt><dd>1,204</dd></div>
        </dl>
        <p>Two extensions are left. More can be added on the right; they work as soon as they are paid for.</p>
      </div>
      <div class="side"><annex-checkout .noHistory=${true} .serialNumber=${hotelPbx}></annex-checkout></div>
    </div>
  </div>
`;

/** Several elements side by side. */
export const gallery = (items: readonly TemplateResult[]): TemplateResult => html`<div class="gallery">${items}</div>`;
