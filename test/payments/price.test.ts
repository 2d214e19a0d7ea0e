import { pricePlays } from './plays/price.js';
import { topics } from './situations/topics.js';
import { playAll } from './support/play-all.js';

playAll(topics.price, pricePlays);
