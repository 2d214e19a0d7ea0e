import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, seen from where this file was compiled to. */
export const projectRoot = fileURLToPath(new URL('../../../../', import.meta.url));

export interface CdnManifest {
  readonly version: string;
  readonly base: string;
  readonly entries: readonly string[];
  readonly files: Readonly<Record<string, { readonly integrity: string; readonly bytes: number }>>;
  readonly importMap: { readonly integrity: Readonly<Record<string, string>> };
  readonly importMapSource: string;
}

interface WriteCdn {
  writeCdn(options: { root: string; folder: string; version?: string; base?: string }): Promise<{ target: string; scripts: number }>;
}

/** Builds the scripts for pages without a build; returns the folder of the version. */
export async function buildScripts(folder: string, options: { version?: string; base?: string } = {}): Promise<string> {
  const { writeCdn } = (await import(join(projectRoot, 'scripts/lib/cdn/write.mjs'))) as WriteCdn;
  return (await writeCdn({ root: projectRoot, folder, ...options })).target;
}

export const manifestIn = async (folder: string): Promise<CdnManifest> => JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as CdnManifest;
