import { expect } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { buyerOn } from './support/page.js';
import { instead } from './support/payment-ways.js';
import { atMaximum, ended, inDinars, inYen, longNames, manyOffers, threeYears, withoutTerm } from './support/stocks.js';
import { atSelect, atSelectOf, cloudPbx, freightPbx, hotelPbx, medicalPbx, packagePbx, resortPbx, trialPbx, withSelection } from './support/ways.js';

const meta = preview.meta({
  title: 'Elements/Expansion Selector',
  component: 'annex-expansion-selector',
  parameters: { world: { way: atSelect } },
});

export const Playground = meta.story();

/** No product has been chosen. */
export const Empty = meta.story({ parameters: { world: { way: () => {} } } });

export const Busy = meta.story({
  parameters: { world: { way: () => {}, scenario: 'stalled', ask: ({ checkout }) => checkout.expand(hotelPbx) } },
});

export const Error = meta.story({
  parameters: { world: { way: () => {}, scenario: 'down', ask: ({ checkout }) => checkout.expand(hotelPbx) } },
});

/** The product is there, what can be added to it is not. */
export const OffersFailed = meta.story({
  parameters: {
    world: {
      way: ({ interfere }) => interfere(instead('GET', /\/offers$/, () => Promise.resolve(Response.error()))),
      ask: ({ checkout }) => checkout.expand(hotelPbx),
    },
  },
});

export const NothingOnOffer = meta.story({
  parameters: { world: { way: () => {}, scenario: 'empty', ask: ({ checkout }) => checkout.expand(hotelPbx) } },
});

export const UnknownSerialNumber = meta.story({ parameters: { world: { way: atSelectOf('0000X0000000') } } });

export const WithSelection = meta.story({ parameters: { world: { way: withSelection } } });

export const WithChoice = meta.story({
  parameters: {
    world: {
      way: async (world) => {
        await withSelection(world);
        world.checkout.chooseOption('hotel-pms-integration', 'annual');
      },
    },
  },
});

/** A quantity is a spin button: typed, or stepped with the arrow keys. */
export const QuantityByKeyboard = meta.story({
  play: async ({ canvasElement, step, userEvent }) => {
    const buyer = buyerOn(canvasElement, userEvent);
    const quantity = await buyer.find('spinbutton', 'Extension Expansion');
    await step('Step up three times', async () => {
      await userEvent.click(quantity);
      await buyer.keys('{ArrowUp}{ArrowUp}{ArrowUp}');
      await expect(quantity).toHaveValue('3');
      await buyer.sees('Now 50, after 53');
    });
    await step('Page Up adds ten', async () => {
      await buyer.keys('{PageUp}');
      await expect(quantity).toHaveValue('13');
    });
  },
});

/** What was typed stays, and says what is wrong with it. */
export const WrongQuantities = meta.story({
  play: async ({ canvasElement, step, userEvent }) => {
    const buyer = buyerOn(canvasElement, userEvent);
    await step('Not a number', async () => {
      await buyer.write('spinbutton', 'Extension Expansion', 'twenty');
      await buyer.sees('Enter a whole number in digits');
    });
    await step('Not a whole one', async () => {
      await buyer.write('spinbutton', 'Concurrent Call Expansion', '1.5');
      await buyer.sees('without a comma or point');
    });
    await step('More than there can be', async () => {
      await buyer.write('spinbutton', 'Outbound Call Center', '1000');
      await buyer.sees('Enter 300 or less');
      await expect(await buyer.find('spinbutton', 'Outbound Call Center')).toHaveAttribute('aria-invalid', 'true');
    });
  },
});

export const NeedsAnotherPlan = meta.story({ parameters: { world: { way: atSelectOf(freightPbx) } } });

export const AlreadyActive = meta.story({ parameters: { world: { way: atSelectOf(medicalPbx) } } });

export const ChoicePaidByTheYear = meta.story({ parameters: { world: { way: atSelectOf(resortPbx) } } });

export const AtMaximum = meta.story({ parameters: { world: { stock: atMaximum } } });

export const TermHasEnded = meta.story({ parameters: { world: { stock: ended } } });

export const WithoutTerm = meta.story({ parameters: { world: { stock: withoutTerm } } });

export const OnTrial = meta.story({ parameters: { world: { way: atSelectOf(trialPbx) } } });

export const CloudPbx = meta.story({ parameters: { world: { way: atSelectOf(cloudPbx) } } });

export const Package = meta.story({ parameters: { world: { way: atSelectOf(packagePbx) } } });

/** Before the automatic renewal ends, the buyer is asked. */
export const SwitchRenewalOff = meta.story({
  parameters: { world: { way: atSelectOf(freightPbx) } },
  play: async ({ canvasElement, userEvent }) => {
    const buyer = buyerOn(canvasElement, userEvent);
    await buyer.press('button', 'Switch off automatic renewal');
    await buyer.find('dialog', 'Switch off automatic renewal?');
  },
});

export const TermsOfThreeYears = meta.story({ parameters: { world: { stock: threeYears } } });

export const CurrencyWithoutDecimals = meta.story({ parameters: { world: { stock: inYen, way: withSelection } } });

export const CurrencyWithThreeDecimals = meta.story({ parameters: { world: { stock: inDinars, way: withSelection } } });

export const LongNames = meta.story({ parameters: { world: { stock: longNames } } });

export const SixHundredOffers = meta.story({ name: '600 Offers', tags: ['!autodocs'], parameters: { world: { stock: manyOffers } } });

export const Narrow = meta.story({ parameters: { measure: 'narrow' } });
