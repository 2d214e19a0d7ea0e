import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium, type Browser } from 'playwright';
import { checkStory } from './check-story.js';
import { outcomeOf } from './check-stories.js';
import { modes } from './modes.js';
import { serveFiles, type FileServer } from './serve.js';
import { createVisitor, probeMount, type Visitor } from './visitor.js';

const pay: Readonly<Record<string, string>> = { en: 'Pay', he: 'שלם', 'en-XA': '[Þååýý]', 'ar-XB': '\u200f\u202ePay\u202c\u200f' };

interface Defect {
  /** In the element's shadow root; `<b data-word>` speaks every language. */
  readonly html?: string;
  readonly css?: string;
  /** Runs in the page, where `root` is the shadow root and `canvas` what is around the element. */
  readonly script?: string;
  readonly finished?: string;
}

/** A page as Storybook makes them, with one element of ours in it. */
const pageWith = ({ html = '', css = '', script = '', finished = 'success' }: Defect) => `<!doctype html><html lang="en"><title>Planted</title>
  <style>body { margin: 0 } .canvas { color-scheme: light; background: light-dark(#fff, #000); color: light-dark(#000, #fff) } .canvas[data-theme=dark] { color-scheme: dark }</style>
  <main class="canvas"><annex-planted></annex-planted></main>
  <script type="module">
    const canvas = document.querySelector('.canvas');
    const root = document.querySelector('annex-planted').attachShadow({ mode: 'open' });
    root.innerHTML = ${JSON.stringify(`<style>${css}</style><label><b data-word>Pay</b> <input id="field" value="20"></label>${html}`)};
    const words = ${JSON.stringify(pay)};
    const speak = () => { for (const word of root.querySelectorAll('[data-word]')) word.textContent = words[canvas.lang]; };
    new MutationObserver(speak).observe(canvas, { attributeFilter: ['lang'] });
    ${script};
    window.__STORYBOOK_ADDONS_CHANNEL__ = { last: (event) => (event === 'storyFinished' ? [{ status: '${finished}' }] : undefined) };
  </script>`;

