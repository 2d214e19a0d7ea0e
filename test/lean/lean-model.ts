import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as fc from 'fast-check';
import type { build as Build } from 'vite';
import * as z from 'zod/mini';
import { projectRoot } from '../architecture/source-files.js';

type Parsed = { success: true; data: unknown } | { success: false; error: { issues: readonly { code: string; path: readonly PropertyKey[] }[] } };

/** A schema, whoever reads it. */
export interface Read {
  safeParse(input: unknown): Parsed;
}

/** The contract's schemas as the script for pages has them: from the same sources, with the stand-in in zod's place. */
export async function leanModel(build: typeof Build): Promise<Readonly<Record<string, Read>>> {
  const made = await build({
    root: projectRoot, configFile: false, logLevel: 'error', publicDir: false,
    resolve: { alias: { 'zod/mini': join(projectRoot, 'src/lean/schemas.ts') } },
    build: { write: false, minify: false, target: 'es2022', lib: { entry: join(projectRoot, 'src/core/model/index.ts'), formats: ['es'] } },
  });
  const [{ output } = { output: [] }] = Array.isArray(made) ? made : [];
  const folder = mkdtempSync(join(tmpdir(), 'annex-lean-'));
  try {
    const file = join(folder, 'model.mjs');
    for (const chunk of output) if (chunk.type === 'chunk') writeFileSync(file, chunk.code);
    return (await import(pathToFileURL(file).href)) as Record<string, Read>;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface JsonSchema {
  readonly type?: string;
  readonly format?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
}

const instants = fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString());
const texts = fc.oneof(
  fc.string({ maxLength: 12 }), fc.constantFrom('', ' padded ', 'EUR', 'DE', '4242 4242 4242 4242', 'P1Y', 'x'.repeat(201)),
  fc.constantFrom('2026-02-29T00:00:00Z', '2024-02-29T23:59:59.5Z', '2026-03-01T24:00:00Z', '2026-03-01T09:30:00+01:00', '2026-03-01', '2026-13-01'),
  fc.constantFrom('a@b.example', 'a.b@c-d.example', '.a@b.example', 'a..b@c.example', 'a@b', "o'x@b.example", 'a@-b.example', 'a@b.c1', 'a b@c.example', 'a@b@c.example', 'a.@b.example'),
  fc.constantFrom('https://shop.example/way?x=1#y', ' https://shop.example ', 'http://', 'shop.example', 'javascript:alert(1)', 'ftp://x.example', 'https://a\tb.example'),
);

/** Values that a schema describes, more or less: enough of them are accepted, and none is far off. */
export function sampleOf(schema: unknown): fc.Arbitrary<unknown> {
  return valuesOf(z.toJSONSchema(schema as z.ZodMiniType, { unrepresentable: 'any', io: 'input', reused: 'inline' }) as JsonSchema);
}

function valuesOf(json: JsonSchema): fc.Arbitrary<unknown> {
  const { properties, items, additionalProperties } = json;
  if ('const' in json) return fc.constant(json.const);
  if (json.enum) return fc.constantFrom(...json.enum);
  const either = json.anyOf ?? json.oneOf;
  if (either) return fc.oneof(...either.map(valuesOf));
  switch (json.type) {
    case 'null': return fc.constant(null);
    case 'boolean': return fc.boolean();
    case 'integer': return fc.oneof(fc.nat(5), fc.integer({ min: 0, max: 2000 }));
    case 'number': return fc.double({ noNaN: true });
    case 'string': return json.format === 'date-time' ? instants : fc.oneof({ weight: 4, arbitrary: fc.constantFrom('EUR', 'DE', 'text', 'https://shop.example/', 'a@b.example') }, texts);
    case 'array': return fc.array(valuesOf(items ?? {}), { maxLength: 3 });
    case 'object': {
      if (!properties) return fc.dictionary(fc.string({ maxLength: 8 }), typeof additionalProperties === 'object' ? valuesOf(additionalProperties) : fc.jsonValue(), { maxKeys: 3 });
      return fc.record(Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, valuesOf(each)])), { requiredKeys: [...(json.required ?? [])] });
    }
    default: return fc.jsonValue();
  }
}

const odd = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, true, '', 0, -1, 1.5, 1e300, 2 ** 53, -(2 ** 53), [], {}, [null], 'x'.repeat(3000), '2026-02-30T00:00:00Z', JSON.parse('{"__proto__":1}')), texts, fc.jsonValue(),
);

/** Samples with something of them taken away, put in, or replaced, at any depth. */
export function mutated(sample: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.tuple(sample, fc.nat(), fc.constantFrom('replace', 'remove', 'add'), odd).map(([value, seed, how, other]) => mutate(structuredClone(value), seed, how, other));
}

function mutate(value: unknown, seed: number, how: string, other: unknown): unknown {
  if (typeof value !== 'object' || value === null) return other;
  const names = Object.keys(value);
  const name = names[seed % Math.max(names.length, 1)];
  if (name === undefined) return other;
  const into = value as Record<string, unknown>;
  if (typeof into[name] === 'object' && into[name] !== null && seed % 3 > 0) into[name] = mutate(into[name], Math.floor(seed / 3), how, other);
  else if (how === 'remove') delete into[name];
  else into[how === 'add' ? 'surplus' : name] = other;
  return value;
}
