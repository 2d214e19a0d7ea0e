import { pagePlays } from './plays/page.js';
import { pageSituations } from './situations/page.js';
import { playAll } from './support/play-all.js';

playAll('The page around the element', pageSituations, pagePlays);
