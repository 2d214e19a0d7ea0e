import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { projectRoot } from '../../architecture/source-files.js';

const block = (text: string, language: string): string => new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(text)?.[1] ?? '';

it('the documentation of pricing has an example that prints what it says', () => {
  const text = readFileSync(`${projectRoot}docs/pricing.md`, 'utf8');
  const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', block(text, 'js')], { cwd: projectRoot, encoding: 'utf8' });
  assert.notEqual(printed, '');
  assert.equal(printed, block(text, 'text'));
});
