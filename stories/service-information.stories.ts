import preview from '../.storybook/preview.js';
import { withRenewalOrder } from './support/order-ways.js';
import { buyerOn } from './support/page.js';
import { silence } from './support/payment-ways.js';
import { longNames, threeYears, withoutTerm } from './support/stocks.js';
import { addExtensions, atReview, atSelect, atSelectOf, cloudPbx, delivered, freightPbx, hotelPbx, trialPbx, withSelection } from './support/ways.js';

const meta = preview.meta({
  title: 'Elements/Service Information',
  component: 'annex-service-information',
  parameters: { world: { way: atReview } },
});

export const Playground = meta.story();

/** Nothing is selected yet. */
export const Empty = meta.story({ parameters: { world: { way: atSelect } } });

export const Busy = meta.story({
  parameters: { world: { way: () => {}, scenario: 'stalled', ask: ({ checkout }) => checkout.expand(hotelPbx) } },
});

export const Error = meta.story({
  parameters: { world: { way: () => {}, scenario: 'down', ask: ({ checkout }) => checkout.expand(hotelPbx) } },
});

export const WithOneTimeService = meta.story({
  parameters: {
    world: {
      way: async (world) => {
        await withSelection(world);
        world.checkout.chooseOption('hotel-pms-integration', 'one-time');
      },
    },
  },
});

/** A cloud PBX needs no activation code. */
export const TakesEffectAtOnce = meta.story({
  parameters: {
    world: {
      way: async ({ checkout }) => {
        await checkout.expand(cloudPbx);
        await addExtensions(checkout, '10', 'cloud-extension-expansion');
      },
    },
  },
});

/** A product on trial has nothing to renew. */
export const OnTrial = meta.story({
  parameters: {
    world: {
      way: async ({ checkout }) => {
        await checkout.expand(trialPbx);
        await addExtensions(checkout, '5');
      },
    },
  },
});

/** The subscription renews by itself, and can be switched off. */
export const RenewalOn = meta.story({ parameters: { world: { way: atSelectOf(freightPbx) } } });

/** It ends with its term, and can be switched on with consent. */
export const RenewalOff = meta.story({ parameters: { world: { way: atSelect } } });

export const SwitchRenewalOff = meta.story({
  parameters: { world: { way: atSelectOf(freightPbx) } },
  play: async ({ canvasElement, step, userEvent }) => {
    const buyer = buyerOn(canvasElement, userEvent);
    await step('A question comes first', async () => {
      await buyer.press('button', 'Switch off automatic renewal');
      await buyer.find('dialog', 'Switch off automatic renewal?');
    });
    await step('Switched off', async () => {
      await buyer.answer('Switch off');
      await buyer.sees('Automatic renewal is off.');
    });
  },
});

/** Nothing counts before the tick. */
export const ConsentToRenewal = meta.story({
  parameters: { world: { way: atSelect } },
  play: async ({ canvasElement, userEvent }) => {
    const buyer = buyerOn(canvasElement, userEvent);
    await buyer.press('button', 'Switch on automatic renewal');
    await buyer.press('checkbox', 'Auto Renew');
  },
});

export const SwitchRenewalOn = meta.story({
  parameters: { world: { way: atSelect } },
  play: async ({ canvasElement, userEvent }) => {
    const buyer = buyerOn(canvasElement, userEvent);
    await buyer.press('button', 'Switch on automatic renewal');
    await buyer.press('checkbox', 'Auto Renew');
    await buyer.answer('Switch on');
    await buyer.sees('Automatic renewal is on.');
  },
});

export const RenewalBusy = meta.story({
  parameters: { world: { way: atSelectOf(freightPbx), scenario: 'stalled', ask: ({ checkout }) => checkout.switchRenewal(freightPbx, null) } },
});

export const RenewalFailed = meta.story({
  parameters: { world: { way: atSelectOf(freightPbx), scenario: 'down', ask: ({ checkout }) => checkout.switchRenewal(freightPbx, null) } },
});

export const TermOfThreeYears = meta.story({ parameters: { world: { stock: threeYears } } });

export const WithoutTerm = meta.story({ parameters: { world: { stock: withoutTerm } } });

export const LongNames = meta.story({ parameters: { world: { stock: longNames } } });

export const OfAnOrder = meta.story({ parameters: { world: { way: delivered } } });

/** A renewal adds nothing: what there is goes on. */
export const OfARenewal = meta.story({ parameters: { world: { way: withRenewalOrder } } });

export const OrderLoading = meta.story({
  parameters: { world: { way: ({ interfere }) => interfere(silence), ask: ({ checkout }) => checkout.goTo({ name: 'result', orderId: 'ord_1' }) } },
});

export const Narrow = meta.story({ parameters: { measure: 'narrow' } });
