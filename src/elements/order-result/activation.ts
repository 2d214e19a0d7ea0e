import { html, nothing, type TemplateResult } from 'lit';
import type { ClipboardCopy } from '../../controllers/clipboard-copy.js';
import type { FileDownload } from '../../controllers/file-download.js';
import type { Locale } from '../../controllers/locale-controller.js';
import type { Checkout } from '../../core/checkout.js';
import type { Licence } from '../../core/model/licence.js';
import type { Order } from '../../core/model/order.js';
import { latest, type Remote } from '../../core/remote.js';
import type { OrdersWords } from '../../locales/parts/orders.js';
import { failureNotice } from '../shared/failure-notice.js';

/** The activation code, and what to do with it when the PBX is online and when it is not. */
export function activation(
  order: Order, licence: Remote<Licence>, checkout: Checkout, { words }: Locale<OrdersWords>, copy: ClipboardCopy, download: FileDownload,
): TemplateResult | typeof nothing {
  if (order.delivery !== 'activationCode' || !order.actions.includes('viewLicence')) return nothing;
  const texts = words.orderResult;
  const known = latest(licence);
  if (known === null && licence.status === 'failed') {
    return html`<div role="alert">${failureNotice(words, texts.licenceFailed, licence.error, () => void checkout.refreshOrder())}</div>`;
  }
  const applied = order.fulfilment === 'applied' || known?.appliedAt != null;
  return html`
    <section class="card card-body stack activation" part="activation" aria-labelledby="code-title">
      <h4 id="code-title">${texts.code}</h4>
      <div class="code-box">
        ${known === null ? html`
          <p class="visually-hidden">${texts.licenceLoading}</p>
          <span class="activation-code code skeleton" aria-hidden="true">&nbsp;</span>
        ` : html`
          <output class="activation-code code" part="code" dir="ltr" translate="no" aria-labelledby="code-title">${known.activationCode}</output>
        `}
        <button type="button" part="button" class="no-print" ?disabled=${known === null} @click=${() => known && void copy.copy(known.activationCode)}>
          ${copy.status === 'copied' ? texts.copied : texts.copy}
        </button>
      </div>
      <p class=${copy.status === 'failed' ? 'warning-text' : 'visually-hidden'} role="status">
        ${copy.status === 'copied' ? texts.copied : copy.status === 'failed' ? texts.copyFailed : ''}
      </p>
      ${applied ? html`<p class="badge success">${texts.applied}</p>` : nothing}
      <hr />
      <h4>${texts.howTo}</h4>
      <div class="ways" part="how-to">
        <div class="stack tight"><h5>${texts.online}</h5><p class="small muted">${texts.onlineText}</p></div>
        <div class="stack tight">
          <h5>${texts.offline}</h5>
          <p class="small muted">${texts.offlineText}</p>
          <p class="no-print save">
            <button type="button" part="button" ?disabled=${known === null} @click=${() => known && save(known, download)}>${texts.downloadLicence}</button>
          </p>
        </div>
      </div>
    </section>
  `;
}

function save({ licenceFile }: Licence, download: FileDownload): void {
  download.save(licenceFile.name, licenceFile.content, 'application/octet-stream');
}
