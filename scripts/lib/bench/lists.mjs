import { openStage } from './browser.mjs';
import { median } from './statistics.mjs';

const counts = { few: 10, many: 100_000 };
const kinds = ['contacts', 'products'];

/** One kind of list with few and with many items in turn, ours and that by hand. */
async function measureKind(page, kind, sample, rounds) {
  await page.evaluate(async ([name, each, sizes]) => {
    const lists = await import('/bench/lists.js');
    globalThis.lists = { ...lists, items: Object.fromEntries(Object.entries(sizes).map(([size, count]) => [size, lists.manyOf(name, each, count)])) };
  }, [kind, sample, counts]);
  const mount = (size) => page.evaluate(([name, which]) => globalThis.lists.mount(name, globalThis.lists.items[which]), [kind, size]);
  const drawEach = (size) => page.evaluate(([name, which]) => globalThis.lists.drawEach(name, globalThis.lists.items[which]), [kind, size]);
  for (let time = 0; time < 3; time += 1) for (const size of ['few', 'many']) await mount(size);
  await drawEach('few');
  const [few, many] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    few.push(await mount('few'));
    many.push(await mount('many'));
  }
  // Once: it takes many seconds, and a thousand times what it is held against.
  return { few, many, all: [await drawEach('many')] };
}

const number = (count) => count.toLocaleString('en');

function rowsOf(kind, { few, many, all }) {
  const [own, least] = [many, few].map((mounts) => mounts.map(({ taken }) => taken));
  const [shown, fewShown] = [many, few].map((mounts) => median(mounts.map(({ rows }) => rows)));
  return [
    { what: `${number(counts.many)} ${kind}, of which the page by hand draws all`, unit: 'ms', ours: own, byHand: all, atMost: 0.02, must: true },
    {
      what: `${number(counts.many)} ${kind} for ${counts.few}, by rows drawn (${shown} for ${fewShown})`,
      unit: 'ms', ours: own, byHand: least, atMost: shown / fewShown, comparedWithOurs: true,
    },
  ];
}

/** Lists of 100,000, which grow no faster than what is in view. */
export async function measureLists(browser, { selection, samples, rounds }) {
  const rows = [];
  for (const kind of kinds) {
    rows.push(...await browser.withPage(async (page) => {
      await openStage(page, selection);
      return rowsOf(kind, await measureKind(page, kind, samples[kind.slice(0, -1)], rounds));
    }));
  }
  return rows;
}
