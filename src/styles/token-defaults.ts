/**
 * Everything that a brand may set, each with what it is where no page says otherwise.
 *
 * `--annex-<category>[-<role>[-<variant>]]`: a category alone (`--annex-space`, `--annex-radius`) is what the rest of its
 * category derives from. Elements use the name without `annex-` and `color-` (`var(--surface-muted)`, `var(--font-size-small)`).
 * Colours follow `color-scheme`. Sizes of type are relative to the page's own. `<annex-checkout>` says what each is for.
 */
export const tokenDefaults = {
  'color-text': 'light-dark(#171c26, #eceff4)',
  'color-muted': 'light-dark(#596273, #a5adbb)',
  'color-surface': 'light-dark(#ffffff, #16191f)',
  'color-surface-muted': 'light-dark(#f6f7f9, #1e2229)',
  'color-surface-chosen': 'color-mix(in oklab, var(--accent) 5%, var(--surface))',
  'color-border': 'light-dark(#e3e6eb, #2d333d)',
  'color-control': 'light-dark(#7f8897, #767f8f)',
  'color-accent': 'light-dark(#2f56d9, #9ab2ff)',
  'color-on-accent': 'light-dark(#ffffff, #0d1633)',
  'color-focus': 'var(--accent)',
  'color-danger': 'light-dark(#b3261e, #ffa79e)',
  'color-warning': 'light-dark(#845003, #f3c36f)',
  'color-success': 'light-dark(#0c6b45, #74d6a8)',
  'color-backdrop': 'rgb(0 0 0 / 45%)',

  'font-family': 'inherit',
  'font-heading': 'inherit',
  'font-mono': "ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, 'Liberation Mono', monospace",
  'font-size': '1em',
  'font-size-caption': '0.8125em',
  'font-size-small': '0.875em',
  'font-size-medium': '0.9375em',
  'font-size-heading': '1em',
  'font-size-title': '1.5em',
  'font-weight': '400',
  'font-weight-medium': '500',
  'font-weight-strong': '600',
  'font-weight-heading': 'var(--font-weight-strong)',
  'font-line': '1.5',
  'font-line-tight': '1.3',
  'font-tracking-heading': '-0.015em',
  'font-tracking-code': '0.04em',

  'space': '4px',
  'space-card': 'calc(var(--space) * 5)',
  'space-gap': 'calc(var(--space) * 6)',

  'size-control': '44px',
  'size-control-small': '36px',
  'size-border': '1px',
  'size-focus': '2px',

  'radius': '12px',
  'radius-control': 'calc(var(--radius) * 0.75)',
  'radius-button': 'var(--radius-control)',
  'radius-small': 'calc(var(--radius-control) * 0.6)',
  'radius-pill': '999px',

  'shadow': '0 1px 2px rgb(0 0 0 / 6%), 0 12px 32px rgb(0 0 0 / 16%)',
  'shadow-card': 'none',

  'motion': '140ms',
  'motion-easing': 'ease',
  'motion-skeleton': '1.6s',
  'motion-spinner': '0.8s',
} as const;

/** The public name of a token. */
export type TokenName = `--annex-${keyof typeof tokenDefaults}`;
