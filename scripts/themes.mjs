import { writeFileSync } from 'node:fs';
import { compile } from './lib/checks.mjs';
import { root } from './lib/run.mjs';

// The style sheets are made from the compiled themes, so those come first.
const { failed, output } = await compile();
if (failed > 0) {
  console.error(output);
  process.exit(1);
}
const themes = await import('../build/src/themes/index.js');
for (const theme of Object.values(themes)) {
  if (typeof theme === 'object') writeFileSync(`${root}src/themes/css/${theme.name}.css`, themes.themeCss(theme));
}
