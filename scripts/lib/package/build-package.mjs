import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bin, run } from '../run.mjs';
import { cssData, htmlData } from './editor-data.mjs';
import { elementTypes } from './element-types.mjs';

/** Builds the package's modules, types and data into `dist` of a folder that holds its sources. Throws where that fails. */
export async function buildPackage(home) {
  const dist = join(home, 'dist');
  rmSync(dist, { recursive: true, force: true });
  await Promise.all([
    must(home, 'tsc', ['-p', 'tsconfig.build.json', '--pretty', 'false']),
    must(home, 'cem', ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--outdir', 'dist', '--quiet']),
  ]);
  cpSync(join(home, 'src/themes/css'), join(dist, 'themes'), { recursive: true });
  cpSync(join(home, 'src/styles/reserve.css'), join(dist, 'reserve.css'));
  const manifest = JSON.parse(readFileSync(join(dist, 'custom-elements.json'), 'utf8'));
  writeTypes(join(home, 'types'), join(dist, 'types'), manifest);
  writeFileSync(join(dist, 'vscode.html-custom-data.json'), text(htmlData(manifest)));
  writeFileSync(join(dist, 'vscode.css-custom-data.json'), text(cssData(manifest)));
}

/** Types alone; the modules beside them are empty, so that `import` finds them everywhere. */
function writeTypes(source, target, manifest) {
  mkdirSync(target);
  cpSync(source, target, { recursive: true });
  writeFileSync(join(target, 'elements.d.ts'), elementTypes(manifest));
  for (const file of readdirSync(target)) writeFileSync(join(target, file.replace(/\.d\.ts$/, '.js')), 'export {};\n');
}

const text = (data) => `${JSON.stringify(data, null, 2)}\n`;

async function must(cwd, command, args) {
  const { code, output } = await run(bin(command), args, { cwd });
  if (code !== 0) throw new Error(`${command} failed\n${output}`);
}
