import { css } from 'lit';

/**
 * What a brand may set, each with its default. Elements use the short names on the left; pages set `--annex-*`,
 * on an element or on any ancestor of it. Colours follow `color-scheme`. The short names begin below the host, where a
 * page's own `--accent` is not theirs: `annex-checkout { --annex-color-accent: var(--accent) }` works.
 * `<annex-checkout>` lists them with what they are for.
 */
export const tokens = css`
  :host > * {
    --text: var(--annex-color-text, light-dark(#171c26, #eceff4));
    --muted: var(--annex-color-muted, light-dark(#596273, #a5adbb));
    --surface: var(--annex-color-surface, light-dark(#ffffff, #16191f));
    --surface-muted: var(--annex-color-surface-muted, light-dark(#f6f7f9, #1e2229));
    --border: var(--annex-color-border, light-dark(#e3e6eb, #2d333d));
    --control: var(--annex-color-control, light-dark(#868f9e, #6f7888));
    --accent: var(--annex-color-accent, light-dark(#2f56d9, #9ab2ff));
    --on-accent: var(--annex-color-on-accent, light-dark(#ffffff, #0d1633));
    --danger: var(--annex-color-danger, light-dark(#b3261e, #ffa79e));
    --warning: var(--annex-color-warning, light-dark(#845003, #f3c36f));
    --success: var(--annex-color-success, light-dark(#0c6b45, #74d6a8));
    --radius: var(--annex-radius, 12px);
    --radius-control: calc(var(--radius) * 0.75);
    --space: var(--annex-space, 4px);
    --control-height: var(--annex-control-height, 44px);
    --mono: var(--annex-font-mono, ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, 'Liberation Mono', monospace);
    --motion: var(--annex-motion, 140ms);
    --shadow: var(--annex-shadow, 0 1px 2px rgb(0 0 0 / 6%), 0 12px 32px rgb(0 0 0 / 16%));
    --accent-tint: color-mix(in oklab, var(--accent) 9%, var(--surface));
  }

  @media (prefers-reduced-motion: reduce) {
    :host > * {
      --motion: 0ms;
    }
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
