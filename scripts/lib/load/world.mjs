import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../run.mjs';

const built = (path) => import(new URL(`build/src/${path}`, `file://${root}`).href);

/** Opens the server's databases, as they are called in its data folder. */
export async function openStores(dataFolder) {
  const { createLibsqlStore } = await built('reference/node/libsql-store.js');
  const open = (name) => createLibsqlStore({ file: join(dataFolder, `${name}.db`) });
  return { backend: await open('annex'), sandbox: await open('sandbox'), mailbox: await open('mailbox') };
}

export const closeStores = (stores) => Object.values(stores).forEach((store) => store.close());

/** The serial number of each client's own product, and of those that all of them want to expand. */
export const ownProduct = (client) => `LOAD${String(client).padStart(6, '0')}`;
export const sharedProducts = ['SHARED000001', 'SHARED000002', 'SHARED000003'];

/** How many extensions each product has at first. */
export const installedExtensions = 50;

/** Fills a fresh data folder with one product for each client and a few that are fought for. */
export async function plantWorld(dataFolder, { clients }) {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const { plantSeed, demoSeed } = await built('reference/seed.js');
  const serialNumbers = [...Array.from({ length: clients }, (_, client) => ownProduct(client)), ...sharedProducts];
  const products = (now) => {
    const [sample] = demoSeed.products(now);
    return serialNumbers.map((serialNumber) => ({ ...sample, serialNumber, quantities: { extensions: installedExtensions } }));
  };
  const stores = await openStores(dataFolder);
  try {
    await plantSeed({ store: stores.backend, clock: { now: () => Date.now() } }, { products, contacts: demoSeed.contacts });
  } finally {
    closeStores(stores);
  }
}

const everything = { limit: Number.MAX_SAFE_INTEGER };

const deliveries = ['issueLicence', 'mailSubscription', 'mailInvoice', 'refund'];

/** How many deliveries are still to be made. */
export async function openDeliveries(store) {
  const jobs = await store.list('jobs', everything);
  return jobs.filter(({ body }) => deliveries.includes(body.work.kind)).length;
}

/** All that the server, the payment services and the recipients of mail have on their books, read from the files themselves. */
export async function readBooks(dataFolder) {
  const { ledgerInStore } = await built('hosts/ledger-in-store.js');
  const { createLedger } = await built('sandbox/ledger/ledger.js');
  const stores = await openStores(dataFolder);
  const all = async (collection) => (await stores.backend.list(collection, everything)).map(({ body }) => body);
  try {
    return {
      orders: await all('orders'),
      quotes: await all('quotes'),
      invoices: await all('invoices'),
      licences: await all('licences'),
      products: (await all('products')).map((product) => ({ ...product, installed: installedExtensions })),
      payments: await createLedger(ledgerInStore(stores.sandbox)).payments(),
      mails: (await stores.mailbox.list('mails', everything)).map(({ body }) => body),
    };
  } finally {
    closeStores(stores);
  }
}
