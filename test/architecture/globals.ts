import { join } from 'node:path';
import ts from 'typescript';
import { projectRoot, type SourceFiles } from './source-files.js';

/** A name that the platform gives, alone (`fetch`) or with a member (`Date.now`); `new Date` is the call without arguments. */
export type ForbiddenGlobal = string;

const platform = ['document', 'window', 'self', 'globalThis', 'navigator', 'location', 'localStorage', 'sessionStorage', 'indexedDB'];
const timers = ['setTimeout', 'setInterval', 'queueMicrotask', 'requestAnimationFrame'];
const chance = ['Date.now', 'new Date', 'performance', 'Math.random'];

/** What the core must be given instead of taking it. */
export const forbiddenInCore: readonly ForbiddenGlobal[] = [...platform, ...timers, ...chance, 'fetch', 'crypto', 'console'];

/** The reference backend may compute with `crypto.subtle`, which gives the same answer every time. */
export const forbiddenInReference: readonly ForbiddenGlobal[] = [
  ...platform, ...timers, ...chance, 'fetch', 'crypto.randomUUID', 'crypto.getRandomValues',
];

/** Where files of `src` use a forbidden global, as sentences. A name that the file itself declares is no global. */
export function usedGlobals(files: SourceFiles, forbidden: readonly ForbiddenGlobal[]): string[] {
  const folder = join(projectRoot, 'src');
  const program = programOf(new Map([...files].map(([path, text]) => [join(folder, path), text])));
  const checker = program.getTypeChecker();
  const found: string[] = [];
  for (const path of files.keys()) {
    const source = program.getSourceFile(join(folder, path));
    const visit = (node: ts.Node): void => {
      const name = ts.isIdentifier(node) && isGlobal(node, checker) ? nameOf(node, forbidden) : undefined;
      if (name !== undefined && source) found.push(`${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} uses ${name}`);
      ts.forEachChild(node, visit);
    };
    if (source) visit(source);
  }
  return found;
}

/** Compiles the given texts as if they stood on the disk, with all that they import. */
function programOf(texts: ReadonlyMap<string, string>): ts.Program {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
    types: [],
    skipLibCheck: true,
  };
  const disk = ts.createCompilerHost(options, true);
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (path) => texts.has(path) || disk.fileExists(path),
    readFile: (path) => texts.get(path) ?? disk.readFile(path),
    getSourceFile: (path, version, onError) => {
      const text = texts.get(path);
      return text === undefined ? disk.getSourceFile(path, version, onError) : ts.createSourceFile(path, text, version, true);
    },
  };
  return ts.createProgram([...texts.keys()], options, host);
}

/** Whether an identifier names a value that no source file declares. */
function isGlobal(node: ts.Identifier, checker: ts.TypeChecker): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return false;
  if (ts.isShorthandPropertyAssignment(parent)) return declaredByPlatform(checker.getShorthandAssignmentValueSymbol(parent));
  return isExpression(node) && declaredByPlatform(checker.getSymbolAtLocation(node));
}

const isExpression = (node: ts.Identifier) => !ts.isPartOfTypeNode(node) && !ts.isTypeNode(node.parent) && !isDeclaredName(node);

function isDeclaredName(node: ts.Identifier): boolean {
  return 'name' in node.parent && node.parent.name === node;
}

function declaredByPlatform(symbol: ts.Symbol | undefined): boolean {
  return symbol?.declarations?.every((declaration) => declaration.getSourceFile().isDeclarationFile) ?? true;
}

function nameOf(node: ts.Identifier, forbidden: readonly ForbiddenGlobal[]): string | undefined {
  const { parent } = node;
  const names = [node.text];
  if (ts.isPropertyAccessExpression(parent)) names.push(`${node.text}.${parent.name.text}`);
  if (ts.isNewExpression(parent) && parent.expression === node && !parent.arguments?.length) names.push(`new ${node.text}`);
  return names.find((name) => forbidden.includes(name));
}
