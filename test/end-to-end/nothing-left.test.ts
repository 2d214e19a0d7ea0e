import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

interface Browser {
  close(): Promise<void>;
}
interface Leaks {
  readonly serialNumber: string;
  readonly selection: object;
  readonly cycles: number;
  readonly warmUp: number;
  /** Called in the page before anything comes. */
  readonly prepare?: () => void;
}
type Recorded = Pick<Leaks, 'serialNumber' | 'selection'>;

/** The tools of the bench, which is the longer form of this. */
const tool = async <T>(path: string) => (await import(new URL(`../../../scripts/lib/${path}.mjs`, import.meta.url).href)) as T;
const { openBrowser } = await tool<{ openBrowser(path: string, url: string, options: { compiles: boolean }): Promise<Browser> }>('bench/browser');
const { serve } = await tool<{ serve(site: object): Promise<{ url: string; close(): void }> }>('bench/host');
const { measureLeaks } = await tool<{ measureLeaks(browser: Browser, options: Leaks): Promise<{ what: string; value: number }[]> }>('bench/leaks');
const { recordReplies } = await tool<{ recordReplies(quantities: readonly number[]): Promise<Recorded> }>('bench/replies');
const { makeSite } = await tool<{ makeSite(serialNumber: string, replies: object): Promise<{ site: object }> }>('bench/site');
const { provideChromium } = await tool<{ provideChromium(): Promise<string> }>('chromium');

let recorded: Recorded;
let host: { url: string; close(): void };
let browser: Browser;
before(async () => {
  recorded = await recordReplies([2]);
  host = await serve((await makeSite(recorded.serialNumber, recorded.selection)).site);
  browser = await openBrowser(await provideChromium(), host.url, { compiles: false });
});
after(async () => {
  await browser.close();
  host.close();
});

/** Nodes and listeners that are left of a checkout that came and went so many times. */
async function leftOf(cycles: number, prepare = () => {}) {
  const measured = await measureLeaks(browser, { ...recorded, cycles, warmUp: 5, prepare });
  const [nodes, listeners] = ['nodes', 'listeners'].map((name) => measured.find(({ what }) => what.startsWith(name))?.value);
  return { nodes, listeners };
}

describe('A checkout that comes and goes', () => {
  test('leaves nothing behind: no node, no listener', async () => {
    assert.deepEqual(await leftOf(30), { nodes: 0, listeners: 0 });
  });

  test('is seen where something of it stays', async () => {
    const { nodes = 0, listeners = 0 } = await leftOf(10, () => {
      const create = document.createElement.bind(document);
      document.createElement = (name: string) => {
        const element = create(name);
        if (name === 'annex-checkout') addEventListener('resize', () => element.remove());
        return element;
      };
    });
    assert.ok(nodes >= 10, `${nodes} nodes`);
    assert.ok(listeners >= 10, `${listeners} listeners`);
  });
});
