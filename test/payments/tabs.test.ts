import { tabPlays } from './plays/tabs.js';
import { tabSituations } from './situations/tabs.js';
import { playAll } from './support/play-all.js';

playAll('Tabs, reloads and storages', tabSituations, tabPlays);
