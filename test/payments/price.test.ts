import { pricePlays } from './plays/price.js';
import { priceSituations } from './situations/price.js';
import { playAll } from './support/play-all.js';

playAll('A price that is not what it was', priceSituations, pricePlays);
