import { toDecimal } from '../../core/money.js';
import type { LedgerPayment } from '../ledger/payment.js';
import type { SandboxOptions } from '../ports.js';
import { bankStylesheet } from './bank-styles.js';

/** What a page of the sandbox asks the buyer who was sent to it. */
export interface Question {
  readonly title: string;
  readonly heading: string;
  readonly text: string;
  /** The fields and buttons of the form that answers, as markup. */
  readonly answers: string;
}

/** A page without scripts that asks about a payment; its form posts to its own address and leads back from there. */
export function questionPage({ title, heading, text, answers }: Question, { amount, returnUrl }: LedgerPayment, { merchant = 'Your distributor' }: SandboxOptions): Response {
  const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/sandbox/bank/styles.css">
</head>
<body>
<main>
<p class="mark">Sandbox · no money moves</p>
<h1>${heading}</h1>
<p>${text}</p>
<dl>
<div><dt>Merchant</dt><dd>${escape(merchant)}</dd></div>
<div><dt>Amount</dt><dd>${escape(`${amount.currency} ${toDecimal(amount)}`)}</dd></div>
</dl>
<form method="post">
${answers}
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

/** Leads the buyer back to the shop, with what the payment service adds to the address. */
export function leadBack({ returnUrl }: LedgerPayment, parameters: Readonly<Record<string, string>>): Response {
  const back = new URL(returnUrl);
  for (const [name, value] of Object.entries(parameters)) back.searchParams.set(name, value);
  return new Response(null, { status: 303, headers: { location: back.href, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' } });
}

export function pageStyles(): Response {
  return new Response(bankStylesheet, { headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'max-age=3600' } });
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
