import { linePlays } from './plays/line.js';
import { lineSituations } from './situations/line.js';
import { playAll } from './support/play-all.js';

playAll('A bad line between page and backend', lineSituations, linePlays);
