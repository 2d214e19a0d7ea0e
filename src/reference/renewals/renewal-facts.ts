import { familyOf } from '../catalogue/lookup.js';
import type { ReferenceContext } from '../context.js';
import type { Mailbox } from '../mail/render-mail.js';
import type { ProductRecord } from '../products/product-record.js';
import { taxedParty } from '../quotes/contact-tax.js';
import { renewalPrice, type RenewalPrice } from '../quotes/renewal.js';
import type { BuyerSession } from '../sessions/buyer-session.js';
import type { RenewalTerms } from './renewal-terms.js';

/** What a mail about a renewal to come tells, and to whom. */
export interface RenewalFacts {
  readonly from: Mailbox;
  readonly to: Mailbox;
  readonly product: { readonly name: string; readonly serialNumber: string; readonly customerName: string };
  /** When the term ends and the next one begins. */
  readonly date: string;
  readonly price: RenewalPrice;
}

export const mailboxOf = ({ firstName, lastName, email }: BuyerSession['buyer']): Mailbox => ({ name: `${firstName} ${lastName}`, address: email });

/** The product as mails name it. */
export const namedProduct = ({ catalogue }: ReferenceContext, { familyId, serialNumber, customer }: ProductRecord): RenewalFacts['product'] => ({
  name: familyOf(catalogue, familyId).name, serialNumber, customerName: customer.name,
});

/** What the renewal of a product would be by what the product holds now. */
export function renewalFacts(context: ReferenceContext, product: ProductRecord, { buyer, billTo }: RenewalTerms): RenewalFacts {
  const { catalogue, partners, seller } = context;
  const priceListId = partners.find(({ id }) => id === product.partnerId)?.priceListId ?? '';
  return {
    from: { name: seller.name, address: seller.email },
    to: mailboxOf(buyer),
    product: namedProduct(context, product),
    date: product.term?.end ?? '',
    price: renewalPrice(catalogue, product, priceListId, taxedParty(catalogue, { details: billTo })),
  };
}
