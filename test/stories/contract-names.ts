import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The names that the contract gives to states, kinds and reasons. */
export const contractNames: readonly string[] = [...new Set(namesIn(JSON.parse(readFileSync(fileURLToPath(new URL('../../../openapi.json', import.meta.url)), 'utf8'))))];

function namesIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { enum: choices, const: only } = schema as { enum?: unknown; const?: unknown };
  const own = [...(Array.isArray(choices) ? choices : []), only].filter((name) => typeof name === 'string');
  return [...own, ...Object.values(schema).flatMap(namesIn)];
}
