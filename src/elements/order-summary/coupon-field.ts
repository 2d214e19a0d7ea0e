import { html, nothing, type TemplateResult } from 'lit';
import type { SelectWords } from '../../locales/parts/select.js';
import { fill } from '../../locales/words.js';
import { icons } from '../shared/icons.js';

/** How the coupon stands. */
export interface Coupon {
  /** What was entered, in force or not. */
  readonly entered: string;
  /** The code that lowers the price on show, or null. */
  readonly applied: string | null;
  /** Why what was entered does not count, or null. */
  readonly problem: string | null;
  readonly open: boolean;
}

/** A coupon code: a button first, a field when it is wanted, the code when it counts; and the region that says so. */
export function couponField(words: SelectWords, coupon: Coupon, open: () => void, enter: (code: string) => void): TemplateResult {
  const accepted = coupon.applied === null ? '' : fill(words.summary.couponApplied, { code: coupon.applied });
  return html`<p class="visually-hidden" role="status">${accepted}</p>${shownCoupon(words, coupon, open, enter)}`;
}

function shownCoupon(words: SelectWords, coupon: Coupon, open: () => void, enter: (code: string) => void): TemplateResult {
  const texts = words.summary;
  if (coupon.applied !== null) {
    return html`
      <p class="row between">
        <span class="badge success">${icons.check} ${fill(texts.couponApplied, { code: coupon.applied })}</span>
        <button type="button" class="link small" @click=${() => enter('')}>${texts.couponRemove}</button>
      </p>
    `;
  }
  if (!coupon.open && coupon.entered === '') {
    return html`<p class="small"><button type="button" class="link" @click=${open}>${texts.couponAdd}</button></p>`;
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    enter((event.currentTarget as HTMLFormElement).querySelector('input')?.value ?? '');
  };
  return html`
    <form class="stack tight" novalidate @submit=${submit}>
      <div class="coupon">
        <div class="field">
          <span class="row between">
            <label class="label" for="coupon">${texts.coupon}</label>
            ${coupon.problem === null ? nothing : html`<button type="button" class="link small" @click=${() => enter('')}>${texts.couponRemove}</button>`}
          </span>
          <input
            id="coupon" name="coupon" type="text" autocomplete="off" autocapitalize="characters" spellcheck="false"
            .value=${coupon.entered} aria-invalid=${coupon.problem !== null} aria-describedby="coupon-error"
          />
        </div>
        <button type="submit">${texts.couponApply}</button>
      </div>
      <p class="error" id="coupon-error" aria-live="polite">${coupon.problem === null ? nothing : html`<bdi>${coupon.problem}</bdi>`}</p>
    </form>
  `;
}
