import { rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { launch } from './take-pictures.mjs';

const storiesPerSheet = 6;

const style = `
  body { margin: 0; background: #dfe3ea; color: #171c26; font: 14px/1.4 system-ui, sans-serif; }
  section { inline-size: max-content; padding: 24px; }
  h2 { margin: 0 0 16px; font-size: 22px; }
  .story { display: flex; gap: 16px; align-items: start; margin-block-end: 24px; }
  figure { margin: 0; }
  figcaption { padding-block-end: 4px; }
  a { display: block; max-block-size: 720px; overflow: hidden; border: 1px solid #aab2c0; background: #fff; }
  img { display: block; }
`;

/** Puts the pictures together: one page with all, and a PNG of each sheet of it. Returns how many sheets there are. */
export async function writeSheets({ chromium, folder, names, pictures }) {
  const sheets = [...new Set(pictures.map(({ title }) => title))].flatMap((title) => sheetsOf(title, pictures.filter((picture) => picture.title === title)));
  const sections = sheets.map(({ name, title, stories }) => `<section id="${name}"><h2>${escaped(title)}</h2>${stories.map((story) => rowOf(story, names)).join('')}</section>`);
  writeFileSync(`${folder}index.html`, pageOf(sections.join('\n')));
  const browser = await launch(chromium);
  const page = await browser.newPage({ viewport: { width: 1800, height: 1200 } });
  const one = `${folder}sheet.html`;
  for (const [index, { name }] of sheets.entries()) {
    writeFileSync(one, pageOf(sections[index]));
    await page.goto(pathToFileURL(one).href);
    await page.locator('section').screenshot({ path: `${folder}${name}.png` });
  }
  rmSync(one, { force: true });
  await browser.close();
  return sheets.length;
}

const pageOf = (body) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Contact sheet</title><style>${style}</style>${body}</html>\n`;

function sheetsOf(title, stories) {
  const count = Math.ceil(stories.length / storiesPerSheet);
  const name = title.split('/').at(-1).toLowerCase().replaceAll(/[^a-z]+/g, '-');
  return Array.from({ length: count }, (_, index) => ({
    name: `${name}-${index + 1}`,
    title: count > 1 ? `${title}, ${index + 1} of ${count}` : title,
    stories: stories.slice(index * storiesPerSheet, (index + 1) * storiesPerSheet),
  }));
}

/** Half as large as the page shows it, but not too small to read. */
const widthOf = (width = 0) => Math.max(width / 2, Math.min(width, 300));

const rowOf = ({ id, name, widths, problem }, names) => `<div class="story">${names.map((look) =>
  `<figure class="${look}"><figcaption>${escaped(name)} · ${look} ${escaped(problem)}</figcaption><a href="${look}/${id}.png"><img src="${look}/${id}.png" alt="" width="${widthOf(widths[look])}"></a></figure>`).join('')}</div>`;

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
