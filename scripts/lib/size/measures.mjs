import { readdirSync } from 'node:fs';
import { root } from '../run.mjs';
import { alone, built, fromTheBeginning, sizeOf, sum } from './built.mjs';
import { untilFirstSelection } from './first-selection.mjs';

const source = (path) => `${root}src/${path}`;
const elements = () => readdirSync(source('elements')).filter((name) => name !== 'shared').sort();

/** Other languages, and what stands in for a payment service's own script. */
const isOthers = ({ modules }) => Object.keys(modules).every((id) => /\/src\/(locales\/(?!en\/|parts\/|[^/]+\.ts)[^/]+\/|sandbox\/|locales\/pseudo)/.test(id));

/** The words of a part in the language that takes most. */
async function largestOfEachPart(chunks) {
  const largest = {};
  for (const { facadeModuleId, code } of chunks) {
    const [, language, part] = /\/locales\/([^/]+)\/([^/]+)\.ts$/.exec(facadeModuleId ?? '') ?? [];
    if (!part || language === 'parts') continue;
    const size = sizeOf(code);
    if (size.brotli > (largest[part]?.brotli ?? 0)) largest[part] = size;
  }
  return Object.fromEntries(Object.entries(largest).sort().map(([part, size]) => [`words: ${part}, largest language`, size]));
}

/**
 * Everything that has a budget, by its name. In kilobytes of 1000 bytes, as `size-budget.json` says them.
 *
 * @returns {Promise<Record<string, import('./built.mjs').Size>>}
 */
export async function measures(chromium) {
  const chunks = await built(source('embed.ts'));
  const sizes = {
    'drop-in until the first selection': await untilFirstSelection(chromium),
    'drop-in, first file': sum(fromTheBeginning(chunks).map(({ code }) => sizeOf(code))),
    'drop-in, everything in English': sum(chunks.filter((chunk) => !isOthers(chunk)).map(({ code }) => sizeOf(code))),
    'core, headless': await alone(source('core/index.ts')),
    'core, headless, with zod': await alone(source('core/index.ts'), { withZod: true }),
    'HTTP backend': await alone(source('backends/http/create-http-backend.ts')),
  };
  for (const gateway of ['offline', 'paypal', 'stripe']) sizes[`gateway: ${gateway}`] = await alone(source(`gateways/${gateway}/${gateway}-gateway.ts`));
  for (const name of elements()) sizes[`element: ${name}`] = await alone(source(`elements/${name}/${name}.ts`));
  return { ...sizes, ...(await largestOfEachPart(chunks)) };
}
