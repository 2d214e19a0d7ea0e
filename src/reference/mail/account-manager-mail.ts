import type { Order } from '../../core/model/order.js';
import { addressLines } from '../documents/postal-address.js';
import type { Mail } from '../ports.js';
import { orderAmounts, orderFacts } from './order-blocks.js';
import { renderMail, type Mailbox } from './render-mail.js';

export interface AccountManagerMailData {
  readonly from: Mailbox;
  /** The account manager. */
  readonly to: Mailbox;
  readonly order: Order;
  readonly partnerName: string;
  readonly buyer: Mailbox;
}

/** To the account manager: an order waits for its payment to be arranged. */
export function accountManagerMail({ from, to, order, partnerName, buyer }: AccountManagerMailData): Mail {
  const { billTo } = order;
  return renderMail({
    kind: 'account-manager', id: order.id, from, to,
    subject: `Offline order ${order.number} from ${partnerName}`,
    greeting: `Hello ${to.name},`,
    blocks: [
      { kind: 'paragraph', text: `${partnerName} placed an order to be paid offline. Please contact the buyer, and book the payment in the back office when it has arrived.` },
      {
        kind: 'facts',
        rows: [
          ['Buyer', `${buyer.name}, ${buyer.address}`],
          ['Bill to', [billTo.company, `${billTo.firstName} ${billTo.lastName}`, ...addressLines(billTo), billTo.email, billTo.phone].filter(Boolean).join(', ')],
        ],
      },
      orderFacts(order),
      orderAmounts(order, 'To be paid'),
    ],
  });
}
