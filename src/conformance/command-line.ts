const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

/** What the command takes, for `parseArgs` of `node:util`. */
export const commandFlags = {
  key: text, serial: text, origin: text, 'back-office-key': text, 'other-key': text, 'other-serial': text,
  'advance-url': text, 'pay-url': text, 'invoice-link-url': text, 'stripe-webhook-secret': text, 'too-many': text,
  coupon: text, 'vat-id': text, 'small-serial': text, 'licence-public-key': text, pbx: flag,
  only: text, list: flag, json: flag, help: flag,
} as const;

type Flags = typeof commandFlags;

/** What was written on the command line. */
export type CommandLine = { readonly [Name in keyof Flags]?: (Flags[Name]['type'] extends 'string' ? string : boolean) | undefined } & { readonly url?: string | undefined };

/** Secrets may stand in the environment too, where no list of processes shows them. */
export const secretsIn = (environment: Readonly<Record<string, string | undefined>>): CommandLine => ({
  key: environment['ANNEX_KEY'], 'back-office-key': environment['ANNEX_BACK_OFFICE_KEY'], 'other-key': environment['ANNEX_OTHER_KEY'],
  'stripe-webhook-secret': environment['ANNEX_STRIPE_WEBHOOK_SECRET'],
});

/** How to use the command. */
export const usage = `Usage: annex-conformance URL --key KEY --serial NUMBER [options]

Tries the rules of the checkout contract on a backend. It places, cancels and (with the back office's key) pays orders
for the product: run it on a test system only.

  --key KEY                    a partner's secret key, which mints page tokens
  --serial NUMBER              a product of that partner, delivered by activation code, without an open order
  --origin ORIGIN              an origin whose pages may call the backend; that of URL when left out

Each of these lets more cases run:
  --back-office-key KEY        the account manager's key, for all that follows a payment
  --other-key KEY              another partner's secret key …
  --other-serial NUMBER        … and product, to try what must not be reached
  --coupon CODE                a coupon that takes something off
  --vat-id ID                  a business's VAT id, where the seller applies the reverse charge: DE811907980
  --small-serial NUMBER        a product whose least offer costs less than a payment service takes
  --licence-public-key X       the Ed25519 key of the licence files, 32 bytes in base64url
  --pbx                        the backend has the simulated device
  --too-many COUNT             so many requests of one page at once are more than are let in
  --stripe-webhook-secret KEY  signs Stripe's webhooks
  --advance-url URL            hook: POST {"milliseconds"} moves the backend's clock by as much
  --pay-url URL                hook: POST {"orderId","attemptId","client","outcome"} pays, or is declined
  --invoice-link-url URL       hook: POST {"orderId","orderNumber"} answers {"link"}, as it came by mail

  --only ID                    only the cases whose id starts with this, for instance "quotes" or "quotes.total"
  --list                       names the cases and what each needs; tries nothing
  --json                       the report as JSON

A secret can also stand in ANNEX_KEY, ANNEX_BACK_OFFICE_KEY, ANNEX_OTHER_KEY and ANNEX_STRIPE_WEBHOOK_SECRET.
Ends with 0 when every case passed that could be run, 1 when one failed, 2 when it was not told enough or nobody answers.`;
