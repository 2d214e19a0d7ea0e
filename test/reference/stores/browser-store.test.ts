import { createBrowserStore } from '../../../src/reference/stores/browser-store.js';
import { storeContract } from './store-contract.js';

describe('the store in IndexedDB', () => {
  storeContract(it, async () => {
    const name = `store-${crypto.randomUUID()}`;
    return { open: () => createBrowserStore({ name }) };
  });
});
