import type { Ledger } from '../ledger/ledger.js';
import { authenticate, type LedgerPayment } from '../ledger/payment.js';
import type { SandboxOptions } from '../ports.js';
import { leadBack, questionPage, type Question } from './page.js';
import { Refused, sameSecret } from './replies.js';

const question: Question = {
  title: 'Confirm your payment – Sandbox Bank',
  heading: 'Confirm your payment',
  text: 'Sandbox Bank asks you, in the place of your own bank, whether this payment is yours.',
  answers: `<button name="answer" value="complete">Complete authentication</button>
<button name="answer" value="fail" class="plain">Fail authentication</button>`,
};

/** The bank's own page for 3-D Secure by redirect: `GET bank/{id}/{challenge}` asks, the `POST` of its form answers and leads back. */
export async function bankPage(
  ledger: Ledger,
  options: SandboxOptions,
  request: Request,
  { id, challenge }: { id: string; challenge: string },
): Promise<Response> {
  const payment = await ledger.payment(id);
  if (payment?.service !== 'stripe' || !sameSecret(challenge, payment.challenge)) throw new Refused(404, 'nothing is here');
  if (request.method === 'POST') {
    const passed = new URLSearchParams(await request.text()).get('answer') === 'complete';
    return back(await ledger.change(id, (before) => authenticate(before, passed, options.clock.now())));
  }
  return payment.status === 'requiresAction' ? questionPage(question, payment, options) : back(payment);
}

function back(payment: LedgerPayment): Response {
  return leadBack(payment, {
    payment_intent: payment.id,
    payment_intent_client_secret: payment.clientSecret,
    redirect_status: payment.status === 'succeeded' ? 'succeeded' : 'failed',
  });
}
