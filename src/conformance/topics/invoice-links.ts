import { invoiceLinkSchema } from '../../core/model/invoice-link.js';
import { rule, topic } from '../case.js';
import { ensure, equal, parsed, refused, statusIs, type Reply } from '../check.js';
import { atOnce, delivered } from '../steps.js';
import type { World } from '../world.js';
import { linkTo, openLink, sendLink } from './link-steps.js';

const mailed = async (world: World): Promise<string> => linkTo(world, await delivered(world));

const isPdf = (reply: Reply): void => {
  statusIs(reply, 200);
  equal(reply.headers.get('content-type'), 'application/pdf', 'the type', reply);
};

export const invoiceLinks = topic('links', {
  download: rule('a link gives the invoice to whoever has it', async (world) => isPdf(await openLink(world, 'POST', await mailed(world))), 'backOffice', 'mail'),
  'looking-is-free': rule('looking at a link does not use it up', async (world) => {
    const path = await mailed(world);
    for (const verb of ['GET', 'HEAD', 'GET', 'HEAD']) {
      const reply = await openLink(world, verb, path);
      statusIs(reply, 200);
      ensure(!/application\/pdf/.test(reply.headers.get('content-type') ?? ''), 'it gives the invoice already', reply);
    }
    isPdf(await openLink(world, 'POST', path));
  }, 'backOffice', 'mail'),
  once: rule('a link works once, and then says that it was used', async (world) => {
    const path = await mailed(world);
    isPdf(await openLink(world, 'POST', path));
    refused(await openLink(world, 'POST', path), 410, 'link_used');
    refused(await openLink(world, 'GET', path), 410, 'link_used');
  }, 'backOffice', 'mail'),
  'at-once': rule('of ten that use a link at once one gets the invoice', async (world) => {
    const path = await mailed(world);
    const statuses = (await atOnce(10, () => openLink(world, 'POST', path))).map(({ status }) => status);
    equal(statuses.toSorted(), [200, ...Array<number>(9).fill(410)], 'the answers');
  }, 'backOffice', 'mail'),
  privacy: rule('the page and the invoice behind a link are kept by no cache and tell nobody the address', async (world) => {
    const path = await mailed(world);
    for (const verb of ['GET', 'POST']) {
      const reply = await openLink(world, verb, path);
      ensure(/no-store/.test(reply.headers.get('cache-control') ?? ''), `${verb}: a cache may keep it`, reply);
      equal(reply.headers.get('referrer-policy'), 'no-referrer', 'the referrer policy', reply);
    }
  }, 'backOffice', 'mail'),
  altered: rule('a link with one character changed is unknown', async (world) => {
    const path = await mailed(world);
    for (const position of [path.length - 3, path.length - 20]) {
      const wrong = `${path.slice(0, position)}${path[position] === 'A' ? 'B' : 'A'}${path.slice(position + 1)}`;
      refused(await openLink(world, 'POST', wrong), 404, 'not_found');
    }
    isPdf(await openLink(world, 'POST', path));
  }, 'backOffice', 'mail'),
  replaced: rule('a new link takes the older one’s place', async (world) => {
    const order = await delivered(world);
    const first = await linkTo(world, order);
    parsed(await sendLink(world, order), 201, invoiceLinkSchema);
    const second = await linkTo(world, order, first);
    statusIs(await openLink(world, 'POST', first), 410);
    isPdf(await openLink(world, 'POST', second));
  }, 'backOffice', 'mail'),
  unknown: rule('an unknown link is not found, however it is asked for', async (world) => {
    for (const verb of ['GET', 'POST']) refused(await openLink(world, verb, '/invoices/nothing.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'), 404, 'not_found');
  }),
  'send-shape': rule('a new link goes to the billing contact, for 24 hours', async (world) => {
    const order = await delivered(world);
    const { sentTo } = parsed(await sendLink(world, order), 201, invoiceLinkSchema);
    equal(sentTo, order.billTo.email, 'to whom it went');
  }, 'backOffice'),
  'send-replay': rule('the same request for a link under its key sends none again', async (world) => {
    const order = await delivered(world);
    const key = world.newKey();
    const first = await sendLink(world, order, key);
    equal((await sendLink(world, order, key)).text, first.text, 'the answer');
  }, 'backOffice'),
  'send-secret': rule('the answer does not hold the link itself', async (world) => {
    const reply = await sendLink(world, await delivered(world));
    ensure(!reply.text.includes('/invoices/'), 'it does', reply);
  }, 'backOffice'),
  'send-body': rule('a request for a link takes no address of its own', async (world) => {
    const order = await delivered(world);
    const reply = await world.keyed('POST', `/v1/orders/${order.id}/invoice-links`, { sentTo: 'somebody@else.example' });
    refused(reply, 422, 'validation_failed', '/sentTo');
  }, 'backOffice'),
});
