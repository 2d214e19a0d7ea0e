import { startedPaymentSchema } from '../../core/model/order.js';
import type { Quote } from '../../core/model/quote.js';
import { rule, topic } from '../case.js';
import { ensure, equal, parsed } from '../check.js';
import { acceptance, freeProduct, quoteFor, send } from '../steps.js';
import type { World } from '../world.js';

const withCoupon = ({ options: { coupon } }: World): { couponCode?: string } => (coupon === undefined ? {} : { couponCode: coupon });

/** The same with the coupon and without it. */
const both = async (world: World): Promise<[Quote, Quote]> => [await quoteFor(world, withCoupon(world)), await quoteFor(world)];

export const coupons = topic('coupons', {
  named: rule('a quote names its coupon', async (world) => equal((await quoteFor(world, withCoupon(world))).couponCode, world.options.coupon, 'the coupon'), 'coupon'),
  cheaper: rule('a coupon takes something off', async (world) => {
    const [reduced, plain] = await both(world);
    ensure(reduced.subtotal.amount < plain.subtotal.amount, `${reduced.subtotal.amount} is not below ${plain.subtotal.amount}`);
    ensure(reduced.total.amount >= 0, 'it takes off more than there is');
  }, 'coupon'),
  difference: rule('the discount is what the coupon took off the amount due', async (world) => {
    const [reduced, plain] = await both(world);
    equal(reduced.discount.amount - plain.discount.amount, reduced.subtotal.amount - plain.subtotal.amount, 'the difference');
  }, 'coupon'),
  lines: rule('a coupon’s discount stands in the lines, before the proration', async (world) => {
    const [reduced, plain] = await both(world);
    equal(reduced.lines.map(({ fullTermAmount }) => fullTermAmount), plain.lines.map(({ fullTermAmount }) => fullTermAmount), 'the list prices');
    ensure(reduced.lines.some(({ discount }, position) => discount.amount < (plain.lines[position]?.discount.amount ?? 0)), 'no line has a discount');
  }, 'coupon'),
  ordered: rule('an order costs what the quote with the coupon says', async (world) => {
    await freeProduct(world);
    const quote = await quoteFor(world, withCoupon(world));
    const { order } = parsed(await send(world, await acceptance(world, quote)), 201, startedPaymentSchema);
    equal([order.discount, order.total], [quote.discount, quote.total], 'discount and total');
  }, 'coupon'),
});
