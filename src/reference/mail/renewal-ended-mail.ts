import { dayText } from '../documents/wording.js';
import type { Order } from '../../core/model/order.js';
import type { Mail } from '../ports.js';
import { orderFacts } from './order-blocks.js';
import { renderMail, type Mailbox } from './render-mail.js';

export interface RenewalEndedMailData {
  readonly from: Mailbox;
  /** The buyer. */
  readonly to: Mailbox;
  readonly order: Order;
  /** When the last term ended. */
  readonly endedOn: string;
}

/** To the buyer: the subscription was not renewed, and does not renew by itself any more. */
export function renewalEndedMail({ from, to, order, endedOn }: RenewalEndedMailData): Mail {
  const why = order.status === 'expired' ? 'was not paid in time' : 'was cancelled';
  return renderMail({
    kind: 'renewal-ended', id: order.id, from, to,
    subject: `Your subscription of ${order.productName} was not renewed`,
    greeting: `Hello ${to.name},`,
    blocks: [
      { kind: 'paragraph', text: `Order ${order.number} for the renewal ${why}. Nothing was charged for it. The subscription ended on ${dayText(endedOn)}, and Auto Renew is off now.` },
      orderFacts(order),
      { kind: 'note', text: 'You want to keep it? Please reply to this mail or contact your account manager.' },
    ],
  });
}
