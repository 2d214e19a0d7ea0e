import { paypalPlays } from './plays/paypal.js';
import { paypalSituations } from './situations/paypal.js';
import { playAll } from './support/play-all.js';

playAll('Paying with PayPal', paypalSituations, paypalPlays);
