import { http } from 'msw';
import { setupWorker, type SetupWorker } from 'msw/browser';
import { worldAt } from './worlds.js';

let started: Promise<SetupWorker> | null = null;

/** Starts the worker that brings every request of a story's page to the world behind the story. Once per page. */
export function startMockWorker(): Promise<SetupWorker> {
  return (started ??= start());
}

async function start(): Promise<SetupWorker> {
  addEventListener('unhandledrejection', (event) => { if (isWorkerGone(event.reason)) event.preventDefault(); });
  const ours = http.all(({ request }) => worldAt(request.url) !== null, ({ request }) => worldAt(request.url)?.answer(request));
  const worker = setupWorker(ours);
  await worker.start({ quiet: true, onUnhandledRequest: 'bypass', serviceWorker: { url: './mockServiceWorker.js' } });
  return worker;
}

/** The page before this one, as it closes, may take the registration back while msw asks for its update. What it serves here it goes on serving. */
const isWorkerGone = (reason: unknown): boolean => reason instanceof Error && /^Failed to update a ServiceWorker.*Not found/s.test(reason.message);
