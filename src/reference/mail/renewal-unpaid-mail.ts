import { dayText, moneyText } from '../documents/wording.js';
import type { Order } from '../../core/model/order.js';
import type { PaymentAttempt } from '../../core/model/payment-attempt.js';
import type { Mail } from '../ports.js';
import { orderAmounts, orderFacts } from './order-blocks.js';
import { renderMail, type Mailbox } from './render-mail.js';

export interface RenewalUnpaidMailData {
  readonly from: Mailbox;
  /** The buyer. */
  readonly to: Mailbox;
  readonly order: Order;
  /** The charge that did not go through; null where there was nothing to charge. */
  readonly charge: PaymentAttempt | null;
  /** When it is charged again; null when it is not. */
  readonly nextCharge: string | null;
  /** The portal's page where the order is paid. */
  readonly link: string;
}

interface Wording {
  readonly kind: string;
  readonly subject: string;
  readonly text: string;
  readonly button: string;
}

/** To the buyer: a renewal that could not be charged, why, and where to pay it. */
export function renewalUnpaidMail(data: RenewalUnpaidMailData): Mail {
  const { from, to, order, charge, link } = data;
  const { kind, subject, text, button } = wordingOf(data);
  const end = order.expiresAt === null ? '' : ` The order waits until ${dayText(order.expiresAt)}; after that the subscription does not renew any more.`;
  return renderMail({
    kind, id: charge?.id ?? order.id, from, to, subject,
    greeting: `Hello ${to.name},`,
    blocks: [
      { kind: 'paragraph', text },
      { kind: 'button', label: button, href: link },
      { kind: 'note', text: `The new term begins on ${dayText(order.term?.start ?? order.createdAt)}, whenever it is paid.${end}` },
      orderFacts(order),
      orderAmounts(order, 'To be paid'),
    ],
  });
}

function wordingOf({ order, charge, nextCharge }: RenewalUnpaidMailData): Wording {
  const amount = moneyText(order.total);
  if (!charge) {
    return {
      kind: 'renewal-open', subject: `Pay the renewal of ${order.productName}`, button: 'Pay renewal',
      text: `Your subscription is to be renewed for ${amount}. There is no saved payment method that could be charged, so please pay it yourself.`,
    };
  }
  if (charge.declineCategory === 'authenticationNeeded') {
    return {
      kind: 'renewal-authentication', subject: `Authenticate the renewal of ${order.productName}`, button: 'Authenticate renewal',
      text: `Your subscription is to be renewed for ${amount}. Your bank wants you to confirm the payment yourself. Nothing has been charged yet.`,
    };
  }
  const next = nextCharge === null
    ? 'It is not charged again by itself; please pay it yourself.'
    : `It is charged again on ${dayText(nextCharge)}. You can also pay it yourself before that, with the same or another payment method.`;
  return {
    kind: 'renewal-declined', subject: `The renewal of ${order.productName} could not be charged`, button: 'Pay renewal',
    text: `Your subscription is to be renewed for ${amount}, but the payment was declined. Nothing has been charged. ${next}`,
  };
}
