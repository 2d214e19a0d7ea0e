import { expect } from 'chai';
import { CheckoutError } from '../../src/core/errors.js';
import { cardPlays } from './plays/card.js';
import { linePlays } from './plays/line.js';
import { paypalPlays } from './plays/paypal.js';
import { servicePlays } from './plays/service.js';
import type { Situation } from './situation.js';
import { topics, type SituationId } from './situations/topics.js';
import { bugs } from './support/bugs.js';
import { perform, type Play } from './support/perform.js';
import { patience } from './support/play-all.js';

const plays: Readonly<Partial<Record<SituationId, Play>>> = { ...cardPlays, ...linePlays, ...paypalPlays, ...servicePlays };
const rows: readonly Situation[] = Object.values(topics).flatMap((topic): readonly Situation[] => topic.situations);

/** How a situation ends with the bug built in; empty when nothing was noticed. */
async function found(id: SituationId, bug: keyof typeof bugs): Promise<string> {
  const [row, play] = [rows.find((each) => each.id === id), plays[id]];
  if (!row || !play) throw new CheckoutError('unexpected', `no such situation: ${id}`);
  try {
    await perform(row, play, bugs[bug]);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const expected: readonly (readonly [bug: keyof typeof bugs, row: SituationId, how: RegExp])[] = [
  ['a fresh key for every request', 'line.order-answer-lost', /“Nothing was charged. You can try again.” never came/],
  ['a time-out taken for a failure', 'line.complete-answer-lost', /money that is taken while the page says/],
  ['success believed from the client', 'card.claimed-only', /“Nothing was charged. You can try again.” never came/],
  ['success shown before the backend says so', 'card.claimed-only', /your payment is received[^]* is true: expected false/],
  ['no look at the amount', 'service.wrong-amount', /“The payment cannot be taken at the moment.” never came/],
  ['captured at every call', 'paypal.capture-answer-lost', /captured: 2/],
  ['cancelled without asking the service', 'service.bank-after-cancel', /“Payment was cancelled[^]*never came[^]*This order is cancelled/],
  ['an unknown outcome called a decline', 'card.confirmation-answer-lost', /money that is taken while the page says/],
  ['another payment offered while the outcome is unknown', 'line.complete-answer-lost', /“We are checking whether your payment went through” never came/],
];

describe('A bug that is built in on purpose', function () {
  this.timeout(patience);
  for (const [bug, row, how] of expected) {
    it(`is found: ${bug}, by ${row}`, async () => expect(await found(row, bug)).to.match(how));
  }
});
