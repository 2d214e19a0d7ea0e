import { playwrightLauncher } from '@web/test-runner-playwright';
import { onPath } from './scripts/lib/on-path.mjs';
import bundled from './web-test-runner.bundled.config.mjs';

/** The component tests in the Firefox of the system. It has to itself what the machine has. */
export default {
  ...bundled,
  concurrency: 1,
  browsers: [playwrightLauncher({ product: 'firefox', launchOptions: { channel: 'moz-firefox', executablePath: onPath('firefox-esr', 'firefox') } })],
};
