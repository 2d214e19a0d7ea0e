import type { Order } from '../../core/model/order.js';
import type { Entitlement } from '../../core/model/product.js';
import type { Mail } from '../ports.js';
import { orderFacts } from './order-blocks.js';
import { renderMail, type Mailbox } from './render-mail.js';

export interface LoweredLicenceMailData {
  readonly from: Mailbox;
  /** The buyer. */
  readonly to: Mailbox;
  readonly order: Order;
  readonly licence: { readonly activationCode: string; readonly entitlements: readonly Entitlement[]; readonly licenceFile: { readonly name: string; readonly content: string } };
}

/** To the buyer of a refunded order: what the product may do from now on, with the file for one that is offline. */
export function loweredLicenceMail({ from, to, order, licence }: LoweredLicenceMailData): Mail {
  const { activationCode, entitlements, licenceFile } = licence;
  return renderMail({
    kind: 'lowered-licence', id: order.id, from, to,
    subject: `The licence of ${order.productName} after the refund of order ${order.number}`,
    greeting: `Hello ${to.name},`,
    blocks: [
      { kind: 'paragraph', text: `Order ${order.number} has been refunded, so what it added is taken off the licence again. The order’s own activation code is no longer valid. What remains:` },
      { kind: 'facts', rows: entitlements.map(({ name, quantity }) => [name, String(quantity)] as const) },
      { kind: 'paragraph', text: 'A PBX that can access the Internet takes up the new licence within one hour; there is nothing to do.' },
      { kind: 'code', label: 'Activation code for a PBX without Internet access', code: activationCode },
      { kind: 'paragraph', text: 'A PBX without Internet access needs the attached licence file: save it, open Activation Information on the PBX, click Update, choose the file and enter the code.' },
      orderFacts(order),
    ],
    attachments: [{ name: licenceFile.name, type: 'application/jose', content: licenceFile.content }],
  });
}
