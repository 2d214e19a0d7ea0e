import { accessSync, constants } from 'node:fs';

const folders = (process.env.PATH ?? '').split(':').concat('/usr/bin');

/** Whether this is the path of a program. */
export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of the first of these programs that is installed, or undefined. */
export const onPath = (...names) => names.flatMap((name) => folders.map((folder) => `${folder}/${name}`)).find(isExecutable);
