import { mkdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { chromium as playwright } from 'playwright';
import { serveFiles } from '../../../build/test/stories/serve.js';
import { createVisitor, probeMount } from '../../../build/test/stories/visitor.js';
import { looks } from './looks.mjs';

export const launch = (executablePath) => playwright.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });

/** Takes a picture of every story whose id contains `only`, in each of the named looks, as `<look>/<story>.png`. */
export async function takePictures({ chromium, storybookFolder, folder, names, only }) {
  const { entries } = JSON.parse(readFileSync(`${storybookFolder}/index.json`, 'utf8'));
  const stories = Object.values(entries).filter(({ type, id }) => type === 'story' && id.includes(only));
  for (const name of names) mkdirSync(folder + name, { recursive: true });
  const server = await serveFiles([probeMount, ['/', storybookFolder]]);
  const browser = await launch(chromium);
  const waiting = stories.map(({ id, title, name }) => ({ id, title, name, widths: {}, problem: '' }));
  const pictures = [...waiting];
  await Promise.all(Array.from({ length: 2 * availableParallelism() }, async () => {
    const visitor = await createVisitor(browser);
    for (let picture = waiting.shift(); picture; picture = waiting.shift()) {
      await takeOf(visitor, picture, `${server.url}/iframe.html?viewMode=story&globals=a11y.manual:!true&id=${picture.id}`, { folder, names })
        .catch((error) => (picture.problem = error.message));
    }
    await visitor.close();
  }));
  await browser.close();
  await server.close();
  return pictures;
}

/** Opens a story once; anew only where something is open that closes when the window is resized. */
async function takeOf(visitor, { id, widths }, url, { folder, names }) {
  let width = 0;
  let open = true;
  for (const name of names) {
    const look = looks[name];
    if (open && look.width !== width) await visitor.open(url, look);
    await visitor.show(look);
    width = look.width;
    open = (await visitor.state()).kept.some(({ what }) => what.endsWith(' open'));
    // What is open stands over the window, and some of it closes when the window grows.
    const clip = open ? null : await visitor.page.evaluate(placeOfStory);
    await visitor.page.screenshot({ path: `${folder}${name}/${id}.png`, fullPage: !open, animations: 'disabled', ...(clip && { clip }) });
    widths[name] = clip?.width ?? width;
  }
}

/** The place that the page gives to the story, with some of what is around it. */
function placeOfStory() {
  const margin = 16;
  const { left, top, right, bottom } = document.querySelector('.measure').getBoundingClientRect();
  const x = Math.max(0, left - margin);
  return { x, y: top + scrollY - margin, width: Math.min(document.documentElement.clientWidth, right + margin) - x, height: bottom - top + 2 * margin };
}
