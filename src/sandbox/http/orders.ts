import * as z from 'zod/mini';
import type { Money } from '../../core/money.js';
import type { Ledger } from '../ledger/ledger.js';
import { approve, payPalInstruments, type LedgerPayment } from '../ledger/payment.js';
import type { SandboxOptions } from '../ports.js';
import { bodyOf, json, Refused } from './replies.js';

/** What PayPal's window shows of an order. */
export interface OrderReply {
  readonly id: string;
  readonly amount: Money;
  readonly merchant: string;
  readonly savesPayment: boolean;
  readonly status: LedgerPayment['status'];
  /** Where PayPal's own page asks for the approval; null where no page can be gone to. */
  readonly page: string | null;
}

const approvalSchema = z.strictObject({ instrument: z.enum(payPalInstruments) });

/** `GET orders/{id}` and `POST orders/{id}/approve`; whoever knows the order's id is the buyer. */
export async function answerOrder(
  ledger: Ledger,
  options: SandboxOptions,
  request: Request,
  { id, action }: { id: string; action: string },
): Promise<Response> {
  const order = await ledger.payment(id);
  if (order?.service !== 'paypal') throw new Refused(404, 'no such order');
  switch (`${request.method} ${action}`) {
    case 'GET ':
      return json(orderReply(order, options));
    case 'POST approve': {
      const { instrument } = await bodyOf(request, approvalSchema);
      const approved = await ledger.change(id, (before) => approve(before, instrument, options.clock.now()));
      if (approved.status !== 'approved') throw new Refused(409, 'the order can no longer be approved');
      return json(orderReply(approved, options));
    }
    default:
      throw new Refused(404, 'nothing is here');
  }
}

function orderReply({ id, amount, reusable, status, challenge }: LedgerPayment, { merchant = 'Your distributor', baseUrl, navigable = true }: SandboxOptions): OrderReply {
  const page = navigable ? new URL(`/sandbox/paypal/${id}/${challenge}`, baseUrl).href : null;
  return { id, amount, merchant, savesPayment: reusable, status, page };
}
