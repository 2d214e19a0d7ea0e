/** What a group of cases is about, and where to read on when one of them fails. */
export interface Topic {
  readonly title: string;
  /** The section of `docs/contract.md` that says so. */
  readonly contract: string;
  /** The section of `docs/backend.md` that shows how it is done. */
  readonly guide: string;
  /** What most often is wrong. */
  readonly hint: string;
}

const about = (title: string, contract: string, guide: string, hint: string): Topic => ({ title, contract, guide, hint });

/** The topics, in the order in which a backend is best built. */
export const topics = {
  sessions: about('Sessions', 'Sessions and access', '1. Sessions', 'Check the token’s signature, end and origin in one place, before any route, and answer every refusal with the same bytes.'),
  access: about('Access', 'Sessions and access', '1. Sessions', 'Look everything up within the reach of the token; what is not found there is 404, whatever else exists.'),
  products: about('Products and offers', 'Products and offers', '2. Products', 'Page by a cursor over a stable order, and let the offers say what the quote will check.'),
  quotes: about('Quotes', 'Quotes', '4. Quotes', 'Compute in integers, round once where `inputs.rounding` says, and store the quote as it was shown.'),
  tax: about('Tax', 'Quotes', '4. Quotes', 'Decide by the contact the quote is for, once per category on the summed lines.'),
  coupons: about('Coupons', 'Quotes', '4. Quotes', 'Take the discount off the full-term amount, before proration and rounding.'),
  contacts: about('Billing contacts', 'Billing contacts', '3. Offers and contacts', 'Refuse unknown fields, name every wrong one, and keep text as text.'),
  orders: about('Orders', 'Orders', '5. Orders', 'Read quote, product and contact, decide, and write order and product in one transaction.'),
  idempotency: about('Idempotency', 'Idempotency', 'Idempotency', 'Write the key, a hash of the request and the answer in the transaction that has the effect.'),
  attempts: about('Payment attempts', 'Payment attempts', '6. Payment services', 'A page only says where to look: ask the payment service, and compare amount and currency.'),
  minimum: about('Smallest amounts', 'Payment attempts', '6. Payment services', 'Compare the total with what the payment service takes before anything is stored.'),
  cancellation: about('Cancellation', 'Orders', '5. Orders', 'Close the open attempts at the payment service first; a payment that went through meanwhile wins.'),
  delivery: about('Delivery', 'Delivery', '7. Licences and invoices', 'Paid, issued and invoiced are three steps; each happens once, whoever asks for it how often.'),
  licence: about('Licence files', 'Delivery', '7. Licences and invoices', 'Sign compact JWS with Ed25519 over absolute numbers, serial number and a rising sequence.'),
  pbx: about('The device', 'Delivery', '7. Licences and invoices', 'A device takes a licence only when its sequence is above the one in force.'),
  invoices: about('Invoices and credit notes', 'Delivery', '7. Licences and invoices', 'Write invoice and credit note once, from copies of what the order says, in the transaction that pays or refunds.'),
  links: about('One-time links', 'One-time links', '8. One-time links', 'GET and HEAD only show; the POST marks the link as used by compare-and-set, then streams.'),
  webhooks: about('Webhooks', 'Webhooks', '9. Webhooks', 'Verify the signature over the raw bytes, then ask the payment service what is true.'),
  cors: about('CORS', 'Answers, bodies and limits', '1. Sessions', 'Answer with the asking origin when it is one of yours, and with none otherwise; refusals too.'),
  bodies: about('Bodies and addresses', 'Answers, bodies and limits', 'Before you begin', 'Limit bytes and depth before parsing; parse strictly; turn what is wrong into a pointer.'),
  limits: about('Limits', 'Answers, bodies and limits', 'Before you begin', 'Count per token before any work is done; tell in whole seconds when to come again.'),
  time: about('Time', 'Time', 'Time', 'Compare instants in UTC with t < end, from one clock that tests can move.'),
} as const satisfies Readonly<Record<string, Topic>>;

export type TopicName = keyof typeof topics;
