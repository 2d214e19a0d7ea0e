import { packed } from './packed.js';
import { manifest } from './project.js';

export interface Door {
  /** As it is imported: `annex-checkout/core`. */
  readonly name: string;
  /** The file behind it, within the package. */
  readonly file: string;
  /** The file with its types; data has none. */
  readonly types: string | null;
}

/** Every door of the package, those with a pattern once for each file that it fits. */
export const doors: readonly Door[] = Object.entries(manifest.exports).flatMap(([path, target]) => {
  const [file, types] = typeof target === 'string' ? [target, null] : [target.default, target.types];
  const filled = (text: string, part: string) => text.replaceAll('*', part).replace(/^\.\//, '');
  return partsOf(file).map((part) => ({
    name: `annex-checkout/${filled(path, part)}`.replace(/\/\.$/, ''),
    file: filled(file, part),
    types: types === null ? null : filled(types, part),
  }));
});

/** The doors that are modules. */
export const modules: readonly Door[] = doors.filter(({ types }) => types !== null);

/** What stands for the pattern's star in the files that are there. */
function partsOf(target: string): string[] {
  if (!target.includes('*')) return [''];
  const [first = '', ...rest] = target.replace(/^\.\//, '').split('*').map((text) => text.replaceAll('.', '\\.'));
  const fits = new RegExp(`^${first}([^/]+)${rest.join('\\1')}$`);
  return packed().files.flatMap((name) => fits.exec(name)?.[1] ?? []);
}

/** Whether pages want it too; what only servers and demos want is the reference backend. */
export const isForPages = ({ name }: Door): boolean => !name.startsWith('annex-checkout/reference');
