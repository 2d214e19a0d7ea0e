import { paypalPlays } from './plays/paypal.js';
import { topics } from './situations/topics.js';
import { playAll } from './support/play-all.js';

playAll(topics.paypal, paypalPlays);
