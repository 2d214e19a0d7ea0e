import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { after, describe, test } from 'node:test';
import { createProject, dependencies } from './support/project.js';
import { mistakesIn, svelteSample, vueSample } from './support/samples.js';

const project = createProject([...dependencies, 'vue', '@vue', 'svelte']);
after(() => project.remove());
project.write({
  'Shop.vue': vueSample,
  'Shop.svelte': svelteSample,
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      strict: true, skipLibCheck: true, noEmit: true, verbatimModuleSyntax: true, target: 'es2022', lib: ['es2022', 'dom', 'dom.iterable'], types: [],
      module: 'esnext', moduleResolution: 'bundler',
    },
    vueCompilerOptions: { strictTemplates: true },
    include: ['*.vue', '*.svelte'],
  }),
});

describe('The package’s types, in templates', () => {
  test('are known to Vue’s compiler, which finds the mistakes and nothing else', async () => {
    const output = await report('vue-tsc/bin/vue-tsc.js', ['-p', '.', '--pretty', 'false']);
    assert.deepEqual(linesOf(output, /^Shop\.vue\((\d+),/gm), mistakesIn(vueSample), output);
  });

  test('are known to Svelte’s compiler, which finds the mistakes and nothing else', async () => {
    const output = await report('svelte-check/bin/svelte-check', ['--workspace', '.', '--tsconfig', './tsconfig.json', '--output', 'machine']);
    assert.deepEqual(linesOf(output, /"Shop\.svelte" (\d+):/g), mistakesIn(svelteSample), output);
    assert.match(output, / 0 WARNINGS /);
  });
});

/** What a checker prints of the project, however it ends. */
function report(script: string, args: readonly string[]): Promise<string> {
  return new Promise((done) => {
    execFile(process.execPath, [resolve('node_modules', script), ...args], { cwd: project.folder }, (_error, stdout, stderr) => done(stdout + stderr));
  });
}

const linesOf = (output: string, pattern: RegExp): number[] => [...new Set(Array.from(output.matchAll(pattern), ([, line]) => Number(line)))].sort((a, b) => a - b);
