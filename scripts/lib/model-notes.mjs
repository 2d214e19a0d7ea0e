import { readFileSync, readdirSync } from 'node:fs';
import ts from 'typescript';
import { root } from './run.mjs';

const folder = `${root}src/core/`;
const files = ['money.ts', ...readdirSync(`${folder}model`).sort().map((name) => `model/${name}`)];

/** What the comments of the contract's schemas say: for each schema (`quoteSchema` is `Quote`) a text for the whole and for its fields, by pointer. */
export function modelNotes() {
  const notes = {};
  for (const file of files) {
    const source = ts.createSourceFile(file, readFileSync(folder + file, 'utf8'), ts.ScriptTarget.ES2022, true);
    const constants = new Map(source.statements.filter(ts.isVariableStatement).flatMap((statement) =>
      statement.declarationList.declarations.map((declaration) => [declaration.name.getText(), { statement, value: declaration.initializer }])));
    for (const [name, { statement, value }] of constants) {
      if (!name.endsWith('Schema') || !isExported(statement)) continue;
      const title = name.charAt(0).toUpperCase() + name.slice(1, -'Schema'.length);
      const found = {};
      const comment = commentOf(statement) ?? commentOf(source.statements.find((each) => ts.isTypeAliasDeclaration(each) && each.name.text === title));
      if (comment) found[''] = comment;
      collect(value, '', found, constants);
      if (Object.keys(found).length > 0) notes[title] = found;
    }
  }
  return notes;
}

/** Goes through what makes a schema. A schema with an export has notes of its own. */
function collect(node, pointer, found, constants) {
  if (ts.isCallExpression(node)) {
    const isArray = ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'array';
    if (ts.isPropertyAccessExpression(node.expression)) collect(node.expression.expression, pointer, found, constants);
    for (const argument of node.arguments) collect(argument, isArray ? `${pointer}/*` : pointer, found, constants);
  } else if (ts.isArrayLiteralExpression(node)) {
    for (const element of node.elements) collect(element, pointer, found, constants);
  } else if (ts.isIdentifier(node)) {
    const constant = constants.get(node.text);
    if (constant && !isExported(constant.statement)) collect(constant.value, pointer, found, constants);
  } else if (ts.isObjectLiteralExpression(node)) {
    for (const property of node.properties) {
      if (ts.isSpreadAssignment(property)) collect(property.expression, pointer, found, constants);
      if (!ts.isPropertyAssignment(property)) continue;
      const at = `${pointer}/${property.name.text}`;
      const comment = commentOf(property);
      if (comment) found[at] = comment;
      collect(property.initializer, at, found, constants);
    }
  }
}

const isExported = (statement) => statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;

function commentOf(node) {
  const [comment] = node ? ts.getJSDocCommentsAndTags(node) : [];
  return comment && ts.getTextOfJSDocComment(comment.comment)?.replaceAll(/\s+/g, ' ');
}
