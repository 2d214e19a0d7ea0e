import { packaged } from './lib/package/packaged.mjs';

await packaged().then(
  ({ output }) => console.log(output),
  (error) => {
    console.error(error.message);
    process.exitCode = 1;
  },
);
