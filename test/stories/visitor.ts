import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Browser, JSHandle, Page, Request } from 'playwright';
import { contractNames } from './contract-names.js';
import type { PageState } from './in-page/kept-state.js';
import type { PseudoLanguage } from './in-page/unwrapped.js';
import { installWitness } from './in-page/witness.js';
import type { Mode } from './modes.js';
import { properNames } from './proper-names.js';
import { select, storyFinished } from './storybook-channel.js';

type Probe = typeof import('./in-page/probe.js');

/** Where the folder of the probe is served. */
export const probeMount = ['/probe/', fileURLToPath(new URL('in-page/', import.meta.url))] as const;

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const patience = 30_000;

/** One window that stories are opened in, one after the other, and what there is to be seen in it. */
export interface Visitor {
  readonly page: Page;
  /**
   * Opens a page with one story and waits until its play function has ended and it has come to rest. Throws where it failed.
   * Where another story of the same Storybook is open, this one takes its place in the same page, as for somebody who clicks through them.
   */
  open(url: string, mode: Mode): Promise<void>;
  /** Shows the story that is open in another way, in place. Returns what did not follow. */
  show(mode: Mode): Promise<string[]>;
  /** What axe finds, as rule and element. */
  audit(): Promise<string[]>;
  /** Texts in which something is neither translated nor data. */
  unwrapped(language: PseudoLanguage): Promise<string[]>;
  overflows(): Promise<string[]>;
  /** What is typed, chosen, open and focused. */
  state(): Promise<PageState>;
  /** What went wrong in the page since it was asked last: uncaught errors and console errors. */
  problems(): string[];
  close(): Promise<void>;
}

export async function createVisitor(browser: Browser): Promise<Visitor> {
  // Colours have arrived at once, so that nobody measures what is on its way.
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', locale: 'en-US', timezoneId: 'UTC' });
  context.setDefaultTimeout(patience);
  await context.addInitScript(installWitness);
  const page = await context.newPage();
  let problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isScriptedFault(message.location().url)) problems.push(`console: ${message.text()}`);
  });
  const loading = new Set<Request>();
  page.on('request', (request) => void (request.resourceType() === 'script' && loading.add(request)));
  page.on('requestfinished', (request) => loading.delete(request));
  page.on('requestfailed', (request) => loading.delete(request));
  let probe: JSHandle<Probe>;
  let lang = '';
  let place = new URL('about:blank');

  const visitor: Visitor = {
    page,
    async open(url, mode) {
      const next = new URL(url);
      const [shown, story] = [place, next].map(({ searchParams }) => searchParams.get('id'));
      const inPlace = story && shown && shown !== story && next.origin + next.pathname === place.origin + place.pathname;
      place = next;
      lang = '';
      await prepare(page, mode);
      if (inPlace) return storyFinished(page, await select(page, story));
      await page.goto(url, { waitUntil: 'commit' });
      await storyFinished(page);
      probe = await page.evaluateHandle((path) => import(path) as Promise<Probe>, `${probeMount[0]}probe.js`);
    },
    async show(mode) {
      await prepare(page, mode);
      const notFollowed = await probe.evaluate((inPage, { lang, dir, theme, doubleText }) => {
        const canvas = document.querySelector<HTMLElement>('.canvas');
        if (!canvas) throw new Error('There is no canvas.');
        for (const [name, value] of Object.entries({ lang, dir, 'data-theme': theme })) canvas.setAttribute(name, value);
        for (const element of [document.documentElement, canvas]) element.style.removeProperty('font-size');
        return doubleText ? inPage.enlargeText(canvas) : [];
      }, mode);
      if (mode.lang === lang) await probe.evaluate((inPage) => inPage.painted());
      // On a busy machine the words of another language may take longer than the page is watched.
      else do await probe.evaluate((inPage) => inPage.settled()); while (loading.size > 0);
      lang = mode.lang;
      return notFollowed;
    },
    async audit() {
      for (const frame of page.frames()) if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axeSource);
      return page.evaluate(runAxe, tags);
    },
    unwrapped: (language) => probe.evaluate((inPage, { language, contractNames, properNames }) => inPage.unwrappedTexts(language, contractNames, properNames), { language, contractNames, properNames }),
    overflows: () => probe.evaluate((inPage) => inPage.overflows()),
    state: () => probe.evaluate((inPage) => inPage.stateOf()),
    problems() {
      const found = problems;
      problems = [];
      return found;
    },
    close: () => context.close(),
  };
  return visitor;
}

/** A story's own backend does what the story is about, such as being down; the browser's note about that is no problem. */
const isScriptedFault = (url: string) => /^https:\/\/story-\d+-\d+\.example\//.test(url);

async function prepare(page: Page, { width, forcedColors }: Mode): Promise<void> {
  if (page.viewportSize()?.width !== width) await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ forcedColors: forcedColors ? 'active' : 'none' });
}

interface Axe {
  run(context: Document, options: object): Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[] }>;
}

async function runAxe(tags: readonly string[]): Promise<string[]> {
  const { axe } = window as unknown as { axe: Axe };
  const { violations } = await axe.run(document, { runOnly: [...tags], resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary = '' }) =>
    `axe ${id}: ${JSON.stringify(target)} ${failureSummary.split('\n').slice(1, 2).join('').trim()}`));
}
