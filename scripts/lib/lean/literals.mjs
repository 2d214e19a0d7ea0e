import { parseAst } from 'vite';

/** Style rules without what only people read. */
export const leanStyles = (css) => css
  .replace(/\/\*[^]*?\*\//g, '')
  .replace(/\s+/g, ' ')
  .replace(/ ?([{};]) ?/g, '$1')
  .replace(/([{;][a-z-]+): /g, '$1:')
  .replace(/;}/g, '}');

/** Markup without the breaks and indents of its source: one space is as good as many. */
export const leanMarkup = (html) => html.replace(/\s+/g, ' ').replace(/ (?=\/?>)/g, '');

const leanBy = { css: leanStyles, html: leanMarkup, svg: leanMarkup };

/** The texts between the `${}` of all tagged templates below a node of the syntax tree. */
function* templatesIn(node) {
  if (Array.isArray(node)) for (const each of node) yield* templatesIn(each);
  if (node?.type === 'TaggedTemplateExpression' && Object.hasOwn(leanBy, node.tag.name)) {
    for (const { start, end } of node.quasi.quasis) yield { start, end, lean: leanBy[node.tag.name] };
  }
  if (typeof node?.type === 'string') for (const each of Object.values(node)) if (typeof each === 'object') yield* templatesIn(each);
}

/** A source with short styles and templates; what else stands there is not touched. */
export function withLeanLiterals(code) {
  let lean = code;
  for (const text of [...templatesIn(parseAst(code, { lang: 'ts' }))].sort((a, b) => b.start - a.start)) {
    lean = lean.slice(0, text.start) + text.lean(lean.slice(text.start, text.end)) + lean.slice(text.end);
  }
  return lean;
}

/** A plugin that makes the library's styles and templates as short as their rendering allows. */
export function leanLiterals() {
  return {
    name: 'lean-literals',
    enforce: 'pre',
    transform: (code, id) => (/\/src\/.*\.ts$/.test(id) && /\b(?:css|html|svg)`/.test(code) ? { code: withLeanLiterals(code), map: null } : null),
  };
}
