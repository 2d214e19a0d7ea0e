import { threeDSecurePlays } from './plays/three-d-secure.js';
import { topics } from './situations/topics.js';
import { playAll } from './support/play-all.js';

playAll(topics.threeDSecure, threeDSecurePlays);
