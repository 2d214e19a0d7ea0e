import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { realServices } from '../src/hosts/node/real-services.js';
import { mailerInEnvironment } from '../src/hosts/node/mailer-in-environment.js';
import { isProduction, secretsInEnvironment } from '../src/hosts/node/secrets-in-environment.js';
import { serveNode } from '../src/hosts/node.js';

const { env } = process;
const port = Number(env['PORT'] || 4173);

/** Everything that the environment decides, in one place. */
async function start(): Promise<void> {
  const services = realServices(env, { now: () => Date.now() });
  const secrets = await secretsInEnvironment(env, { bytes: (length) => Uint8Array.from(randomBytes(length)) });
  const mailer = mailerInEnvironment(env);
  const production = isProduction(env);
  const host = await serveNode({
    port,
    dataFolder: env['ANNEX_DATA'] || '.annex-data',
    siteFolder: join(import.meta.dirname, '..', 'site'),
    services,
    parties: !production,
    ...(mailer && { mailer }),
    ...(secrets && { secrets }),
    ...(env['HOST'] && { host: env['HOST'] }),
    ...(env['ANNEX_CALLER_HEADER'] && { callerHeader: env['ANNEX_CALLER_HEADER'] }),
    ...(env['ANNEX_PUBLIC_URL'] && { publicUrl: env['ANNEX_PUBLIC_URL'] }),
  });
  let closing: Promise<void> | undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void (closing ??= host.close()));
  const real = services.map(({ gateway }) => gateway);
  console.log(production ? plainWelcome(host.url, real) : welcome(host.url, real));
}

function welcome(url: string, real: readonly string[]): string {
  const pages = [
    ['', 'what this is'],
    ['portal/', 'a partner portal, composed of single elements'],
    ['distributor/', 'a reseller\'s page with one <annex-checkout>'],
    ['mailbox/', 'the mails as they were sent'],
    ['pbx/', 'the PBX that takes its licence'],
    ['back-office/', 'where an offline payment is booked'],
  ] as const;
  return ['', '  Annex is running.', '', ...pages.map(([path, what]) => `  ${`${url}/${path}`.padEnd(38)} ${what}`), '', `  ${paymentsWith(real)} This is a reference backend, not a production one.`, '  Ctrl+C stops it; nothing is lost.', ''].join('\n');
}

const paymentsWith = (real: readonly string[]): string =>
  (real.length === 0 ? 'All payments are simulated; no money moves.' : `Real payment services: ${real.join(', ')}. Others are simulated.`);

function plainWelcome(url: string, real: readonly string[]): string {
  return [
    '', `  Annex is running in production mode: ${url}/v1/`, '', `  Orders are paid ${[...real.map((gateway) => `with ${gateway}`), 'offline'].join(' or ')}; nothing is simulated.`,
    '  This is the reference backend, a contract to compare with. Do not sell from it.', '  Distributor, mailbox and back office of the demo do not answer.', '',
  ].join('\n');
}

start().catch((error: unknown) => {
  const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  console.error(inUse ? `Port ${port} is in use. Stop what runs there, or choose another one: PORT=4174 npm start` : error);
  process.exitCode = 1;
});
