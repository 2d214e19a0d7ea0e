import { describe, test } from 'node:test';
import { checkoutButton, extensions, openExpansion, readSummary, selectServices, summary } from './support/buyer.js';
import { withDemo } from './support/demo.js';
import { expect } from './support/expect.js';

const wrong = [
  ['0', /Enter [\d,]+ or more/],
  ['-1', /Enter [\d,]+ or more/],
  ['1.5', /whole number/],
  ['1e21', /whole number/],
  ['twenty', /whole number/],
  ['999999', /Enter [\d,]+ or less/],
] as const;

describe('A wrong quantity', () => {
  for (const [typed, message] of wrong) {
    test(`of ${typed} is explained at its field, stays as typed, and is easily mended`, withDemo(async ({ open }) => {
      const page = await open('/portal/');
      await openExpansion(page);
      await selectServices(page);
      const total = await readSummary(page);

      await extensions(page).fill(typed);
      await expect(extensions(page)).toHaveAccessibleDescription(message);
      await expect(extensions(page)).toHaveAttribute('aria-invalid', 'true');
      await expect(extensions(page)).toHaveValue(typed);
      await expect(summary(page)).toContainText('Correct the marked entries');
      await expect(checkoutButton(page)).toBeDisabled();
      await page.reload();
      await expect(extensions(page)).toHaveValue(typed);
      await expect(extensions(page)).toHaveAccessibleDescription(message);

      await extensions(page).fill('20');
      await expect(extensions(page)).not.toHaveAttribute('aria-invalid', 'true');
      expect(await readSummary(page)).toBe(total);
    }));
  }
});
