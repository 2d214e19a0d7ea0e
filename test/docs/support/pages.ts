import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../architecture/source-files.js';

export interface Block {
  readonly page: string;
  readonly language: string;
  readonly code: string;
}

/** The pages that are plain Markdown, by their path in the project. */
export function markdownPages(): string[] {
  const atRoot = readdirSync(projectRoot).filter((name) => name.endsWith('.md'));
  return [...atRoot, ...readdirSync(join(projectRoot, 'docs')).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)].sort();
}

/** All pages for readers, by their path in the project, with their text. */
export function readerPages(): Map<string, string> {
  const stories = readdirSync(join(projectRoot, 'stories/docs')).filter((name) => name.endsWith('.mdx')).map((name) => `stories/docs/${name}`);
  return new Map([...markdownPages(), ...stories].map((page) => [page, readFileSync(join(projectRoot, page), 'utf8')]));
}

export function blocksOf(page: string, text: string): Block[] {
  return [...text.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(([, language = '', code = '']) => ({ page, language, code }));
}

/** What runs: the blocks in TypeScript and JavaScript, the modules within HTML, and each import that is named in a sentence. */
export function scriptsOf(page: string, text: string): Block[] {
  const blocks = blocksOf(page, text);
  const modules = blocks.filter(({ language }) => language === 'html').flatMap(({ code }) => [...code.matchAll(/<script type="module">\n([^]*?)<\/script>/g)].map(([, script = '']) => script));
  const imports = [...text.matchAll(/`(import [^`\n]+ from '[^`\n]+')`/g)].map(([, statement = '']) => statement);
  return [...blocks.filter(({ language }) => ['ts', 'js'].includes(language)), ...[...modules, ...imports].map((code) => ({ page, language: 'ts', code }))];
}

/** The modules that the package exports, by the names that others import, with their sources. */
export function packageDoors(): Map<string, string> {
  const { exports } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { exports: Record<string, string | { types: string }> };
  const elements = readdirSync(join(projectRoot, 'src/elements')).filter((name) => existsSync(join(projectRoot, `src/elements/${name}/${name}.ts`)));
  const modules = Object.entries(exports).flatMap(([path, target]) => (typeof target === 'string' ? [] : [[path, target.types] as const]));
  const named = modules.flatMap(([path, types]) => (path === './elements/*' ? elements.map((name) => [path.replace('*', name), types.replaceAll('*', name)] as const) : [[path, types] as const]));
  return new Map(named.map(([path, types]) => [path.replace('.', 'annex-checkout'), join(projectRoot, types.replace('./dist/', 'src/').replace('.d.ts', '.ts'))]));
}
