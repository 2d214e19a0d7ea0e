import { openStage } from './browser.mjs';
import { alternating } from './statistics.mjs';

/** Called in the page: what `in-page/selection.js` exports. */
const inPage = (page, name, ...args) => page.evaluate(async ([each, given]) => (await import('/bench/selection.js'))[each](...given), [name, args]);

const mounts = (page, serialNumber) => {
  const once = async (which) => {
    const taken = await inPage(page, 'mount', which, serialNumber);
    await inPage(page, 'clear');
    return taken;
  };
  return { ours: () => once('ours'), byHand: () => once('byHand') };
};

/** From the moment that it is added to a page that has its scripts, until a quantity can be entered. */
async function measureMount(browser, replies, serialNumber, rounds) {
  return browser.withPage(async (page) => {
    await openStage(page, replies);
    const sides = mounts(page, serialNumber);
    await alternating(3, sides);
    return alternating(rounds, sides);
  });
}

/** From a quantity that was typed until its total is shown. */
async function measureChange(browser, replies, serialNumber, totals, rounds) {
  return browser.withPage(async (pageOfOurs) => browser.withPage(async (pageByHand) => {
    const sides = {};
    for (const [which, page] of [['ours', pageOfOurs], ['byHand', pageByHand]]) {
      await openStage(page, replies);
      await inPage(page, 'mount', which, serialNumber);
      const next = Object.entries(totals)[Symbol.iterator]();
      sides[which] = async () => {
        await page.bringToFront();
        return inPage(page, 'change', ...next.next().value);
      };
    }
    await alternating(5, sides);
    return alternating(rounds, sides);
  }));
}

/** The selection in a page that has its scripts, with a backend that answers at once. */
export async function measureSelection(browser, { serialNumber, selection, crowded, totals, rounds }) {
  return [
    { what: 'warm: from adding it to a quantity that can be entered', unit: 'ms', ...(await measureMount(browser, selection, serialNumber, rounds)), atMost: 2.5 },
    { what: 'from a quantity to its total', unit: 'ms', ...(await measureChange(browser, selection, serialNumber, totals, rounds)), atMost: 1.6 },
    { what: '600 offers, of which the page by hand draws all', unit: 'ms', ...(await measureMount(browser, crowded, serialNumber, rounds)), atMost: 1.5, must: true },
  ];
}
