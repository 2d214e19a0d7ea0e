import { expect } from 'chai';
import { emptyContactFields } from '../../src/core/contacts.js';
import { define } from '../../src/define.js';
import { createFakeCheckout } from '../support/fake-checkout.js';
import { byRole, clearPage, click, drawn, show } from '../support/page.js';
import { contacts, paying } from '../support/payment-samples.js';
import { product } from '../support/samples.js';

define();

const draft = { id: null, fields: { ...emptyContactFields, country: 'US' }, problems: {}, saving: { status: 'no' } } as const;

/** Every element that the page shows, through shadow roots. */
function everything(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? everything(each.shadowRoot) : [])]);
}

/** Every field in which something is typed or chosen from a list. */
function fields(): HTMLInputElement[] {
  return everything(document.body).filter((each): each is HTMLInputElement => each.matches('input:not([type=radio], [type=checkbox]), textarea, select'));
}

/** The review of an offline order, with a contact being added and the coupon's field open: every field but those of the selection. */
async function showReview(): Promise<void> {
  await show('annex-checkout', createFakeCheckout(paying({ methodId: 'offline' }, { contacts: contacts({ draft }) })), { noHistory: true });
  await drawn();
  await click(byRole('button', 'Add a coupon code'));
}

async function showSelection(): Promise<void> {
  await show('annex-checkout', createFakeCheckout(paying({}, { step: { name: 'select', serialNumber: product.serialNumber } })), { noHistory: true });
  await drawn();
}

describe('Whatever is entered', () => {
  afterEach(clearPage);

  for (const [where, open] of [['at the selection', showSelection], ['at the review', showReview]] as const) {
    it(`can be pasted ${where}, however long it is`, async () => {
      await open();
      expect(fields()).not.to.deep.equal([]);
      for (const field of fields()) {
        const paste = new ClipboardEvent('paste', { bubbles: true, composed: true, cancelable: true });
        expect([field.id, field.dispatchEvent(paste), field.hasAttribute('maxlength')]).to.deep.equal([field.id, true, false]);
      }
    });

    it(`has a label in the same tree ${where}`, async () => {
      await open();
      for (const field of fields()) {
        const named = (field.labels?.length ?? 0) > 0 || referred(field, 'aria-labelledby').length > 0;
        expect([field.id, named]).to.deep.equal([field.id, true]);
        const described = (field.getAttribute('aria-describedby') ?? '').split(/\s+/).filter(Boolean);
        expect(referred(field, 'aria-describedby').map(({ id }) => id)).to.deep.equal(described);
      }
    });
  }

  it('is filled in by the browser where it knows the buyer', async () => {
    await showReview();
    const tokens = Object.fromEntries(fields().map(({ id, autocomplete }) => [id, autocomplete]));
    expect(tokens).to.include({
      firstName: 'billing given-name', lastName: 'billing family-name', company: 'billing organization', email: 'billing email', phone: 'billing tel',
      street: 'billing address-line1', city: 'billing address-level2', stateProvince: 'billing address-level1', postalCode: 'billing postal-code', country: 'billing country',
    });
  });

  it('has the keyboard that fits, and no number field, which would eat what it cannot read', async () => {
    await showSelection();
    expect(byRole<HTMLInputElement>('spinbutton', 'Extension Expansion').inputMode).to.equal('numeric');
    clearPage();
    await showReview();
    expect([byRole<HTMLInputElement>('textbox', /E-mail/).type, byRole<HTMLInputElement>('textbox', /Phone/).type]).to.deep.equal(['email', 'tel']);
    expect(fields().filter(({ type }) => type === 'number')).to.deep.equal([]);
  });

  it('is reviewed before it binds: what, for whom and for how much stands before the button', async () => {
    await showReview();
    const order = everything(document.body).map(({ localName }) => localName);
    const [services, contact, summary, payment] = ['service-information', 'billing-contact', 'order-summary', 'payment'].map((name) => order.indexOf(`annex-${name}`));
    expect([services, contact, summary, payment]).to.deep.equal([services, contact, summary, payment].toSorted((a, b) => a! - b!));
    expect(services).to.be.greaterThan(0);
    byRole('button', 'Place Order');
  });
});

/** What an attribute refers to, in the tree of the field itself. */
function referred(field: Element, attribute: string): Element[] {
  const root = field.getRootNode() as ShadowRoot;
  return (field.getAttribute(attribute) ?? '').split(/\s+/).flatMap((id) => (id === '' ? [] : (root.getElementById(id) ?? [])));
}
