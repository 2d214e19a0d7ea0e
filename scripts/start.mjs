import { spawn } from 'node:child_process';
import { build } from './lib/build.mjs';
import { install } from './lib/install.mjs';
import { root } from './lib/run.mjs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Annex needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Runs the server until it ends, and passes on what we are told. */
function serve() {
  const server = spawn(process.execPath, ['--enable-source-maps', 'build/demo/server.js'], { cwd: root, stdio: 'inherit' });
  // We end when the server has ended. A terminal tells both of us; being told twice does no harm.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill('SIGTERM'));
  server.on('error', (error) => fail(error));
  server.on('close', (code) => process.exit(code ?? 0));
}

function fail(error) {
  console.error(`\n${error.message}\n`);
  process.exitCode = 1;
}

try {
  await install();
  await build();
  serve();
} catch (error) {
  fail(error);
}
