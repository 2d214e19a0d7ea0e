import type { PaymentService, ServicePayment } from '../../../src/reference/ports.js';

/** A bank without money: the service as a backend sees it, and the pages that its customers see. */
export interface SandboxBank {
  readonly service: PaymentService;
  /** Answers below `/bank-transfer/`. */
  fetch(request: Request): Promise<Response>;
  /** The bank's own books: what every transfer came to. */
  transfers(): readonly ServicePayment[];
}

interface Transfer {
  readonly payment: ServicePayment;
  readonly returnUrl: string;
  readonly refunds: ReadonlyMap<string, number>;
}

/** @param options.baseUrl the origin that serves the bank's pages */
export function createSandboxBank({ baseUrl, randomId }: { baseUrl: string; randomId(): string }): SandboxBank {
  const books = new Map<string, Transfer>();
  const references = new Map<string, string>();

  const find = (reference: string): Transfer => {
    const transfer = books.get(reference);
    if (!transfer) throw new Error(`no such transfer: ${reference}`);
    return transfer;
  };
  /** What was decided once stays so. */
  const decide = (reference: string, status: 'succeeded' | 'cancelled'): ServicePayment => {
    const transfer = find(reference);
    if (transfer.payment.status !== 'open') return transfer.payment;
    const payment = { ...transfer.payment, status };
    books.set(reference, { ...transfer, payment });
    return payment;
  };

  const service: PaymentService = {
    gateway: 'bank-transfer',
    name: 'Your bank',
    sandbox: true,
    currencies: ['CHF', 'EUR', 'GBP', 'USD'],
    minimumAmount: () => 1,
    publicConfig: () => ({}),
    async open({ idempotencyId, amount, returnUrl }) {
      const reference = references.get(idempotencyId) ?? randomId();
      references.set(idempotencyId, reference);
      const payment: ServicePayment = { reference, status: 'open', amount, declineCategory: null, savedMethod: null };
      if (!books.has(reference)) books.set(reference, { payment, returnUrl, refunds: new Map() });
      return { reference, client: { bankPage: new URL(`/bank-transfer/${reference}`, baseUrl).href } };
    },
    retrieve: async (reference) => find(reference).payment,
    settle: async (reference) => find(reference).payment,
    cancel: async (reference) => decide(reference, 'cancelled'),
    async refund(reference, { idempotencyId, amount }) {
      const transfer = find(reference);
      const given = [...transfer.refunds].filter(([id]) => id !== idempotencyId).reduce((sum, [, part]) => sum + part, 0);
      if (transfer.payment.status !== 'succeeded' || given + amount.amount > transfer.payment.amount.amount) throw new RangeError('there is not that much to give back');
      books.set(reference, { ...transfer, refunds: new Map(transfer.refunds).set(idempotencyId, amount.amount) });
    },
    openSaved: async () => null,
    chargeSaved: () => Promise.reject(new Error('a bank transfer keeps nothing to charge later')),
    verifyWebhook: async () => null,
  };

  return {
    service,
    transfers: () => [...books.values()].map(({ payment }) => payment),
    async fetch(request) {
      const reference = new URL(request.url).pathname.split('/')[2] ?? '';
      const transfer = books.get(reference);
      if (!transfer) return new Response('There is no such transfer.', { status: 404 });
      if (request.method !== 'POST') return question();
      const agreed = new URLSearchParams(await request.text()).get('answer') === 'pay';
      const { status } = decide(reference, agreed ? 'succeeded' : 'cancelled');
      const back = new URL(transfer.returnUrl);
      back.searchParams.set('bank_transfer', status === 'succeeded' ? 'done' : 'left');
      return new Response(null, { status: 303, headers: { location: back.href } });
    },
  };
}

/** The bank's page, as plain as can be. */
function question(): Response {
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sandbox Bank</title>
<h1>Sandbox Bank: no money moves</h1>
<form method="post"><button name="answer" value="pay">Pay</button> <button name="answer" value="leave">Cancel</button></form></html>`;
  return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'", 'referrer-policy': 'no-referrer' } });
}
