import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { projectRoot } from '../../architecture/source-files.js';
import { packageDoors } from './pages.js';

/** A sample that runs here: what it imports from the package leads to what was compiled of it. */
export function onCompiledDoors(code: string): string {
  const doors = packageDoors();
  return code.replaceAll(/(?<=from ')annex-checkout[^']*/g, (door) => {
    const source = doors.get(door);
    if (source === undefined) throw new Error(`there is no door ${door}`);
    return pathToFileURL(source.replace(projectRoot, `${projectRoot}build/`).replace(/\.ts$/, '.js')).href;
  });
}

/** What a sample in TypeScript exports. */
export function load<Exports>(code: string): Promise<Exports> {
  const { outputText } = ts.transpileModule(code, { compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext } });
  return import(`data:text/javascript,${encodeURIComponent(onCompiledDoors(outputText))}`) as Promise<Exports>;
}
