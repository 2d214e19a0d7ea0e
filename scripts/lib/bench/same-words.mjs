/** What a page says, before and after a quantity was entered, as assistive technology reads it: line by line. */
async function spoken(browser, address, quantity, total) {
  return browser.withPage(async (page) => {
    await page.goto(address);
    const field = page.getByRole('spinbutton').first();
    await field.waitFor();
    const before = await page.locator('body').ariaSnapshot();
    await field.fill(String(quantity));
    await page.getByRole('region', { name: 'Order Summary' }).getByText(total).first().waitFor();
    return `${before}\n${await page.locator('body').ariaSnapshot()}`.split('\n');
  });
}

/** Throws where the page by hand does not say the same as ours, with the same roles and names. */
export async function holdsSameWords(browser, { totals }) {
  const [[quantity, total]] = Object.entries(totals);
  const ours = await spoken(browser, '/ours', quantity, total);
  const byHand = await spoken(browser, '/by-hand', quantity, total);
  const at = ours.findIndex((line, index) => line !== byHand[index]);
  if (at >= 0 || ours.length !== byHand.length) {
    throw new Error(`The page by hand says something else than ours, from line ${at + 1}:\n${byHand.slice(at, at + 3).join('\n')}\nis by hand, and ours is\n${ours.slice(at, at + 3).join('\n')}`);
  }
}
