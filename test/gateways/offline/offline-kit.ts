import type { OpenAttempt } from '../../../src/core/payment-gateway.js';
import { createOfflineGateway } from '../../../src/gateways/offline/offline-gateway.js';
import type { GatewayKit } from '../support/gateway-kit.js';
import { dollars } from '../support/sandbox-world.js';

/** There is no payment service: what is ordered stands in the backend's books, and is paid later. */
export const offlineKit: GatewayKit = {
  world() {
    const orders: OpenAttempt[] = [];
    return {
      gateway: createOfflineGateway(),
      context: { method: { id: 'offline', gateway: 'offline', sandbox: false, config: {} }, total: dollars(11970), autoRenew: false, locale: 'en', billTo: null },
      async open({ total }) {
        const number = orders.length + 1;
        const attempt = { orderId: `order_${number}`, attemptId: `attempt_${number}`, total, client: {}, returnUrl: location.href };
        orders.push(attempt);
        return attempt;
      },
      taken: async () => orders.map(({ total }) => total),
      opened: async () => orders.length,
    };
  },
  attemptIsAll: true,
};
