import ts from 'typescript';
import type { SourceFiles } from './source-files.js';

const sinks = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'unsafeHTML', 'unsafeSVG', 'setHTMLUnsafe', 'createContextualFragment', 'eval'];
const inText = new RegExp(`\\b(${sinks.slice(0, -1).join('|')})\\b`);

/** Where text could become markup or code, as sentences; comments may speak of it. */
export function markupSinks(files: SourceFiles): string[] {
  return [...files].flatMap(([path, text]) => {
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      const sink = sinkAt(node);
      if (sink !== undefined) found.push(`${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} uses ${sink}`);
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

function sinkAt(node: ts.Node): string | undefined {
  if (ts.isIdentifier(node)) return sinks.find((sink) => sink === node.text);
  if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) return inText.exec(node.text)?.[0];
  if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'Function') return 'new Function';
  return undefined;
}
