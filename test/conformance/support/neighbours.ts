import type { ConformanceOptions } from '../../../src/conformance/index.js';
import type { Order } from '../../../src/core/model/order.js';

type Fetch = ConformanceOptions['fetch'];

/** Plays buyers at the simulated payment services. */
export const payInSandbox = (fetch: Fetch, baseUrl: string): NonNullable<ConformanceOptions['pay']> => async ({ order, client }, outcome) => {
  const { clientSecret = '' } = client;
  const [intent = ''] = clientSecret.split('_secret');
  const { total } = order;
  const response = await fetch(new Request(new URL(`/sandbox/intents/${intent}/confirm`, baseUrl), {
    method: 'POST',
    headers: { authorization: `Bearer ${clientSecret}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      card: outcome === 'succeeds' ? 'tok_success' : 'tok_funds', amount: total.amount, currency: total.currency.toLowerCase(),
      setupFutureUsage: null, returnUrl: `${baseUrl}/checkout`,
    }),
  }));
  if (!response.ok) throw new Error(`The sandbox answered ${response.status}.`);
};

/** Reads the recipients' mail. */
export const readMailbox = (fetch: Fetch, baseUrl: string) => async ({ number }: Order): Promise<string | null> => {
  const response = await fetch(new Request(new URL('/mailbox/api/mails', baseUrl)));
  const { items } = (await response.json()) as { items: { text: string }[] };
  const links = items.filter(({ text }) => text.includes(number)).map(({ text }) => /\/invoices\/[^\s/]+/.exec(text)?.[0] ?? null);
  return links.find((link) => link !== null) ?? null;
};
