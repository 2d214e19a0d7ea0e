import { setTimeout as sleep } from 'node:timers/promises';
import { runLoad } from './run-load.mjs';

/** How long the server lives between its start and its end, at least and at most, in milliseconds. */
const shortest = 200;
const longest = 1500;

/** Kills the server a number of times while clients buy, and starts it again on what it left. */
export const runCrash = ({ clients, times, told = () => {} }) =>
  runLoad({
    clients,
    trouble: async (server) => {
      for (let kill = 1; kill <= times; kill += 1) {
        await sleep(shortest + Math.random() * (longest - shortest));
        await server.kill();
        told(kill);
        await server.start();
      }
    },
  });
