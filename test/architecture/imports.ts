import { posix } from 'node:path';
import ts from 'typescript';
import type { SourceFiles } from './source-files.js';

/** One import: from a file, to a file of the same tree (`core/money.ts`) or a package (`lit/decorators.js`). */
export interface Import {
  readonly from: string;
  readonly to: string;
  /** When it happens: with the file, when asked for, or never, since it names a type alone. */
  readonly kind: 'static' | 'dynamic' | 'type';
  readonly line: number;
}

/** Every import of every file, in order. */
export function importsOf(files: SourceFiles): Import[] {
  return [...files].flatMap(([path, text]) => importsOfFile(path, text));
}

function importsOfFile(from: string, text: string): Import[] {
  const source = ts.createSourceFile(from, text, ts.ScriptTarget.ESNext, true);
  const imports: Import[] = [];
  const visit = (node: ts.Node): void => {
    const found = importAt(node);
    if (found) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      imports.push({ from, to: resolve(from, found.specifier), kind: found.kind, line: line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return imports;
}

function importAt(node: ts.Node): { specifier: string; kind: Import['kind'] } | undefined {
  if (ts.isImportDeclaration(node)) return at(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword ? 'type' : 'static');
  if (ts.isExportDeclaration(node)) return at(node.moduleSpecifier, node.isTypeOnly ? 'type' : 'static');
  if (ts.isImportTypeNode(node)) return at(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, 'type');
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return at(node.arguments[0], 'dynamic');
  return undefined;
}

function at(specifier: ts.Node | undefined, kind: Import['kind']) {
  if (specifier === undefined) return undefined;
  return { specifier: ts.isStringLiteralLike(specifier) ? specifier.text : '(computed)', kind };
}

function resolve(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return posix.join(posix.dirname(from), specifier).replace(/\.js$/, '.ts');
}
