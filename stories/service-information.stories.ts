import preview from '../.storybook/preview.js';
import { atReview, atSelect, atSelectOf, delivered, freightPbx, hotelPbx, withSelection } from './support/ways.js';

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

/** The subscription renews by itself, and can be switched off. */
export const RenewalOn = meta.story({ parameters: { world: { way: atSelectOf(freightPbx) } } });

/** It ends with its term, and can be switched on with consent. */
export const RenewalOff = meta.story({ parameters: { world: { way: atSelect } } });

export const RenewalBusy = meta.story({
  parameters: { world: { way: atSelectOf(freightPbx), scenario: 'stalled', ask: ({ checkout }) => checkout.switchRenewal(freightPbx, null) } },
});

export const RenewalFailed = meta.story({
  parameters: { world: { way: atSelectOf(freightPbx), scenario: 'down', ask: ({ checkout }) => checkout.switchRenewal(freightPbx, null) } },
});

export const OfAnOrder = meta.story({ parameters: { world: { way: delivered } } });

export const Narrow = meta.story({ parameters: { measure: 'narrow' } });
