import { orderPageSchema } from '../../core/model/order.js';
import { rule, topic } from '../case.js';
import { ensure, equal, refused, statusIs, type Reply } from '../check.js';
import { acceptance, atOnce, freeProduct, quoteFor, send } from '../steps.js';
import { waitOf, type World } from '../world.js';

/** So many requests at once that some are refused. */
async function volley(world: World, headers: Record<string, string> = {}): Promise<Reply[]> {
  await world.token();
  return atOnce(world.options.limits?.requests ?? 0, () => world.get('/v1/session', { impatient: true, headers }));
}

const isRefused = ({ status }: Reply): boolean => status === 429;

export const limits = topic('limits', {
  refused: rule('a page that asks too often is refused, and told when to come again', async (world) => {
    const replies = await volley(world);
    const [first] = replies.filter(isRefused);
    ensure(first !== undefined, `${replies.length} at once were all let in`);
    for (const reply of replies) statusIs(reply, 200, 429);
    refused(first, 429, 'rate_limited');
    const told = first.headers.get('retry-after') ?? '';
    ensure(/^[1-9]\d{0,4}$/.test(told), `Retry-After is “${told}” and not whole seconds`, first);
  }, 'limits'),
  again: rule('after that time it is let in again', async (world) => {
    const first = (await volley(world)).find(isRefused);
    ensure(first !== undefined, 'all were let in');
    await world.pause(waitOf(first));
    statusIs(await world.get('/v1/session', { impatient: true }), 200);
  }, 'limits'),
  apart: rule('one page’s haste does not hold up another', async (world) => {
    const other = await world.mint();
    await volley(world);
    statusIs(await world.get('/v1/session', { impatient: true, token: other }), 200);
  }, 'limits'),
  'nothing-done': rule('what was refused for haste was not done, and can be sent again under its key', async (world) => {
    await freeProduct(world);
    const [request, key, other] = [await acceptance(world, await quoteFor(world)), world.newKey(), await world.mint()];
    const orders = async () => (await world.read('/v1/orders?limit=20', orderPageSchema, { token: other })).items.filter(({ quoteId }) => quoteId === request.quoteId);
    const [, reply] = await Promise.all([volley(world), world.keyed('POST', '/v1/orders', request, { key, impatient: true })]);
    if (isRefused(reply)) equal((await orders()).length, 0, 'the number of orders', reply);
    statusIs(await send(world, request, { key }), 201);
    equal((await orders()).length, 1, 'the number of orders');
  }, 'limits'),
  readable: rule('a page may read that it was too hasty', async (world) => {
    const first = (await volley(world, { origin: world.pageOrigin })).find(isRefused);
    ensure(first !== undefined, 'all were let in');
    equal(first.headers.get('access-control-allow-origin'), world.pageOrigin, 'the allowed origin', first);
  }, 'limits', 'origin'),
});
