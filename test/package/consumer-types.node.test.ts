import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import ts from 'typescript';

/** What the package gives to others, but for what only servers and test runs want. */
const entries = ['index.ts', 'define.ts', 'embed.ts', 'core/index.ts', 'gateways/index.ts'];
/** All that a consumer needs to have the types of; the payment services' packages are not among them. */
const needed = ['lit', 'lit-html', 'lit-element', '@lit/context', '@lit/reactive-element', 'zod', '@types/trusted-types'];

const consumer = `
import { CheckoutController, createCheckout, createHttpBackend, type PaymentOutcome } from 'annex-checkout';
import type { Checkout, CheckoutBackend, Environment, PaymentGateway } from 'annex-checkout/core';
import { define } from 'annex-checkout/define';
import { connect, createGateways } from 'annex-checkout/embed';
import { beginSubmission, eligibleByCurrency, lazyGateway } from 'annex-checkout/gateways';

export function headless(backend: CheckoutBackend, environment: Environment, own: PaymentGateway): Checkout {
  return createCheckout({ backend, environment, gateways: [own, lazyGateway(own.descriptor, async () => own)] });
}
export const backend: CheckoutBackend = createHttpBackend({ baseUrl: 'https://shop.example', getToken: async () => 'token' });
export const words = (outcome: PaymentOutcome): string => (outcome.status === 'declined' ? outcome.category : outcome.status);

define({ prefix: 'shop', connect: (config) => connect(config, createGateways()) });
const session = document.querySelector('annex-session');
if (session) session.checkout = connect({ backendUrl: '/', sessionUrl: '/session' });
document.querySelector('annex-checkout')?.addEventListener('annex-order-complete', (event) => console.log(event.orderNumber.length));
export { beginSubmission, CheckoutController, eligibleByCurrency };
`;

const mistaken = `
import { createCheckout, type PaymentGateway } from 'annex-checkout';
export const checkout = createCheckout({ gateways: [] });
export const gateway: PaymentGateway = { descriptor: {} };
document.querySelector('annex-session')!.checkout = 7;
`;

describe('The package’s types, in somebody else’s strict project', () => {
  const project = mkdtempSync(join(tmpdir(), 'annex-consumer-'));
  const installed = join(project, 'node_modules');
  const home = join(installed, 'annex-checkout');

  before(() => {
    mkdirSync(home, { recursive: true });
    copyFileSync('package.json', join(home, 'package.json'));
    buildDeclarations(join(home, 'dist'));
    for (const name of needed) {
      mkdirSync(dirname(join(installed, name)), { recursive: true });
      symlinkSync(resolve('node_modules', name), join(installed, name));
    }
    writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(project, 'consumer.ts'), consumer);
    writeFileSync(join(project, 'mistaken.ts'), mistaken);
  });
  after(() => rmSync(project, { recursive: true }));

  const resolutions: Record<string, ts.CompilerOptions> = {
    bundler: { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
    node16: { module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16 },
  };
  for (const [name, options] of Object.entries(resolutions)) {
    test(`compile with moduleResolution ${name}, every declaration checked, and without the payment services’ packages`, () => {
      const { problems, files } = compile(['consumer.ts', 'mistaken.ts'].map((file) => join(project, file)), options);
      const mistakes = problems.filter((problem) => problem.startsWith(join(project, 'mistaken.ts')));
      assert.deepEqual(problems.filter((problem) => !mistakes.includes(problem)), []);
      assert.equal(mistakes.length, 3, `under any, everything would compile: ${mistakes.join('\n')}`);
      assert.ok(files.some((file) => file.endsWith('annex-checkout/dist/embed.d.ts')));
      assert.deepEqual(files.filter((file) => /@paypal|@stripe/.test(file)), []);
    });
  }

  test('name no payment service’s package, whatever a page may import', () => {
    const naming = readdirSync(join(home, 'dist'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.d.ts') && /from '@(?:paypal|stripe)\/|import\("@(?:paypal|stripe)\//.test(readFileSync(join(home, 'dist', file), 'utf8')));
    assert.deepEqual(naming, []);
  });
});

/** As `npm run build` does, but for the declarations of what pages may import alone. */
function buildDeclarations(outDir: string): void {
  const { config } = ts.readConfigFile('tsconfig.build.json', ts.sys.readFile) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  const roots = entries.map((entry) => resolve('src', entry));
  ts.createProgram(roots, { ...options, outDir, emitDeclarationOnly: true, declarationMap: false, sourceMap: false, noCheck: true }).emit();
}

function compile(roots: string[], options: ts.CompilerOptions): { problems: string[]; files: string[] } {
  const program = ts.createProgram(roots, {
    ...options, strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, skipDefaultLibCheck: true, noEmit: true, preserveSymlinks: true,
    target: ts.ScriptTarget.ES2022, lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'], types: [],
  });
  const problems = ts.getPreEmitDiagnostics(program).map(({ file: at, messageText }) => `${at?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
  return { problems, files: program.getSourceFiles().map(({ fileName }) => fileName) };
}
