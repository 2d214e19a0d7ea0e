import { readFile } from 'node:fs/promises';
import { build } from 'vite';
import { withLeanLiterals } from '../lean/literals.mjs';
import { root } from '../run.mjs';
import { sizeOf } from '../size/built.mjs';

const here = `${root}scripts/lib/bench/`;

const lean = { name: 'lean', enforce: 'pre', transform: (code, id) => (id.includes('/by-hand/') ? { code: withLeanLiterals(code), map: null } : null) };

/** A script of the page by hand, as one small file. */
async function byHand(name) {
  const [{ output: [{ code }] }] = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [lean],
    build: { write: false, target: 'es2022', minify: true, lib: { entry: `${here}by-hand/${name}.mjs`, formats: ['es'] }, rolldownOptions: { output: { minify: true } } },
  });
  return code;
}

const head = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>';
const foot = '<p>The foot of the page.</p>';

const styles = '.hidden{position:absolute;width:1px;overflow:hidden}.place{min-height:900px}.columns{display:flex;gap:2em}li{padding:1em}';

const pageByHand = (serialNumber) => `${head}<style>${styles}</style></head><body><div class="place"></div>${foot}
<script type="module">import { checkout } from '/by-hand/checkout.js'; checkout(document.querySelector('.place'), '${serialNumber}');</script>`;

/** As the documented embedding has it: what the script needs at once is asked for together with it. */
const ownPage = (serialNumber, first) => `${head}<link rel="modulepreload" href="/annex/${first}"><link rel="stylesheet" href="/reserve.css"></head><body>
<annex-checkout backend-url="/" session-url="/distributor/session" serial-number="${serialNumber}"></annex-checkout>${foot}
<script type="module" src="/annex/embed.js"></script>`;

/** Both have their scripts, and nothing of either is shown. */
const stage = `${head}<link rel="stylesheet" href="/reserve.css"><style>${styles}</style></head><body><div id="stage"></div>`;

/** All that is served, and what the page by hand takes on its way, brotli. */
export async function makeSite(serialNumber, replies) {
  const [, first] = /from"\.\/(first-[^"]+)"/.exec(await readFile(`${root}build/site/annex/embed.js`, 'utf8'));
  const [checkout, lists] = await Promise.all(['checkout', 'lists'].map(byHand));
  const contents = {
    '/ours': ownPage(serialNumber, first),
    '/by-hand': pageByHand(serialNumber),
    '/stage': stage,
    '/by-hand/checkout.js': checkout,
    '/by-hand/lists.js': lists,
    '/reserve.css': await readFile(`${root}src/styles/reserve.css`, 'utf8'),
  };
  return {
    site: { contents, replies, folders: { '/annex/': `${root}build/site/annex/`, '/bench/': `${here}in-page/` } },
    sizeByHand: sizeOf(contents['/by-hand']).brotli + sizeOf(checkout).brotli,
  };
}
