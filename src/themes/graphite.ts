import type { Theme } from './theme.js';

/** Ink on paper: neutral greys, black buttons, a soft edge of shadow under the cards. It stands beside any brand. */
export const graphite: Theme = {
  name: 'graphite',
  title: 'Graphite',
  summary: 'neutral, ink on paper, beside any brand',
  tokens: {
    '--annex-color-text': 'light-dark(#18181b, #f4f4f5)',
    '--annex-color-muted': 'light-dark(#5d5d66, #a6a6b0)',
    '--annex-color-surface': 'light-dark(#ffffff, #18181b)',
    '--annex-color-surface-muted': 'light-dark(#f5f5f6, #232327)',
    '--annex-color-surface-chosen': 'light-dark(#f1f1f3, #29292e)',
    '--annex-color-border': 'light-dark(#e4e4e7, #323238)',
    '--annex-color-control': 'light-dark(#85858f, #7b7b86)',
    '--annex-color-accent': 'light-dark(#18181b, #fafafa)',
    '--annex-color-on-accent': 'light-dark(#ffffff, #18181b)',
    '--annex-color-focus': 'light-dark(#3b63f3, #8ea9ff)',
    '--annex-font-weight-heading': '650',
    '--annex-font-tracking-heading': '-0.02em',
    '--annex-size-control': '42px',
    '--annex-size-control-small': '34px',
    '--annex-radius': '8px',
    '--annex-shadow-card': '0 1px 2px rgb(0 0 0 / 6%), 0 4px 12px rgb(0 0 0 / 4%)',
    '--annex-motion': '100ms',
  },
};
