import { join } from 'node:path';
import { runnerImport } from 'vite';
import { integrityOf, json } from './integrity.mjs';
import { purposeOf } from './purposes.mjs';

/** What a page's policy needs for the checkout itself, whatever is paid with. The words in braces are the page's own. */
const pagePolicy = {
  'default-src': ["'none'"],
  'script-src': ['{scripts}'],
  'connect-src': ['{backend}', '{session}'],
  'base-uri': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['lit-html', 'annex-sdk', "'allow-duplicates'"],
};

/** Why the payment services' own scripts are there; their addresses come from the code that inserts them. */
const services = {
  stripe: { owner: 'Stripe', why: 'Draws the card form in Stripe’s own frames, and asks the buyer’s bank.', when: 'the buyer chooses to pay by card' },
  paypal: { owner: 'PayPal', why: 'Draws PayPal’s own window, in which the buyer agrees.', when: 'the buyer chooses PayPal' },
};

/** @returns {Promise<Readonly<Record<string, object>>>} what a payment method's pages must allow, by its gateway's name */
export async function policiesOf(root) {
  const descriptors = await Promise.all(['stripe', 'paypal', 'offline'].map(async (name) => (await load(root, `src/gateways/${name}/descriptor.ts`))[`${name}Descriptor`]));
  return Object.fromEntries(descriptors.map(({ gateway, csp }) => [gateway, csp]));
}

const load = async (root, file) => (await runnerImport(join(root, file), { root, configFile: false, logLevel: 'error' })).module;

/**
 * Each script that a page with the checkout runs, ours and the payment services': why it is there, when it loads, where
 * it comes from, how its integrity is assured; and the policy that each payment method needs.
 *
 * @param {string} root the project's folder
 * @param {import('./bundle.mjs').Script[]} scripts
 * @param {string} base where the files are served from
 */
export async function inventory(root, scripts, base) {
  const { sdkScriptUrls } = await load(root, 'src/gateways/sdk-script.ts');
  const own = scripts.map((script) => ({
    script: base + script.file,
    owner: 'annex-checkout',
    ...purposeOf(script),
    authorised: 'by the page, which names the folder in script-src',
    integrity: integrityOf(script.code),
  }));
  const theirs = Object.entries(sdkScriptUrls).map(([name, url]) => ({
    script: url,
    ...services[Object.keys(services).find((gateway) => name.startsWith(gateway))],
    authorised: 'by the page, which names the origin in script-src, and by the Trusted Types policy annex-sdk, which lets no other address pass',
    integrity: null,
    instead: 'Its owner changes it without notice and forbids copies, so there is no hash of it: it comes over HTTPS from its owner alone, and what it may reach is what the policy lists.',
  }));
  return json({ scripts: [...own, ...theirs], policy: { page: pagePolicy, methods: await policiesOf(root) } });
}
