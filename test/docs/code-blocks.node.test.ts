import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { projectRoot } from '../architecture/source-files.js';
import { blocksOf, markdownPages, packageDoors, type Block } from './support/pages.js';

interface Element {
  readonly tagName?: string;
  readonly members?: readonly { readonly attribute?: string }[];
  readonly cssProperties?: readonly { readonly name: string }[];
  readonly cssParts?: readonly { readonly name: string }[];
}

const folder = join(projectRoot, 'stories/docs');
const pages = readdirSync(folder).filter((name) => name.endsWith('.mdx'));
const inStories = pages.flatMap((page) => blocksOf(page, readFileSync(join(folder, page), 'utf8')));
const inDocs = markdownPages().flatMap((page) => blocksOf(page, readFileSync(join(projectRoot, page), 'utf8')));
const blocks = [...inStories, ...inDocs];
/** Pages whose TypeScript is whole; on the others it is a sketch within a sentence. */
const whole = ['docs/events.md', 'docs/headless.md', 'docs/quick-start.md'].flatMap((page) => inDocs.filter((block) => block.page === page));
const inLanguage = (...languages: string[]) => blocks.filter(({ language }) => languages.includes(language));

const manifest = JSON.parse(readFileSync(join(projectRoot, 'custom-elements.json'), 'utf8')) as { modules: { declarations: Element[] }[] };
const elements = new Map(manifest.modules.flatMap(({ declarations }) => declarations).flatMap((element) => (element.tagName === undefined ? [] : [[element.tagName, element] as const])));

describe('the code on the pages for readers', () => {
  it('is there in every language that a page needs', () => {
    const languages = ['css', 'html', 'sh', 'ts'];
    assert.deepEqual(languages.filter((language) => inLanguage(language).length === 0), []);
    assert.deepEqual(inStories.filter(({ language }) => !languages.includes(language)).map(({ page, language }) => `${page}: ${language}`), []);
  });

  it('compiles against the package, in strict mode; what is wrong is refused', () => {
    const wrong = { page: 'wrong', language: 'ts', code: "import { createCheckout } from 'annex-checkout';\ncreateCheckout({ gateways: [] });" };
    const problems = compile([...[...inStories, ...whole].filter(({ language }) => language === 'ts'), wrong]);
    assert.deepEqual(problems.filter((problem) => !problem.includes('/wrong.')), []);
    assert.equal(problems.length, 1);
  });

  it('uses tags and attributes that the elements have', () => {
    const used = inLanguage('html').flatMap(({ code }) => [...code.matchAll(/<(annex-[\w-]+)([^>]*)>/g)].map(([, tag = '', rest = '']) => ({ tag, attributes: [...rest.matchAll(/([\w-]+)=/g)].map(([, name = '']) => name) })));
    assert.ok(used.length > 2);
    for (const { tag, attributes } of used) {
      const element = elements.get(tag);
      assert.ok(element, `there is no <${tag}>`);
      assert.deepEqual(attributes.filter((name) => !element.members?.some(({ attribute }) => attribute === name)), [], `<${tag}>`);
    }
  });

  it('sets tokens and parts that the elements have', () => {
    const styles = inLanguage('css').map(({ code }) => code).join('\n');
    const tokens = new Set(elements.get('annex-checkout')?.cssProperties?.map(({ name }) => name));
    const set = [...styles.matchAll(/^\s*(--annex-[\w-]+):/gm)].map(([, name = '']) => name);
    assert.ok(set.length > 1);
    assert.deepEqual(set.filter((name) => !tokens.has(name)), []);
    for (const [, tag = '', part = ''] of styles.matchAll(/(annex-[\w-]+)::part\(([\w-]+)\)/g)) {
      assert.ok(elements.get(tag)?.cssParts?.some(({ name }) => name === part), `<${tag}> has no part ${part}`);
    }
  });

  it('leads to stories and pages that exist', () => {
    const titles = readdirSync(join(projectRoot, 'stories')).filter((name) => name.endsWith('.stories.ts')).map((name) => /title: '([^']+)'/.exec(readFileSync(join(projectRoot, 'stories', name), 'utf8'))?.[1] ?? '');
    const own = pages.map((page) => /title="([^"]+)"/.exec(readFileSync(join(folder, page), 'utf8'))?.[1] ?? '');
    const known = [...titles, ...own].map((title) => title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'));
    const linked = pages.flatMap((page) => [...readFileSync(join(folder, page), 'utf8').matchAll(/\?path=\/(?:docs|story)\/([\w-]+?)--/g)].map(([, id = '']) => id));
    assert.ok(linked.length > 4);
    assert.deepEqual(linked.filter((id) => !known.includes(id)), []);
  });
});

/** What the compiler says of blocks, each a module of its own in a project that has the package. */
function compile(sources: readonly Block[]): string[] {
  const { config } = ts.readConfigFile(join(projectRoot, 'tsconfig.json'), ts.sys.readFile) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, projectRoot);
  const own: ts.CompilerOptions = {
    ...options, noEmit: true, composite: false, incremental: false, rootDir: projectRoot, types: [], module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler,
    paths: Object.fromEntries([...packageDoors()].map(([door, source]) => [door, [source]])),
  };
  const files = new Map(sources.map(({ page, code }, index) => [join(projectRoot, 'stories/docs', `${page.replaceAll('/', '.')}.${index + 1}.ts`), `${code}\nexport {};\n`]));
  const host = ts.createCompilerHost(own);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => files.has(name) || fileExists.call(host, name);
  host.readFile = (name) => files.get(name) ?? readFile.call(host, name);
  host.getSourceFile = (name, languageVersion, ...rest) => {
    const text = files.get(name);
    return text === undefined ? getSourceFile.call(host, name, languageVersion, ...rest) : ts.createSourceFile(name, text, languageVersion);
  };
  const program = ts.createProgram([...files.keys()], own, host);
  return [...files.keys()].flatMap((name) => {
    const file = program.getSourceFile(name);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(({ messageText }) => `${name}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
  });
}
