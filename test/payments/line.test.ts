import { linePlays } from './plays/line.js';
import { topics } from './situations/topics.js';
import { playAll } from './support/play-all.js';

playAll(topics.line, linePlays);
