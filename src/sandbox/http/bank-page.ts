import { toDecimal } from '../../core/money.js';
import type { Ledger } from '../ledger/ledger.js';
import { authenticate, type LedgerPayment } from '../ledger/payment.js';
import type { SandboxOptions } from '../ports.js';
import { Refused, sameSecret } from './replies.js';
import { bankStylesheet } from './bank-styles.js';

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
    return leadBack(await ledger.change(id, (before) => authenticate(before, passed, options.clock.now())));
  }
  return payment.status === 'requiresAction' ? question(payment, options) : leadBack(payment);
}

export function bankStyles(): Response {
  return new Response(bankStylesheet, { headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'max-age=3600' } });
}

function leadBack({ id, clientSecret, returnUrl, status }: LedgerPayment): Response {
  const back = new URL(returnUrl);
  back.searchParams.set('payment_intent', id);
  back.searchParams.set('payment_intent_client_secret', clientSecret);
  back.searchParams.set('redirect_status', status === 'succeeded' ? 'succeeded' : 'failed');
  return new Response(null, { status: 303, headers: { location: back.href, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' } });
}

function question({ amount, returnUrl }: LedgerPayment, { merchant = 'Your distributor' }: SandboxOptions): Response {
  const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Confirm your payment – Sandbox Bank</title>
<link rel="stylesheet" href="/sandbox/bank/styles.css">
</head>
<body>
<main>
<p class="mark">Sandbox · no money moves</p>
<h1>Confirm your payment</h1>
<p>Sandbox Bank asks you, in the place of your own bank, whether this payment is yours.</p>
<dl>
<div><dt>Merchant</dt><dd>${escape(merchant)}</dd></div>
<div><dt>Amount</dt><dd>${escape(`${amount.currency} ${toDecimal(amount)}`)}</dd></div>
</dl>
<form method="post">
<button name="answer" value="complete">Complete authentication</button>
<button name="answer" value="fail" class="plain">Fail authentication</button>
</form>
</main>
</body>
</html>`;
  return new Response(page, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src 'self'; form-action 'self' ${new URL(returnUrl).origin}; frame-ancestors 'none'; base-uri 'none'`,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
  });
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
