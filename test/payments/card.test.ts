import { cardPlays } from './plays/card.js';
import { topics } from './situations/topics.js';
import { playAll } from './support/play-all.js';

playAll(topics.card, cardPlays);
