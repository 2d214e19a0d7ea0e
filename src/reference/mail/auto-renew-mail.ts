import { dayText, moneyText } from '../documents/wording.js';
import type { Mail } from '../ports.js';
import type { RenewalFacts } from '../renewals/renewal-facts.js';
import type { Block } from './blocks.js';
import { productFacts } from './product-facts.js';
import { renderMail } from './render-mail.js';

export interface AutoRenewMailData extends Pick<RenewalFacts, 'from' | 'to' | 'product'> {
  /** Which change it was; two changes are two mails. */
  readonly change: number;
  /** When the present term ends; null where it has no end. */
  readonly date: string | null;
  /** What was agreed to; null when it was switched off. */
  readonly agreed: { readonly text: string; readonly price: RenewalFacts['price']; readonly charged: boolean } | null;
}

/** To the buyer who switched the renewal on or off. */
export function autoRenewMail({ from, to, product, change, date, agreed }: AutoRenewMailData): Mail {
  const state = agreed ? 'on' : 'off';
  return renderMail({
    kind: `auto-renew-${state}`, id: `${product.serialNumber}-${change}`, from, to,
    subject: `Auto Renew is ${state} for ${product.name}`,
    greeting: `Hello ${to.name},`,
    blocks: [
      ...(agreed ? switchedOn(agreed, date) : switchedOff(date)),
      productFacts(product, ...(date === null ? [] : [[agreed ? 'Renews on' : 'Term ends', dayText(date)] as const])),
      { kind: 'note', text: `It was not you? Switch it ${agreed ? 'off' : 'on'} again in the portal, or reply to this mail.` },
    ],
  });
}

function switchedOn({ text, price, charged }: NonNullable<AutoRenewMailData['agreed']>, date: string | null): Block[] {
  const when = date === null ? '' : ` on ${dayText(date)}`;
  const how = charged ? 'It is charged to the payment method that you agreed to.' : 'No payment method is saved for that; you will be asked to pay then.';
  return [
    { kind: 'paragraph', text: `The subscription renews automatically${when}, at present for ${moneyText(price.total)}. ${how} We remind you before, and it can be switched off at any time.` },
    { kind: 'facts', rows: [['You agreed to', text]] },
  ];
}

const switchedOff = (date: string | null): Block[] => [{
  kind: 'paragraph',
  text: `The subscription does not renew by itself any more, and nothing is charged for it.${date === null ? '' : ` It is yours until its term ends on ${dayText(date)}.`}`,
}];
