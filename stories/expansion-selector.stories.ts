import preview from '../.storybook/preview.js';
import { atSelect, atSelectOf, cloudPbx, freightPbx, hotelPbx, trialPbx, withSelection } from './support/ways.js';

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

export const WrongQuantities = meta.story({
  parameters: {
    world: {
      way: async (world) => {
        await atSelect(world);
        world.checkout.enterQuantity('extension-expansion', 'twenty');
        world.checkout.enterQuantity('concurrent-call-expansion', '1.5');
        world.checkout.enterQuantity('outbound-call-center', '1000');
      },
    },
  },
});

export const NeedsAnotherPlan = meta.story({ parameters: { world: { way: atSelectOf(freightPbx) } } });

export const OnTrial = meta.story({ parameters: { world: { way: atSelectOf(trialPbx) } } });

export const CloudPbx = meta.story({ parameters: { world: { way: atSelectOf(cloudPbx) } } });

export const Narrow = meta.story({ parameters: { measure: 'narrow' } });
