import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A place for one test: a folder for data, and one with a small site. */
export interface Place {
  readonly dataFolder: string;
  readonly siteFolder: string;
  remove(): Promise<void>;
}

export async function createPlace(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'annex-host-'));
  const siteFolder = join(folder, 'site');
  await mkdir(join(siteFolder, 'portal'), { recursive: true });
  await mkdir(join(siteFolder, 'assets'));
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(siteFolder, 'index.html'), '<!doctype html><title>Annex</title>');
  await writeFile(join(siteFolder, 'portal', 'index.html'), '<!doctype html><title>Portal</title>');
  await writeFile(join(siteFolder, 'assets', 'portal-1a2b.js'), 'export {};');
  return { dataFolder: join(folder, 'data'), siteFolder, remove: () => rm(folder, { recursive: true, force: true }) };
}
