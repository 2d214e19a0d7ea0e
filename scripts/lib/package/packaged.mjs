import { packPackage } from './pack-package.mjs';

const kilobytes = (bytes) => `${Math.round(bytes / 1000)} kB`;

/** The package is built and packed, for the tests that install it. */
export async function packaged() {
  const { filename, size, unpackedSize, count } = await packPackage();
  return { passed: 1, failed: 0, output: `${filename}: ${kilobytes(size)} packed, ${kilobytes(unpackedSize)} in ${count} files` };
}
