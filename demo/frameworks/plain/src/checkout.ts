import 'annex-checkout/embed';
import { find } from './find.ts';
import { keepOrder } from './shop.ts';

find('annex-checkout').addEventListener('annex-order-complete', ({ orderNumber }) => keepOrder(orderNumber));
