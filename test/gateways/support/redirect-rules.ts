import { expect } from 'chai';
import type { PaymentOutcome } from '../../../src/core/payment-gateway.js';
import type { GatewayRule } from './gateway-rules.js';
import type { GatewayScene } from './gateway-scene.js';

async function leave({ kit, container, mount, press }: GatewayScene): Promise<PaymentOutcome> {
  const mounted = await mount();
  kit.redirect?.fill?.(container);
  return press(mounted);
}

const payElsewhere = async ({ kit }: GatewayScene): Promise<string> => (await kit.redirect?.payElsewhere()) ?? '';

/** What holds for gateways that send the buyer to another page; the scene is over the kit's world for that. */
export const redirectRules: readonly GatewayRule[] = [
  {
    moment: 'when the buyer is sent elsewhere',
    name: 'says that the page is being left',
    async keeps(scene) {
      const outcome = leave(scene);
      await payElsewhere(scene);
      dispatchEvent(new PageTransitionEvent('pagehide'));
      expect(await outcome).to.deep.equal({ status: 'redirecting' });
    },
  },
  {
    moment: 'when the buyer is sent elsewhere',
    name: 'finds its attempt on the way back, and leaves the address as the page had it',
    async keeps(scene) {
      const { world, opened } = scene;
      void leave(scene);
      const back = new URL(await payElsewhere(scene));
      back.searchParams.set('step', 'review');
      const resumed = await world.gateway.resume(world.context.method, back.href);
      expect(resumed?.attemptId).to.equal(opened[0]?.attemptId);
      expect(resumed?.cleanUrl).to.equal(`${location.origin}/checkout?step=review`);
      expect(await world.taken(resumed?.outcome ?? { status: 'unknown' })).to.deep.equal([world.context.total]);
      expect(await world.gateway.resume(world.context.method, resumed?.cleanUrl ?? '')).to.equal(null);
    },
  },
  {
    moment: 'when the buyer is sent elsewhere',
    name: 'leaves it to the backend when its code cannot be loaded on the way back',
    async keeps(scene) {
      const { world } = scene;
      void leave(scene);
      const back = await payElsewhere(scene);
      if (!world.sdk) return;
      world.sdk.broken = true;
      expect((await world.gateway.resume(world.context.method, back))?.outcome).to.deep.equal({ status: 'unknown' });
    },
  },
];
