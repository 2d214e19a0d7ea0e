import { createBankTransferGateway } from '../../../demo/gateways/bank-transfer/bank-transfer-gateway.js';
import { createSandboxBank, type SandboxBank } from '../../../demo/gateways/bank-transfer/bank-transfer-service.js';
import type { GatewayKit, GatewayWorld } from '../../gateways/support/gateway-kit.js';
import { contextFor, eventually, openAt } from '../../gateways/support/sandbox-world.js';

let bank: SandboxBank;
let visited: string[] = [];

function world(): GatewayWorld {
  let drawn = 0;
  bank = createSandboxBank({ baseUrl: 'https://bank.test', randomId: () => `t_${(drawn += 1)}` });
  visited = [];
  let attempts = 0;
  return {
    gateway: createBankTransferGateway({ navigate: (url) => void visited.push(url) }),
    context: contextFor(bank.service),
    open: ({ total }) => openAt(bank.service, `attempt_${(attempts += 1)}`, total, false),
    taken: async () => bank.transfers().flatMap(({ status, amount }) => (status === 'succeeded' ? [amount] : [])),
    opened: async () => bank.transfers().length,
  };
}

/** The buyer answers at the bank, and is led back. */
export async function answerAt(sandbox: SandboxBank, page: string, answer: 'pay' | 'leave'): Promise<string> {
  const response = await sandbox.fetch(new Request(page, { method: 'POST', body: new URLSearchParams({ answer }) }));
  return response.headers.get('location') ?? '';
}

const payElsewhere = async () => answerAt(bank, await eventually(() => visited.at(-1)), 'pay');

export const bankTransferKit: GatewayKit = {
  world,
  success: 'redirecting',
  async agree() {
    await payElsewhere();
    dispatchEvent(new PageTransitionEvent('pagehide'));
  },
  redirect: { world, payElsewhere },
};
