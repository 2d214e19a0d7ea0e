import { offlinePlays } from './plays/offline.js';
import { topics } from './situations/topics.js';
import { playAll } from './support/play-all.js';

playAll(topics.offline, offlinePlays);
