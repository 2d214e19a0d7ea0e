import * as z from 'zod/mini';
import type { StripePaymentIntent, StripePaymentResult, StripeSdkError } from '../../gateways/stripe/sdk.js';
import type { Ledger } from '../ledger/ledger.js';
import { authenticate, presentCard, type LedgerPayment } from '../ledger/payment.js';
import type { SandboxOptions } from '../ports.js';
import { inStripeUnits } from '../stripe-units.js';
import { testCards } from '../test-cards.js';
import { bodyOf, json, Refused, sameSecret } from './replies.js';

/** What a stand-in is told of an intent: the vendor's result, and where the buyer's bank wants to be asked. */
export type IntentReply = StripePaymentResult & { readonly authentication?: { readonly url: string | null } };

const confirmationSchema = z.strictObject({
  card: z.string(),
  amount: z.int(),
  currency: z.string(),
  setupFutureUsage: z.nullable(z.literal('off_session')),
  returnUrl: z.url(),
});
const authenticationSchema = z.strictObject({ passed: z.boolean() });

/** `GET intents/{id}`, `POST intents/{id}/confirm` and `…/authenticate`, authorised by the client secret. */
export async function answerIntent(
  ledger: Ledger,
  options: SandboxOptions,
  request: Request,
  { id, action }: { id: string; action: string },
): Promise<Response> {
  const payment = await ledger.payment(id);
  const secret = request.headers.get('authorization')?.replace(/^Bearer /, '') ?? '';
  if (payment?.service !== 'stripe' || !sameSecret(secret, payment.clientSecret)) throw new Refused(401, 'not authorised');
  const now = options.clock.now();
  switch (`${request.method} ${action}`) {
    case 'GET ':
      return json(intentReply(payment));
    case 'POST confirm': {
      const confirmation = await bodyOf(request, confirmationSchema);
      const error = mismatch(payment, confirmation);
      if (error) return json({ error });
      const card = testCards.find(({ token }) => token === confirmation.card);
      if (!card) return json({ error: { type: 'card_error', code: 'incorrect_number' } });
      const confirmed = await ledger.change(id, (before) => {
        const presented = presentCard(before, card.behaviour, now);
        return { ...presented, card: presented === before ? before.card : card.token, returnUrl: confirmation.returnUrl };
      });
      return json(confirmationReply(confirmed, options));
    }
    case 'POST authenticate': {
      const { passed } = await bodyOf(request, authenticationSchema);
      return json(confirmationReply(await ledger.change(id, (before) => authenticate(before, passed, now)), options));
    }
    default:
      throw new Refused(404, 'nothing is here');
  }
}

/** Elements must say of the payment what the intent says. */
function mismatch(payment: LedgerPayment, confirmation: z.infer<typeof confirmationSchema>): StripeSdkError | null {
  const { amount, currency } = inStripeUnits(payment.amount);
  const refused = (code: string): StripeSdkError => ({ type: 'invalid_request_error', code });
  if (confirmation.amount !== amount || confirmation.currency !== currency) return refused('payment_intent_amount_mismatch');
  if ((confirmation.setupFutureUsage !== null) !== payment.reusable) return refused('payment_intent_future_usage_mismatch');
  if (new URL(confirmation.returnUrl).origin !== new URL(payment.returnUrl).origin) return refused('return_url_origin_mismatch');
  if (payment.status === 'open' || payment.status === 'failed' || payment.status === 'requiresAction') return null;
  return { ...refused('payment_intent_unexpected_state'), payment_intent: toIntent(payment) };
}

function intentReply(payment: LedgerPayment): IntentReply {
  return { paymentIntent: toIntent(payment) };
}

function confirmationReply(payment: LedgerPayment, { baseUrl, navigable = true }: SandboxOptions): IntentReply {
  if (payment.decline) return { error: { ...declineError(payment.decline), payment_intent: toIntent(payment) } };
  if (payment.status !== 'requiresAction') return intentReply(payment);
  const onBankPage = payment.authentication === 'redirect' && navigable;
  const url = onBankPage ? new URL(`/sandbox/bank/${payment.id}/${payment.challenge}`, baseUrl).href : null;
  return { ...intentReply(payment), authentication: { url } };
}

const intentStatus: Readonly<Record<LedgerPayment['status'], StripePaymentIntent['status']>> = {
  open: 'requires_payment_method', failed: 'requires_payment_method', requiresAction: 'requires_action', approved: 'requires_capture',
  processing: 'processing', succeeded: 'succeeded', cancelled: 'canceled',
};

function toIntent({ id, status, decline }: LedgerPayment): StripePaymentIntent {
  return { id, status: intentStatus[status], last_payment_error: decline && declineError(decline) };
}

function declineError({ code, declineCode }: NonNullable<LedgerPayment['decline']>): StripeSdkError {
  return { type: code.startsWith('payment_intent_') ? 'invalid_request_error' : 'card_error', code, ...(declineCode && { decline_code: declineCode }) };
}
