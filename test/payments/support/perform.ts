import { expect } from 'chai';
import { clearPage } from '../../support/page.js';
import type { Situation } from '../situation.js';
import type { Bug } from './bug.js';
import { Buyer } from './buyer.js';
import { callsNothingFailedThatIsPaid, checkMoney, checkReplays, checkStory, offersNoPaymentWhileUnknown, showsNoSuccessOfItsOwn } from './invariants.js';
import { createWorld, type World } from './world.js';

/** Where a situation is played. */
export interface Stage {
  readonly world: World;
  readonly buyer: Buyer;
}

/** What the buyer does and what goes wrong meanwhile. */
export type Play = (stage: Stage) => Promise<void>;

/** Once the faults are over every story ends within a minute; its first seconds, in which most happens, are passed in small steps. */
const aftermath = [{ ms: 10_000, step: 1000 }, { ms: 50_000, step: 5000 }];

/** Plays a situation to its end, and checks what the row says and what must always be true. Rejects where something is not so. */
export async function perform(situation: Situation, play: Play, bug: Bug = {}): Promise<void> {
  const world = await createWorld(bug);
  const problems: unknown[] = [];
  const buyer = new Buyer(world, async (tab, text) => {
    try {
      offersNoPaymentWhileUnknown(tab, text);
      showsNoSuccessOfItsOwn(text, await world.orders());
      await callsNothingFailedThatIsPaid(world, text);
    } catch (error) {
      problems.push(error);
    }
  });
  const openWindow = window.open.bind(window);
  window.open = (...given) => {
    const opened = openWindow(...given);
    if (opened) buyer.popups.push(opened);
    return opened;
  };
  try {
    await play({ world, buyer }).catch((error: unknown) => {
      throw problems[0] ?? error;
    });
    await world.heal();
    for (const { ms, step } of aftermath) await world.pass(ms, step);
    await buyer.look();
    if (problems.length > 0) throw problems[0];
    await checkEnd(situation, { world, buyer });
    await checkMoney(world);
    await checkStory(world, buyer.tabs);
    await checkReplays(world);
  } finally {
    for (const popup of buyer.popups) popup.close();
    window.open = openWindow;
    for (const { alive, checkout } of buyer.tabs) if (alive) checkout.dispose();
    clearPage();
    world.end();
  }
}

async function checkEnd({ meanwhile = [], sees, ledger }: Situation, { world, buyer }: Stage): Promise<void> {
  let at = 0;
  for (const words of meanwhile) {
    const found = buyer.read.findIndex((text, index) => index >= at && text.includes(words));
    expect(found, `“${words}” among ${buyer.read.length} texts`).to.be.at.least(0);
    at = found;
  }
  expect(buyer.text).to.include(sees);
  const payments = await world.ledger.payments();
  const count = (parts: 'captures' | 'refunds') => payments.reduce((total, payment) => total + payment[parts].length, 0);
  expect({ captured: count('captures'), refunded: count('refunds'), orders: await world.labels() })
    .to.deep.equal({ captured: ledger.captured, refunded: ledger.refunded ?? 0, orders: ledger.orders });
}
