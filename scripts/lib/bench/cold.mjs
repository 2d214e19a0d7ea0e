import { alternating } from './statistics.mjs';

/** In the page: the time of the first frame in which a quantity can be entered, and how far things moved that the buyer has not moved. */
function watch() {
  const field = () =>
    document.querySelector('annex-checkout')?.shadowRoot?.querySelector('annex-expansion-selector')?.shadowRoot?.querySelector('[role=spinbutton]')
    ?? document.querySelector('.place [type=number]');
  globalThis.ready = new Promise((resolve) => {
    const look = () => (field() ? resolve(performance.now()) : requestAnimationFrame(look));
    requestAnimationFrame(look);
  });
  globalThis.moved = 0;
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) globalThis.moved += value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Two frames later what moved has been told. */
const told = () => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50))); });

async function visit(browser, address, quantity, total) {
  return browser.withPage(async (page) => {
    await page.addInitScript(watch);
    await page.goto(address);
    const ready = await page.evaluate(() => globalThis.ready);
    await page.evaluate(told);
    await page.getByRole('spinbutton').first().focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type(String(quantity));
    await page.getByRole('region', { name: 'Order Summary' }).getByText(total).first().waitFor();
    await page.evaluate(told);
    return { ready, moved: await page.evaluate(() => globalThis.moved) };
  });
}

/** From the start of a navigation to the first frame in which a quantity can be entered, and what moves until the first price is there. */
export async function measureCold(browser, { totals, rounds }) {
  const [[quantity, total]] = Object.entries(totals);
  const sides = { ours: () => visit(browser, '/ours', quantity, total), byHand: () => visit(browser, '/by-hand', quantity, total) };
  await alternating(1, sides);
  const { ours, byHand } = await alternating(rounds, sides);
  const [own, other] = [ours, byHand].map((visits) => visits.map(({ ready }) => ready));
  const moved = (visits) => Math.max(...visits.map((each) => each.moved));
  return [
    { what: 'cold: from navigation to a quantity that can be entered', unit: 'ms', ours: own, byHand: other, atMost: 1.3 },
    { what: 'layout shift, from navigation to the first price', unit: '', value: moved(ours), byHandValue: moved(byHand), atMostValue: 0, must: true },
  ];
}
