import { buildPackage } from './lib/package/build-package.mjs';
import { root } from './lib/run.mjs';

await buildPackage(root).catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
