import { changed, onReply, replyStatus, variant, type Break, type BrokenVariant } from '../breaking.js';

interface Licence { readonly activationCode: string; readonly licenceFile: { readonly content: string } }

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A licence whose file says or signs something else. */
const otherFile = (change: (parts: string[], licence: Licence) => string[]): Break => onReply<Licence>('GET', /\/licence$/, (licence) =>
  ('licenceFile' in licence ? changed(licence, { licenceFile: { ...licence.licenceFile, content: change(licence.licenceFile.content.split('.'), licence).join('.') } }) : licence));

/** A device that counts how often it was told the same. */
const counting: Break = (fetch) => {
  let times = 0;
  return onReply<object>('POST', /^\/v1\/pbx\/[^/]+\/(update|refresh)$/, (device) => ('sequence' in device ? changed(device, { updatedAt: new Date((times += 1)).toISOString() }) : device))(fetch);
};

export const brokenDelivery: readonly BrokenVariant[] = [
  variant('licences are signed with a key that nobody has', 'licence.genuine', otherFile(([header = '', payload = '', signature = '']) =>
    [header, payload, (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1)])),
  variant('a licence file holds the activation code', 'licence.hidden-code', otherFile(([header = '', , signature = ''], { activationCode }) =>
    [header, encoded({ activationCode }), signature])),
  variant('a licence file says what was added', 'licence.absolute-numbers', otherFile(([header = '', , signature = '']) => [header, encoded({ added: 1 }), signature])),
  variant('licences name no key', 'licence.signed', otherFile(([, payload = '', signature = '']) => [encoded({ alg: 'EdDSA' }), payload, signature])),
  variant('a device takes an older licence', 'pbx.older', replyStatus(409, 200, /^\/v1\/pbx\/[^/]+\/update$/)),
  variant('a device takes any code', 'pbx.wrong-code', replyStatus(422, 200, /^\/v1\/pbx\/[^/]+\/update$/)),
  variant('each update counts', 'pbx.update-again', counting),
  variant('a refund takes off what was ordered', 'delivery.same-order', onReply<{ total?: { amount: number } }>('POST', /\/refunds$/, (order) =>
    (order.total ? changed(order, { total: { ...order.total, amount: order.total.amount - 1 } }) : order))),
  variant('the list shows an old version of an order', 'orders.listed-whole', onReply<{ items?: readonly object[] }>('GET', /^\/v1\/orders$/, (page) =>
    changed(page, { items: page.items?.map((order) => ({ ...order, version: 0 })) }))),
  variant('an attempt’s answer shows the order from before it', 'attempts.answer-is-order', onReply<{ order?: object }>('POST', /\/payment-attempts$/, (started) =>
    (started.order ? changed(started, { order: { ...started.order, version: 0 } }) : started))),
  variant('a switch is answered with the product from before it', 'products.renew-answer', onReply<object>('PUT', /\/auto-renew$/, (product) => changed(product, { version: 0 }))),
  variant('products on trial announce a renewal', 'products.renew-on-trial', onReply<{ items?: readonly object[] }>('GET', /^\/v1\/products$/, (page) =>
    changed(page, { items: page.items?.map((product) => ({ ...product, nextRenewal: { date: '2030-01-01T00:00:00Z', amount: { amount: 1, currency: 'USD', exponent: 2 } } })) }))),
  variant('a licence never says that it was applied', 'pbx.refresh', onReply<object>('GET', /\/licence$/, (licence) => changed(licence, { appliedAt: null }))),
];
