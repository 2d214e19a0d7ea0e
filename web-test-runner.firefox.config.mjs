import { playwrightLauncher } from '@web/test-runner-playwright';
import chromium from './web-test-runner.config.mjs';

/** The component tests in Debian's Firefox. It can emulate no media, so the tests that ask for that stay away; and it has to itself what the machine has. */
export default {
  ...chromium,
  files: [...chromium.files, '!test/elements/order-result.test.ts', '!test/elements/layout-shift.test.ts', '!test/styles/modes.test.ts'],
  concurrency: 1,
  browsers: [playwrightLauncher({ product: 'firefox', launchOptions: { channel: 'moz-firefox' } })],
};
