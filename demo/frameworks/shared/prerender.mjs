import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

/** Renders every route on the server, by the build's own `server/server.js`, into the page that the browser's build made. */
const { renderRoute } = await import(pathToFileURL('server/server.js'));
const page = await readFile('dist/index.html', 'utf8');

for (const route of ['', 'checkout/', 'expand/']) {
  const markup = await renderRoute(route);
  await mkdir(`dist/${route}`, { recursive: true });
  await writeFile(`dist/${route}index.html`, page.replace('<!--app-->', () => markup));
}
