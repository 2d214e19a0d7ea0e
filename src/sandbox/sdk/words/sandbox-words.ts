import type { PayPalInstrument } from '../../ledger/payment.js';
import type { CardField, CardProblem } from '../card-format.js';

/** What the stand-ins say. Brand names and the names of standards stay as they are. */
export interface SandboxWords {
  readonly sandbox: string;
  readonly noMoney: string;
  readonly fields: Readonly<Record<CardField | 'name', string>>;
  readonly expiryShape: string;
  readonly problems: Readonly<Record<CardProblem, string>>;
  readonly testCards: string;
  /** By the test card's token. */
  readonly cards: Readonly<Record<string, string>>;
  readonly cardFrame: string;
  readonly bank: { readonly title: string; readonly question: string; readonly complete: string; readonly fail: string };
  readonly paypal: {
    readonly wait: string; readonly pay: string; readonly payWith: string; readonly agree: string; readonly cancel: string; readonly renewals: string;
    readonly instruments: Readonly<Record<PayPalInstrument, { readonly name: string; readonly hint: string }>>;
  };
}
