import { link, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Randomness } from '../../reference/ports.js';
import { createSecrets, type SimulationSecrets } from '../secrets.js';

/** The secrets kept in a folder; drawn at the first start, and readable by their owner alone. */
export async function secretsIn(folder: string, random: Randomness): Promise<SimulationSecrets> {
  const file = join(folder, 'secrets.json');
  return (await read(file)) ?? (await create(file, random));
}

async function read(file: string): Promise<SimulationSecrets | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as SimulationSecrets;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new Error(`The secrets in ${file} cannot be read.`, { cause: error });
  }
}

/** Written aside and then linked into place: a crash leaves no half of a file, and of two servers one is first. */
async function create(file: string, random: Randomness): Promise<SimulationSecrets> {
  const secrets = await createSecrets(random);
  const draft = `${file}.${secrets.licenceKey.keyId}`;
  const handle = await open(draft, 'w', 0o600);
  try {
    await handle.writeFile(JSON.stringify(secrets, null, 2));
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    await link(draft, file);
    return secrets;
  } catch (error) {
    const first = await read(file);
    if (!first) throw error;
    return first;
  } finally {
    await rm(draft, { force: true });
  }
}
