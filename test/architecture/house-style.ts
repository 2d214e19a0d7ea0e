import type { SourceFiles } from './source-files.js';

/** Files that hold data, which may be long. */
const data = /^(locales\/|reference\/catalogue\/)/;

/** Files that are longer than a reader wants them. */
export function longFiles(files: SourceFiles, most: number): string[] {
  return [...files]
    .filter(([path]) => !data.test(path))
    .map(([path, text]) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > most)
    .map(({ path, lines }) => `${path} has ${lines} lines`);
}

/** Elements (all folders but the one for what they share) whose file, class and tag do not spell one name. `register` is the text of the files that give tags to classes. */
export function misnamedElements(files: SourceFiles, register: string): string[] {
  const folders = [...new Set([...files.keys()].flatMap((path) => /^elements\/([^/]+)\//.exec(path)?.[1] ?? []))].filter((name) => name !== 'shared');
  return folders.flatMap((name) => {
    const path = `elements/${name}/${name}.ts`;
    const className = `Annex${name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}`;
    const text = files.get(path);
    if (text === undefined) return [`elements/${name}/ has no ${name}.ts`];
    const exported = new RegExp(`export class ${className}\\b`).test(text) ? [] : [`${path} does not export ${className}`];
    const named = new RegExp(`\\b${className}\\b`).test(register) && new RegExp(`['"\`](annex-)?${name}['"\`]`).test(register);
    return named ? exported : [...exported, `no tag ${name} is given to ${className}`];
  });
}
