import { loadPayPalSdk } from '../../../src/gateways/paypal/load-paypal.js';
import { loadStripeSdk } from '../../../src/gateways/stripe/load-stripe.js';
import type { Loaders } from './loader-page.js';

const loaders: Loaders = { loadStripeSdk, loadPayPalSdk };
Object.assign(globalThis, { loaders });
