import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

type Named = ts.PropertyAssignment & { readonly name: ts.Identifier | ts.StringLiteral };

/** The English texts that the sources speak, and those that they do not, by their paths: `summary.total`. */
export function spokenWords(): { spoken: Set<string>; silent: Set<string> } {
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(`${root}tsconfig.json`, (file) => ts.sys.readFile(file)).config, ts.sys, root);
  const sources = ['src/elements', 'src/locales', 'src/controllers'].flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).map((file) => `${root}${folder}/${file}`));
  const program = ts.createProgram(sources, { ...options, noEmit: true });
  const uses = new Uses(program.getTypeChecker());
  const english = program.getSourceFiles().filter(({ fileName }) => fileName.includes('/src/locales/en/'));
  const texts = new Map(english.flatMap((file) => textsIn(file)));
  for (const file of program.getSourceFiles()) if (/\/src\/(elements|controllers|locales\/[^/]+\.ts)/.test(file.fileName)) uses.readAll(file);
  const spoken = new Set([...texts].flatMap(([node, path]) => (uses.of(node) ? [path] : [])));
  return { spoken, silent: new Set([...texts.values()].filter((path) => !spoken.has(path))) };
}

/** Every text of a module of words: a string, or the plural forms of one. */
function textsIn(file: ts.SourceFile): [ts.Node, string][] {
  const under = (object: ts.ObjectLiteralExpression, path: readonly string[]): [ts.Node, string][] => object.properties.flatMap((property) => {
    const { name, initializer } = property as Named;
    const here = [...path, name.text];
    const isGroup = ts.isObjectLiteralExpression(initializer) && !initializer.properties.some((form) => form.name?.getText() === 'other');
    return isGroup ? under(initializer, here) : [[property, here.join('.')]];
  });
  const found: [ts.Node, string][] = [];
  ts.forEachChild(file, (statement) => {
    if (!ts.isVariableStatement(statement)) return;
    for (const { initializer } of statement.declarationList.declarations) if (initializer && ts.isObjectLiteralExpression(initializer)) found.push(...under(initializer, []));
  });
  return found;
}

/** A name that stands for a value given to a call or spread into an object. */
function isHandedOn(node: ts.Node): node is ts.Identifier {
  return ts.isIdentifier(node) && (ts.isSpreadAssignment(node.parent) || (ts.isCallExpression(node.parent) && node.parent.expression !== node));
}

/** Which properties of the object literals are read somewhere. */
class Uses {
  readonly #checker: ts.TypeChecker;
  /** Where what is read was declared; `whole` where all below it is read too. */
  readonly #read = new Map<ts.Node, 'alone' | 'whole'>();

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
  }

  of(node: ts.Node): boolean {
    if (this.#read.has(node)) return true;
    for (let above = node.parent; !ts.isSourceFile(above); above = above.parent) if (this.#read.get(above) === 'whole') return true;
    return false;
  }

  readAll(node: ts.Node): void {
    if (ts.isPropertyAccessExpression(node)) this.#mark(this.#checker.getSymbolAtLocation(node.name));
    if (ts.isElementAccessExpression(node)) this.#markIndexed(node);
    if (ts.isObjectBindingPattern(node)) this.#markTaken(node);
    if ((ts.isPropertyAccessExpression(node) || isHandedOn(node)) && this.#isLookedUp(node)) {
      for (const property of this.#checker.getTypeAtLocation(node).getProperties()) this.#mark(property, 'whole');
    }
    ts.forEachChild(node, (child) => this.readAll(child));
  }

  /** Whether a group is handed on as a table to look something up in, whatever its keys are. */
  #isLookedUp(node: ts.Expression): boolean {
    const wanted = this.#checker.getContextualType(node);
    return wanted !== undefined && (wanted.isUnion() ? wanted.types : [wanted]).some((type) => type.getStringIndexType() !== undefined);
  }

  #markIndexed({ expression, argumentExpression }: ts.ElementAccessExpression): void {
    const type = this.#checker.getTypeAtLocation(expression);
    const key = this.#checker.getTypeAtLocation(argumentExpression);
    for (const one of key.isUnion() ? key.types : [key]) if (one.isStringLiteral()) this.#mark(type.getProperty(one.value));
  }

  #markTaken(pattern: ts.ObjectBindingPattern): void {
    const type = this.#checker.getTypeAtLocation(pattern);
    for (const { propertyName, name } of pattern.elements) this.#mark(type.getProperty((propertyName ?? name).getText()));
  }

  #mark(symbol: ts.Symbol | undefined, extent: 'alone' | 'whole' = 'alone'): void {
    for (const declaration of symbol?.declarations ?? []) if (this.#read.get(declaration) !== 'whole') this.#read.set(declaration, extent);
  }
}
