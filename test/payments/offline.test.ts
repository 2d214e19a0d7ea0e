import { offlinePlays } from './plays/offline.js';
import { offlineSituations } from './situations/offline.js';
import { playAll } from './support/play-all.js';

playAll('Paying offline', offlineSituations, offlinePlays);
