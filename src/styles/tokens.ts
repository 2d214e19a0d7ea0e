import { css, unsafeCSS } from 'lit';
import { tokenDefaults } from './token-defaults.js';

/** Those that default to `inherit` are used by their public names: a short name would itself inherit, from whatever the page has under it. */
const shortNames = Object.entries(tokenDefaults)
  .filter(([, initial]) => initial !== 'inherit')
  .map(([name, initial]) => `--${name.replace(/^color-/, '')}: var(--annex-${name}, ${initial});`);

/**
 * The tokens under their short names. These begin below the host, where a page's own `--accent` is not theirs:
 * `annex-checkout { --annex-color-accent: var(--accent) }` works.
 */
export const tokens = css`
  :host > * {
    ${unsafeCSS(shortNames.join('\n'))}
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }
`;
