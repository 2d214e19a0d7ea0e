import { cardPlays } from './plays/card.js';
import { cardSituations } from './situations/card.js';
import { playAll } from './support/play-all.js';

playAll('Paying by card', cardSituations, cardPlays);
