import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's root, where commands run unless told otherwise. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The path of a command that a package brought. */
export const bin = (name) => `${root}node_modules/.bin/${name}`;

/**
 * Runs a command to its end. With `show` its output goes straight to the terminal, else it is collected; `stdout` is that without what it says on stderr.
 * A command that cannot be started ends with code 127, one that a signal ended with 128.
 */
export function run(command, args, { cwd = root, env = {}, show = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'] });
    let [output, stdout] = ['', ''];
    const collect = (chunk) => (output += chunk);
    child.stdout?.setEncoding('utf8').on('data', collect).on('data', (chunk) => (stdout += chunk));
    child.stderr?.setEncoding('utf8').on('data', collect);
    child.on('error', (error) => resolve({ code: 127, output: `${command}: ${error.message}`, stdout }));
    child.on('close', (code) => resolve({ code: code ?? 128, output, stdout }));
  });
}
