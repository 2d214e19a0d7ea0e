import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import type { Page } from 'playwright';
import { treeProblems } from './support/accessibility-tree.js';
import { cardNumber, checkoutButton, doors, expectReview, method, openExpansion, readSummary, selectServices } from './support/buyer.js';
import { withDemo } from './support/demo.js';
import { expect } from './support/expect.js';
import { doubledText, looking, misfits, smallTargets, spacedText } from './support/measures.js';

/** Goes from the products to the result of an offline order, and looks at each stop on the way. */
async function throughAllSteps(page: Page, look: (step: string) => Promise<void>): Promise<void> {
  const billing = page.getByRole('region', { name: 'Billing Information' });
  await expect(page.getByRole('button', { name: 'More' }).first()).toBeVisible();
  await look('products');
  await openExpansion(page);
  await selectServices(page);
  await readSummary(page);
  await look('select');
  await checkoutButton(page).click();
  await expectReview(page);
  await method(page, 'Debit or Credit Card').check();
  await expect(cardNumber(page)).toBeVisible();
  await look('review with the card form');
  await billing.getByRole('button', { name: 'Add New' }).click();
  await billing.getByRole('button', { name: 'Save' }).click();
  await expect(billing.getByRole('textbox', { name: 'First name' })).toBeFocused();
  await look('review with the form of a contact, and what is wrong in it');
  await billing.getByRole('button', { name: 'Cancel' }).click();
  await billing.getByRole('button', { name: 'Change' }).click();
  await expect(billing.getByRole('option').first()).toBeVisible();
  await look('review with the contacts to choose from');
  await billing.getByRole('button', { name: 'Cancel' }).click();
  await method(page, 'Offline').check();
  await look('review with the fields of an offline order');
  await page.getByRole('button', { name: 'Place Order' }).click();
  await expect(page.getByText('Your account manager or local distributor will contact you')).toBeVisible();
  await look('result');
}

/** Watches every frame for something that moves; runs in the page. */
function watchMotion(): void {
  const moved = new Set<string>();
  Object.assign(globalThis, { moved });
  const roots = (root: Document | ShadowRoot): (Document | ShadowRoot)[] =>
    [root, ...[...root.querySelectorAll('*')].flatMap((each) => (each.shadowRoot ? roots(each.shadowRoot) : []))];
  const look = () => {
    for (const animation of roots(document).flatMap((root) => root.getAnimations())) {
      const { target } = animation.effect as KeyframeEffect;
      moved.add(`${(animation as CSSAnimation).animationName ?? (animation as CSSTransition).transitionProperty} of ${target?.localName}.${target?.className}`);
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

describe('At every step', () => {
  for (const [name, address] of doors) {
    test(`on the ${name} targets are large enough, nothing is cut off, scrolls sideways or moves, and the accessibility tree is whole`, withDemo(async ({ open, context }) => {
      await context.addInitScript(watchMotion);
      const page = await open(address);
      const found: string[] = [];
      await throughAllSteps(page, async (step) => {
        const note = (where: string, problems: readonly string[]) => found.push(...problems.map((problem) => `${step}, ${where}: ${problem}`));
        for (const width of [320, 390, 1280]) {
          note(`${width} px`, await looking(page, { width }, async () => [...(await smallTargets(page)), ...(await misfits(page))]));
        }
        note('text twice as large', await looking(page, { width: 640, styles: doubledText }, () => misfits(page)));
        note('text spaced', await looking(page, { width: 390, styles: spacedText }, () => misfits(page)));
        note('tree', await looking(page, { width: 1280 }, () => treeProblems(page)));
      });
      found.push(...(await page.evaluate(() => [...(globalThis as unknown as { moved: Set<string> }).moved])));
      assert.deepEqual(found, []);
    }, { reducedMotion: 'reduce' }));
  }
});
