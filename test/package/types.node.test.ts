import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { after, describe, test } from 'node:test';
import ts from 'typescript';
import { isForPages, modules, type Door } from './support/doors.js';
import { createProject, dependencies, optional, type Project } from './support/project.js';
import { mistakesIn, pageSamples, serverSamples } from './support/samples.js';

const resolutions: Record<string, ts.CompilerOptions> = {
  bundler: { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
  node16: { module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16 },
};

/** The payment services' own packages are not among what types need. */
const page = createProject([...dependencies.filter((name) => !/^@(?:paypal|stripe)\//.test(name)), '@types/react', 'preact', 'solid-js']);
const server = createProject([...dependencies, ...optional, '@types/node', '@types/nodemailer']);
after(() => [page, server].forEach((project) => project.remove()));

const everyDoor = (doors: readonly Door[]) => doors.map(({ name }) => `import type {} from '${name}';\n`).join('');

describe('The package’s types, in somebody else’s strict project', () => {
  for (const [name, options] of Object.entries(resolutions)) {
    test(`compile for pages with moduleResolution ${name}, every declaration checked; mistakes do not`, () => {
      const files = check(page, { ...pageSamples, 'doors.ts': everyDoor(modules.filter((door) => isForPages(door) && !/\/types\/(?:vue|svelte)$/.test(door.name))) }, options);
      assert.deepEqual(files.filter((file) => /@(?:paypal|stripe)/.test(file)), []);
    });

    test(`compile for servers with moduleResolution ${name}`, () => {
      check(server, { ...serverSamples, 'doors.ts': everyDoor(modules.filter((door) => !isForPages(door))) }, { ...options, types: ['node'] });
    });
  }
});

/** Fails where anything but the mistakes is a problem, in what is written here or in the package; returns all files that were looked at. */
function check(project: Project, samples: Readonly<Record<string, string>>, options: ts.CompilerOptions): string[] {
  const program = ts.createProgram(project.write(samples), {
    types: [], ...options, strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, skipDefaultLibCheck: true, noEmit: true, jsx: ts.JsxEmit.ReactJSX,
    target: ts.ScriptTarget.ES2022, lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'], typeRoots: [`${project.folder}/node_modules/@types`],
  });
  const looked = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(`${project.folder}/`));
  const problems = looked.flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]);
  const told = problems.map(({ file, start = 0, messageText }) => ({
    file: file?.fileName ?? '', line: (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1, text: ts.flattenDiagnosticMessageText(messageText, '\n'),
  }));
  const isMistake = ({ file, line }: (typeof told)[number]) => mistakesIn(samples[basename(file)] ?? '').includes(line);
  assert.deepEqual(told.filter((problem) => !isMistake(problem)), []);
  for (const [name, text] of Object.entries(samples)) {
    const found = new Set(told.filter(({ file }) => basename(file) === name).map(({ line }) => line));
    assert.deepEqual([...found].sort((a, b) => a - b), mistakesIn(text), `${name}: under any, everything would compile`);
  }
  return program.getSourceFiles().map(({ fileName }) => fileName);
}
