import { threeDSecurePlays } from './plays/three-d-secure.js';
import { threeDSecureSituations } from './situations/three-d-secure.js';
import { playAll } from './support/play-all.js';

playAll('3-D Secure', threeDSecureSituations, threeDSecurePlays);