describe('The runner of the stories', () => {
  let folder = '';
  let server: FileServer;
  let browser: Browser;
  let visitor: Visitor;
  let planted = 0;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'annex-planted-'));
    server = await serveFiles([probeMount, ['/', folder]]);
    browser = await chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
    visitor = await createVisitor(browser);
    await writeFile(join(folder, 'answer.json'), JSON.stringify({ plan: 'Ultimate Edition', payment: 'paid' }));
  });
  after(async () => {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true });
  });

  /** The modes in which something is found, and all that is. */
  async function look(defect: Defect): Promise<{ where: string[]; findings: string }> {
    planted += 1;
    const name = `planted-${planted}.html`;
    await writeFile(join(folder, name), pageWith(defect));
    const verdicts = await checkStory(visitor, name, `${server.url}/${name}`, modes);
    assert.deepEqual(verdicts.map(({ mode }) => mode), modes.map((mode) => mode.name));
    const found = verdicts.filter(({ findings }) => findings.length > 0);
    return { where: found.map(({ mode }) => mode), findings: found.flatMap(({ findings }) => findings).join('\n') };
  }

  const withAxe = modes.filter(({ axe }) => axe).map(({ name }) => name);
  const narrow = modes.filter(({ width }) => width === 320).map(({ name }) => name);
  const large = ['200 % text'];
  const first = modes.slice(0, 1).map(({ name }) => name);

  test('finds nothing where nothing is wrong', async () => {
    assert.deepEqual(await look({}), { where: [], findings: '' });
  });

  test('lets pass what the backend sent and what Intl wrote', async () => {
    const script = `
      const { plan } = await (await fetch('answer.json')).json();
      const price = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD', currencyDisplay: 'code' }).format(12);
      for (const text of [plan, price]) root.append(document.createElement('p').appendChild(new Text(text)).parentElement)`;
    assert.deepEqual(await look({ script }), { where: [], findings: '' });
  });

  test('lets rows of a long list go out of what is drawn', async () => {
    const html = '<ul data-rows="offers"><li data-row="7"><label><b data-word>Pay</b> <input type="checkbox"></label></li></ul>';
    const script = "const row = root.querySelector('li'); new MutationObserver(() => { root.querySelector('ul').replaceChildren(...(canvas.lang === 'en' ? [row] : [])); }).observe(canvas, { attributeFilter: ['lang'] })";
    assert.deepEqual(await look({ html, script }), { where: [], findings: '' });
  });

  const planteds: readonly (readonly [name: string, defect: Defect, where: readonly string[], finding: RegExp])[] = [
    ['contrast that is too low in the dark alone', { html: '<p id="pale" data-word>Pay</p>', css: '#pale { color: light-dark(#000, #333) }' }, withAxe.filter((name) => name.startsWith('dark')), /axe color-contrast.*#pale/],
    ['black on black in forced colours', { html: '<p id="dim" data-word>Pay</p>', css: '@media (forced-colors: active) { #dim { forced-color-adjust: none; color: #111; background: #000 } }' }, ['forced colours'], /axe color-contrast.*#dim/],
    ['a field without a label', { html: '<input id="nameless">' }, withAxe, /axe label.*#nameless/],
    ['a box that is wider than a small phone', { html: '<p id="wide" data-word>Pay</p>', css: '#wide { inline-size: 400px }' }, narrow, /the page is 4\d\d px wide in 320 px/],
    ['text that is cut off on a small phone', { html: '<p id="cut">8888888888888888888888888888888888888888888888888888</p>', css: '#cut { overflow: hidden }' }, [...narrow, ...large], /p#cut holds \d+ px in 320 px/],
    ['text that does not grow', { html: '<p id="fixed" data-word>Pay</p>', css: '#fixed { font-size: 16px }' }, large, /p#fixed stays at 16 px/],
    ['a word that was not translated', { html: '<p id="plain">Refresh</p>' }, narrow, /“Refresh” in <annex-planted> p#plain/],
    ['a label for screen readers that was not translated', { html: '<p id="named" role="note" aria-label="Refresh"></p>' }, narrow, /“Refresh” in <annex-planted> p#named/],
    ['a name of the contract that is shown to readers', { html: '<p id="state">paid</p>', script: "await fetch('answer.json')" }, narrow, /“paid” in <annex-planted> p#state/],
    ['a console error', { script: "console.error('wet paint')" }, first, /console: wet paint/],
    ['an uncaught error', { script: "setTimeout(() => { throw new Error('wet paint'); })" }, first, /uncaught: wet paint/],
    ['what was typed and is lost with the language', { script: "new MutationObserver(() => { if (canvas.lang !== 'en') root.querySelector('input').value = ''; }).observe(canvas, { attributeFilter: ['lang'] })" }, modes.slice(2).map(({ name }) => name), /lost: <annex-planted> input#field “20”/],
    ['a choice that is lost in a row of a list', { html: '<ul data-rows="offers"><li data-row="7"><label><b data-word>Pay</b> <input id="chosen" type="checkbox" checked></label></li></ul>', script: "new MutationObserver(() => { root.querySelector('#chosen').checked = canvas.lang === 'en'; }).observe(canvas, { attributeFilter: ['lang'] })" }, modes.filter(({ lang }) => lang !== 'en').map(({ name }) => name), /lost: <annex-planted> input#chosen on/],
    ['a play function that failed', { finished: 'error' }, modes.map(({ name }) => name), /error/],
  ];
  for (const [name, defect, where, finding] of planteds) {
    test(`finds ${name}`, async () => {
      const found = await look(defect);
      assert.match(found.findings, finding);
      assert.deepEqual(found.where, where);
    });
  }

  test('counts too few stories, and one that was not looked at in a mode, as failures', () => {
    const stories = Array.from({ length: 60 }, (_, index) => `story-${index}`);
    const verdicts = stories.flatMap((story) => modes.map(({ name }) => ({ story, mode: name, findings: [] })));
    assert.deepEqual(counts(stories, verdicts), [480, 0]);
    assert.deepEqual(counts(stories, verdicts.slice(1)), [479, 1]);
    assert.deepEqual(counts(stories.slice(1), verdicts.slice(8)), [472, 1]);
    assert.deepEqual(counts(stories, verdicts.map((verdict, index) => (index === 0 ? { ...verdict, findings: ['one', 'two'] } : verdict))), [479, 1]);
  });

  function counts(...given: Parameters<typeof outcomeOf>): [number, number] {
    const { passed, failed } = outcomeOf(...given);
    return [passed, failed];
  }
});
