import { createMemoryStore, type MemoryContents } from '../../../src/reference/stores/memory-store.js';
import { storeContract } from './store-contract.js';

describe('the store in memory', () => {
  storeContract(it, async () => {
    const contents: MemoryContents = new Map();
    return { open: async () => ({ ...createMemoryStore(contents), close: () => undefined }) };
  });
});
