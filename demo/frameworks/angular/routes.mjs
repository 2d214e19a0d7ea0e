import { cp, mkdir } from 'node:fs/promises';

/** The page answers for every route of the app, so that each can be opened by its address. */
for (const route of ['checkout', 'expand']) {
  await mkdir(`dist/${route}`, { recursive: true });
  await cp('dist/index.html', `dist/${route}/index.html`);
}
