import { playwrightLauncher } from '@web/test-runner-playwright';
import { onPath } from './scripts/lib/on-path.mjs';
import bundled from './web-test-runner.bundled.config.mjs';

/** What Firefox cannot be made to do: to prefer contrast, colours or paper; and to tell what has moved. */
const beyond = ['styles/modes', 'elements/layout-shift'];

/** The component tests in Debian's Firefox. It has to itself what the machine has. */
export default {
  ...bundled,
  files: [...bundled.files, ...beyond.map((test) => `!${bundled.files[0].replace('**/*', test)}`)],
  concurrency: 1,
  browsers: [playwrightLauncher({ product: 'firefox', launchOptions: { channel: 'moz-firefox', executablePath: onPath('firefox-esr') } })],
};
