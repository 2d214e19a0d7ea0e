import type { Ledger } from '../ledger/ledger.js';
import type { SandboxOptions } from '../ports.js';
import { bankPage } from './bank-page.js';
import { answerIntent } from './intents.js';
import { answerOrder } from './orders.js';
import { pageStyles } from './page.js';
import { payPalPage } from './paypal-page.js';
import { fromAnywhere, refusal, Refused } from './replies.js';

/** Answers everything below `/sandbox/`. What is asked must be authorised by a client secret, an order's id or a challenge. */
export function createSandboxHandler(ledger: Ledger, options: SandboxOptions): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method === 'OPTIONS') return fromAnywhere(new Response(null, { status: 204 }));
    const [area = '', id = '', action = ''] = partsOf(new URL(request.url));
    try {
      switch (area) {
        case 'intents':
          return fromAnywhere(await answerIntent(ledger, options, request, { id, action }));
        case 'orders':
          return fromAnywhere(await answerOrder(ledger, options, request, { id, action }));
        case 'paypal':
          return await payPalPage(ledger, options, request, { id, challenge: action });
        case 'bank':
          return id === 'styles.css' ? pageStyles() : await bankPage(ledger, options, request, { id, challenge: action });
        default:
          throw new Refused(404, 'nothing is here');
      }
    } catch (error) {
      if (error instanceof Refused) return fromAnywhere(refusal(error));
      throw error;
    }
  };
}

/** What stands below `/sandbox/`; nothing where the address cannot be read. */
function partsOf({ pathname }: URL): string[] {
  try {
    return pathname.split('/').filter(Boolean).slice(1).map(decodeURIComponent);
  } catch {
    return [];
  }
}
