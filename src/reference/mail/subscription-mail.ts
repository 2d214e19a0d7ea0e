import type { Order } from '../../core/model/order.js';
import type { Mail } from '../ports.js';
import { orderAmounts, orderFacts, renewalNote } from './order-blocks.js';
import { renderMail, type Mailbox } from './render-mail.js';

export interface SubscriptionMailData {
  readonly from: Mailbox;
  /** The buyer. */
  readonly to: Mailbox;
  readonly order: Order;
  /** What was issued; null where the expansion took effect at once. */
  readonly licence: { readonly activationCode: string; readonly file: { readonly name: string; readonly content: string } } | null;
}

/** To the buyer: the subscription's summary, and the activation code with the licence file. */
export function subscriptionMail({ from, to, order, licence }: SubscriptionMailData): Mail {
  return renderMail({
    kind: 'subscription', id: order.id, from, to,
    subject: licence ? `Your activation code for ${order.productName}` : `Your expansion of ${order.productName} is active`,
    greeting: `Hello ${to.name},`,
    blocks: [
      { kind: 'paragraph', text: `Thank you for your order. We received your payment of order ${order.number}.` },
      ...(licence ? activation(licence.activationCode) : [{ kind: 'paragraph', text: 'The expansion is in effect already; there is nothing to do.' } as const]),
      orderFacts(order),
      orderAmounts(order, 'Paid'),
      ...renewalNote(order),
    ],
    attachments: licence ? [{ name: licence.file.name, type: 'application/jose', content: licence.file.content }] : [],
  });
}

const activation = (code: string) => [
  { kind: 'code', label: 'Activation code', code },
  { kind: 'paragraph', text: 'A PBX that can access the Internet takes up the code within one hour. To take it up now, open Activation Information on the PBX and click Refresh.' },
  { kind: 'paragraph', text: 'A PBX without Internet access needs the attached licence file: save it, open Activation Information on the PBX, click Update, choose the file and enter the code.' },
] as const;
