import type { Ledger } from '../ledger/ledger.js';
import { approve, payPalInstruments } from '../ledger/payment.js';
import type { SandboxOptions } from '../ports.js';
import { leadBack, questionPage, type Question } from './page.js';
import { Refused, sameSecret } from './replies.js';

const question: Question = {
  title: 'Pay with PayPal – Sandbox',
  heading: 'Pay with PayPal',
  text: 'Sandbox PayPal asks you, in the place of the real one, whether you agree to this payment.',
  answers: `<button name="instrument" value="balance">Agree and Pay</button>
<button name="instrument" value="slow" class="plain">Agree, and pay from a bank account that takes a while</button>
<button name="instrument" value="declined" class="plain">Agree, with an instrument that is declined</button>
<button name="instrument" value="" class="plain">Cancel</button>`,
};

/** The buyer's name in the sandbox, as PayPal puts it into addresses. */
export const payPalPayer = 'SANDBOXBUYER1';

/** PayPal's page for buyers who were sent there: `GET paypal/{id}/{challenge}` asks, the `POST` of its form answers and leads back. */
export async function payPalPage(
  ledger: Ledger,
  options: SandboxOptions,
  request: Request,
  { id, challenge }: { id: string; challenge: string },
): Promise<Response> {
  const order = await ledger.payment(id);
  if (order?.service !== 'paypal' || !sameSecret(challenge, order.challenge)) throw new Refused(404, 'nothing is here');
  if (request.method !== 'POST') return questionPage(question, order, options);
  const chosen = new URLSearchParams(await request.text()).get('instrument');
  const instrument = payPalInstruments.find((name) => name === chosen);
  if (!instrument) return leadBack(order, { token: id });
  await ledger.change(id, (before) => approve(before, instrument, options.clock.now()));
  return leadBack(order, { token: id, PayerID: payPalPayer });
}
