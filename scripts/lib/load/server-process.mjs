import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { root } from '../run.mjs';

const startTime = 30_000;

/**
 * The built server as a process of its own, on this machine alone. It gets a free port at its first start and keeps it;
 * nothing of our environment reaches it, so that no real payment service is asked.
 */
export function createServerProcess(dataFolder) {
  let child = null;
  let port = 0;
  let complaints = '';

  async function start() {
    const { PATH } = process.env;
    child = spawn(process.execPath, ['--enable-source-maps', 'build/demo/server.js'], {
      cwd: root, env: { PATH, ANNEX_DATA: dataFolder, PORT: String(port) }, stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stderr.setEncoding('utf8').on('data', (text) => (complaints += text));
    port = await portOf(child, () => complaints);
  }

  async function end(signal) {
    const ending = child;
    child = null;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const ended = once(ending, 'exit');
    ending.kill(signal);
    await ended;
  }

  return {
    start,
    get url() {
      return `http://127.0.0.1:${port}`;
    },
    /** What the server wrote where errors go. */
    get complaints() {
      return complaints;
    },
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

/** Waits until the server says where it listens. */
async function portOf(child, complaints) {
  let printed = '';
  const late = setTimeout(() => child.kill('SIGKILL'), startTime);
  try {
    for await (const text of child.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
      printed += text;
      const found = /http:\/\/localhost:(\d+)\/portal\//.exec(printed);
      if (found) return Number(found[1]);
    }
    throw new Error(`The server ended while starting.\n${complaints()}`);
  } finally {
    clearTimeout(late);
    child.stdout.resume();
  }
}
