import { CheckoutError, type OpenAttempt, type PaymentContext, type PaymentGateway, type PaymentMethodDescriptor } from '../../../src/core/index.js';
import { abandon, attemptIn, beginSubmission, clientParameter, eligibleByCurrency, placeOf, settleOnLeave, withoutReturn, type Submission } from '../../../src/gateways/index.js';

/** The query parameter that the bank's page adds on the way back. */
const answerParameter = 'bank_transfer';

/** Paying in one's own online banking: the buyer is sent to the bank's page, and comes back. */
export const bankTransferDescriptor: PaymentMethodDescriptor = {
  gateway: 'bank-transfer',
  submitButton: 'checkout',
  mayRedirect: true,
  renewal: 'none',
  currencies: ['CHF', 'EUR', 'GBP', 'USD'],
  csp: {},
};

const hints: Readonly<Record<string, string>> = {
  de: 'Sie werden zu Ihrer Bank weitergeleitet und kehren danach hierher zurück.',
  en: 'You will be sent to your bank, and return here afterwards.',
};
const hintIn = ({ locale }: PaymentContext): string => hints[new Intl.Locale(locale).language] ?? hints['en'] ?? '';

/** @param options.navigate leaves the page; a test has its own */
export function createBankTransferGateway({ navigate = (url: string) => location.assign(url) } = {}): PaymentGateway {
  return {
    descriptor: bankTransferDescriptor,
    eligible: async (context) => eligibleByCurrency(bankTransferDescriptor, context),
    load: async () => undefined,

    async mount(container, context, host) {
      const hint = document.createElement('p');
      hint.textContent = hintIn(context);
      placeOf(container, 'The bank transfer').append(hint);
      let submission: Submission | null = null;

      return {
        async update(next) {
          hint.textContent = hintIn(next);
          return 'applied';
        },
        submit(createAttempt) {
          const own = beginSubmission(host);
          submission = own;
          settleOnLeave(own);
          createAttempt().then((attempt) => {
            const page = bankPageOf(attempt);
            own.attempt = attempt;
            if (own.settled) return;
            navigate(page);
            // Where the page asks before it is left, the buyer may stay after all; then the backend is asked in a while.
            own.settle({ status: 'redirecting' });
          }).catch((error: unknown) => own.settle({ status: 'fatal', error }));
          return own.outcome;
        },
        unmount() {
          if (submission) abandon(submission);
          hint.remove();
        },
      };
    },

    async resume(_method, url) {
      const attemptId = attemptIn(url);
      const answer = attemptId && new URL(url).searchParams.get(answerParameter);
      if (!attemptId || !answer) return null;
      return {
        attemptId,
        outcome: answer === 'done' ? { status: 'completed', evidence: {} } : { status: 'unknown' },
        cleanUrl: withoutReturn(url, [answerParameter]),
      };
    },
  };
}

/** Only to a page is the buyer sent. */
function bankPageOf(attempt: OpenAttempt): string {
  const page = new URL(clientParameter(attempt, 'bankPage'));
  if (!/^https?:$/.test(page.protocol)) throw new CheckoutError('bad_reply', 'the bank’s page has an address that is none');
  return page.href;
}
