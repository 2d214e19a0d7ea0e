import { pagePlays } from './plays/page.js';
import { topics } from './situations/topics.js';
import { playAll } from './support/play-all.js';

playAll(topics.page, pagePlays);
