import type { ConformanceOptions } from './options.js';

type Fetch = ConformanceOptions['fetch'];

/** Addresses of a test system at which a run may ask for what the contract has no route for. */
export interface HookAddresses {
  /** Gets `{ "milliseconds": n }` and moves the backend's clock forward. */
  readonly advance?: string | undefined;
  /** Gets `{ "orderId", "attemptId", "client", "outcome" }`, the outcome being `succeeds` or `declines`, and plays the buyer at the payment service. */
  readonly pay?: string | undefined;
  /** Gets `{ "orderId", "orderNumber" }` and answers `{ "link": "…" }`, the newest one-time link from the mail, or null. */
  readonly invoiceLink?: string | undefined;
}

/** What a run can do by way of these addresses. */
export const hooksAt = (fetch: Fetch, { advance, pay, invoiceLink }: HookAddresses): Pick<ConformanceOptions, 'advance' | 'pay' | 'invoiceLinkOf'> => ({
  ...(advance && { advance: async (milliseconds) => void (await ask(fetch, advance, { milliseconds })) }),
  ...(pay && { pay: async ({ order, attemptId, client }, outcome) => void (await ask(fetch, pay, { orderId: order.id, attemptId, client, outcome })) }),
  ...(invoiceLink && { invoiceLinkOf: async ({ id, number }) => linkIn(await ask(fetch, invoiceLink, { orderId: id, orderNumber: number })) }),
});

async function ask(fetch: Fetch, address: string, body: unknown): Promise<string> {
  const request = new Request(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const response = await fetch(request);
  const text = await response.text();
  if (!response.ok) throw new Error(`the test system’s hook at ${new URL(address).pathname} answered ${response.status}`);
  return text;
}

function linkIn(text: string): string | null {
  const { link } = JSON.parse(text) as { link?: unknown };
  return typeof link === 'string' ? link : null;
}
