import { servicePlays } from './plays/service.js';
import { serviceSituations } from './situations/service.js';
import { playAll } from './support/play-all.js';

playAll('Payment services, webhooks and the server', serviceSituations, servicePlays);
