import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../../demo/server.js', import.meta.url));
const clockShift = new URL('clock-shift.js', import.meta.url).href;

/** The demo's server as its own process, on fresh data. */
export interface DemoServer {
  readonly url: string;
  /** Kills the process without a warning and starts it again on the same data and port; `later` puts its clock forward. */
  restart(options?: { later?: number }): Promise<void>;
  /** Kills the process; `restart` brings it back. */
  kill(): Promise<void>;
  /** Ends the process and takes its data away. */
  stop(): Promise<void>;
}

export async function startServer(): Promise<DemoServer> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const data = await mkdtemp(join(tmpdir(), 'annex-demo-'));
  let child = await launch({ port, url, data });
  return {
    url,
    async restart({ later = 0 } = {}) {
      await kill(child);
      child = await launch({ port, url, data, later });
    },
    kill: () => kill(child),
    async stop() {
      await kill(child);
      await rm(data, { recursive: true, force: true });
    },
  };
}

async function launch({ port, url, data, later = 0 }: { port: number; url: string; data: string; later?: number }): Promise<ChildProcess> {
  const child = spawn(process.execPath, [...(later > 0 ? [`--import=${clockShift}`] : []), program], {
    env: { PATH: process.env['PATH'], PORT: String(port), ANNEX_DATA: data, CLOCK_SHIFT: String(later) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  for (const start = Date.now(); Date.now() - start < 30_000; await wait(50)) {
    if (child.exitCode !== null) throw new Error(`the server ended with code ${child.exitCode}\n${output}`);
    if (await answers(url)) return child;
  }
  await kill(child);
  throw new Error(`the server did not answer within 30 seconds\n${output}`);
}

async function answers(url: string): Promise<boolean> {
  const response = await fetch(url).catch(() => undefined);
  await response?.body?.cancel();
  return response !== undefined;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
