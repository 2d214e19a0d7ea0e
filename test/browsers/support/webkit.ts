import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import type { TestContext } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort, startServer, type DemoServer } from '../../end-to-end/support/server.js';
import { Tab, type Send } from './web-driver.js';

/** Runs in the page: takes note of what goes wrong in it from now on. */
const takeNote = `
  globalThis.problems = [];
  addEventListener('error', ({ message }) => problems.push('uncaught: ' + message));
  addEventListener('unhandledrejection', ({ reason }) => problems.push('rejected: ' + reason));
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => problems.push('CSP: ' + effectiveDirective + ' ' + blockedURI));`;

/**
 * A test in WebKitGTK against the running demo, on fresh data, that begins on one of its pages. It fails where the page
 * throws or breaks its Content-Security-Policy. When it fails, the page is photographed into `test-results`.
 */
export function inWebKit(address: string, body: (tab: Tab, server: DemoServer) => Promise<void>) {
  return async (test: TestContext): Promise<void> => {
    const server = await startServer();
    const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x1024x24'], { stdio: ['ignore', 'pipe', 'ignore'] });
    let driver: ChildProcess | undefined;
    try {
      const port = await freePort();
      driver = spawn('WebKitWebDriver', [`--port=${port}`], { env: { ...process.env, DISPLAY: await displayOf(screen) }, stdio: 'ignore' });
      await inSession(`http://127.0.0.1:${port}`, async (tab) => {
        await tab.open(server.url + address);
        await tab.run(takeNote);
        await body(tab, server).catch(async (error: Error) => {
          throw new Error(`${error.stack}\n${await photograph(tab, test.name)}`, { cause: error });
        });
        assert.deepEqual(await tab.run('return problems'), [], 'the page reported problems');
      });
    } finally {
      driver?.kill();
      screen.kill();
      await server.stop();
    }
  };
}

/** The display that the server of a screen chose. */
async function displayOf(screen: ChildProcess): Promise<string> {
  assert.ok(screen.stdout);
  const [number] = (await once(screen.stdout, 'data')) as [Buffer];
  return `:${number.toString().trim()}`;
}

async function inSession(driver: string, task: (tab: Tab) => Promise<void>): Promise<void> {
  const { sessionId } = (await firstAnswer(driver)) as { sessionId: string };
  const send: Send = (method, path, body) => ask(method, `${driver}/session/${sessionId}${path}`, body);
  try {
    await task(new Tab(send));
  } finally {
    await send('DELETE', '');
  }
}

/** A new session of a driver that may only just be starting. */
async function firstAnswer(driver: string): Promise<unknown> {
  for (const start = Date.now(); Date.now() - start < 15_000; await wait(50)) {
    if (await fetch(`${driver}/status`).then(({ ok }) => ok, () => false)) return ask('POST', `${driver}/session`, { capabilities: {} });
  }
  throw new Error('WebKitWebDriver did not answer within 15 seconds');
}

async function ask(method: string, url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) throw new Error((value as { message: string }).message);
  return value;
}

/** Where the picture of the page is. */
async function photograph(tab: Tab, name: string): Promise<string> {
  const path = `test-results/${name.replaceAll(/\W+/g, '-')}-webkit.png`;
  await mkdir('test-results', { recursive: true });
  await writeFile(path, await tab.photograph());
  return path;
}
