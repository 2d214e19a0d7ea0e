import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { projectRoot } from '../../architecture/source-files.js';
import { blocksOf } from '../../docs/support/pages.js';
import { onCompiledDoors } from '../../docs/support/running.js';

it('the documentation of pricing has an example that prints what it says', () => {
  const blocks = blocksOf('docs/pricing.md', readFileSync(`${projectRoot}docs/pricing.md`, 'utf8'));
  const [example = '', says = ''] = ['js', 'text'].map((wanted) => blocks.find(({ language }) => language === wanted)?.code);
  const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', onCompiledDoors(example)], { cwd: projectRoot, encoding: 'utf8' });
  assert.notEqual(printed, '');
  assert.equal(printed, says);
});
