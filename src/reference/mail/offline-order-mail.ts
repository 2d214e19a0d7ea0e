import type { Order } from '../../core/model/order.js';
import type { Mail } from '../ports.js';
import { orderAmounts, orderFacts } from './order-blocks.js';
import { renderMail, type Mailbox } from './render-mail.js';

export interface OfflineOrderMailData {
  readonly from: Mailbox;
  /** The buyer. */
  readonly to: Mailbox;
  readonly order: Order;
  readonly accountManager: { readonly name: string; readonly email: string; readonly phone: string | null } | null;
}

/** To the buyer of an offline order: it was received, and somebody will be in touch about the payment. */
export function offlineOrderMail({ from, to, order, accountManager }: OfflineOrderMailData): Mail {
  const contact = accountManager ? [accountManager.name, accountManager.email, accountManager.phone].filter(Boolean).join(', ') : '';
  return renderMail({
    kind: 'offline-order', id: order.id, from, to,
    subject: `We received your order ${order.number}`,
    greeting: `Hello ${to.name},`,
    blocks: [
      { kind: 'paragraph', text: 'Thank you for your order. Your account manager or local distributor will contact you about the payment. The activation code and the invoice follow once the payment has arrived.' },
      ...(contact ? [{ kind: 'facts', rows: [['Your account manager', contact]] } as const] : []),
      orderFacts(order),
      orderAmounts(order, 'To be paid'),
      { kind: 'note', text: 'Until it is paid, the order can be paid online or cancelled in the portal.' },
    ],
  });
}
