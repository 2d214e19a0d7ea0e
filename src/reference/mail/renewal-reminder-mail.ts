import { sameMoney, type Money } from '../../core/money.js';
import { dayText, moneyText } from '../documents/wording.js';
import type { Mail } from '../ports.js';
import type { RenewalFacts } from '../renewals/renewal-facts.js';
import type { Block } from './blocks.js';
import { orderAmounts } from './order-blocks.js';
import { productFacts } from './product-facts.js';
import { renderMail } from './render-mail.js';

export interface RenewalReminderMailData extends RenewalFacts {
  readonly days: number;
  /** The amount that stood beside the consent. */
  readonly agreed: Money | null;
  /** Whether it is charged by itself; otherwise the buyer will be asked to pay. */
  readonly charged: boolean;
}

/** To the buyer: the subscription renews soon; when, for how much, and how not to. */
export function renewalReminderMail({ from, to, product, date, price, days, agreed, charged }: RenewalReminderMailData): Mail {
  const [day, amount] = [dayText(date), moneyText(price.total)];
  const how = charged
    ? `On ${day} it is renewed for the next term, and ${amount} is charged to the payment method that you agreed to.`
    : `On ${day} it is renewed for the next term for ${amount}. No payment method was saved for that; you will be asked to pay then.`;
  return renderMail({
    kind: 'renewal-reminder', id: `${product.serialNumber}-${date}-${days}`, from, to,
    subject: `Your subscription of ${product.name} renews on ${day}`,
    greeting: `Hello ${to.name},`,
    blocks: [
      { kind: 'paragraph', text: `The term of your subscription ends in ${days} days. ${how}` },
      ...changeOf(agreed, price.total),
      productFacts(product, ['Renews on', day]),
      orderAmounts(price, 'Total'),
      { kind: 'note', text: `The amount is for everything that the subscription holds today; it changes with the subscription. You do not want it to renew? Switch Auto Renew off for this product in the portal at any time before ${day}, or reply to this mail.` },
    ],
  });
}

function changeOf(agreed: Money | null, total: Money): Block[] {
  if (!agreed || sameMoney(agreed, total)) return [];
  return [{ kind: 'paragraph', text: `When you agreed to the renewal it stood at ${moneyText(agreed)}. The subscription or its prices have changed since: it is ${moneyText(total)} now.` }];
}
