import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { projectRoot } from '../../architecture/source-files.js';
import { packageDoors, type Block } from './pages.js';

/** Where the script for pages is served. */
const served = { '/annex/0.2.0/connect.js': 'src/connect.ts', '/annex/0.2.0/define.js': 'src/define.ts' };
/** Pages for those who change the elements themselves write within the sources. */
const folders: Readonly<Record<string, string>> = { 'docs/languages.md': 'src/elements/sample' };

const { elementTypes } = (await import(new URL('../../../../scripts/lib/package/element-types.mjs', import.meta.url).href)) as { elementTypes(manifest: unknown): string };
/** What the build writes, and the file beside it that a sample says it has. */
const generated = new Map([
  ['types/elements.d.ts', elementTypes(JSON.parse(readFileSync(join(projectRoot, 'custom-elements.json'), 'utf8'))).replaceAll("from '../", "from '../src/")],
  ['docs/bank-transfer.ts', "export * from '../demo/gateways/bank-transfer/bank-transfer-gateway.js';"],
].map(([path = '', text = '']) => [join(projectRoot, path), text] as const));

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022, lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'], module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, noImplicitOverride: true, verbatimModuleSyntax: true,
  experimentalDecorators: true, useDefineForClassFields: false, skipLibCheck: true, allowJs: true, checkJs: true, noEmit: true, types: [], rootDir: projectRoot,
  paths: {
    ...Object.fromEntries([...packageDoors(), ...Object.entries(served).map(([name, file]) => [name, join(projectRoot, file)] as const)].map(([name, file]) => [name, [file]])),
    'annex-checkout/types/*': [join(projectRoot, 'types/*.d.ts')],
  },
};
/** What was parsed for one page is there for the next. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** What the compiler says of the samples of one page: a project that has the package, in which each is a module of its own. */
export function problemsOf(blocks: readonly Block[]): string[] {
  const samples = new Map(blocks.map(({ page, language, code }, index) => [join(projectRoot, folders[page] ?? dirname(page), `sample-${index + 1}.${language === 'js' ? 'js' : 'ts'}`), code]));
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  const own = (name: string): string | undefined => samples.get(name) ?? generated.get(name);
  host.fileExists = (name) => own(name) !== undefined || fileExists.call(host, name);
  host.readFile = (name) => own(name) ?? readFile.call(host, name);
  host.getSourceFile = (name, version, ...rest) => {
    const text = own(name);
    if (text !== undefined) return ts.createSourceFile(name, text, version);
    if (!parsed.has(name)) parsed.set(name, getSourceFile.call(host, name, version, ...rest));
    return parsed.get(name);
  };
  const program = ts.createProgram([...samples.keys()], options, host);
  return [...samples.keys()].flatMap((name, index) => {
    const file = program.getSourceFile(name);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(({ messageText, start = 0 }) => {
      const line = (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
      return `${blocks[index]?.page}, sample ${index + 1}, line ${line}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
    });
  });
}
