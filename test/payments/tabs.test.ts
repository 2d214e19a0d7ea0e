import { tabPlays } from './plays/tabs.js';
import { topics } from './situations/topics.js';
import { playAll } from './support/play-all.js';

playAll(topics.tabs, tabPlays);
