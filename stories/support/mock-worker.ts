import { http } from 'msw';
import { setupWorker, type SetupWorker } from 'msw/browser';
import { worldAt } from './worlds.js';

let started: Promise<SetupWorker> | null = null;

/** Starts the worker that brings every request of a story's page to the world behind the story. Once per page. */
export function startMockWorker(): Promise<SetupWorker> {
  return (started ??= start());
}

async function start(): Promise<SetupWorker> {
  const ours = http.all(({ request }) => worldAt(request.url) !== null, ({ request }) => worldAt(request.url)?.answer(request));
  const worker = setupWorker(ours);
  await worker.start({ quiet: true, onUnhandledRequest: 'bypass', serviceWorker: { url: './mockServiceWorker.js' } });
  return worker;
}
