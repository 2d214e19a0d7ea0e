import { servicePlays } from './plays/service.js';
import { topics } from './situations/topics.js';
import { playAll } from './support/play-all.js';

playAll(topics.service, servicePlays);
