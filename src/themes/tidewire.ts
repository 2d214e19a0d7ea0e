import type { Theme } from './theme.js';

/** An example of a brand: Tidewire, a distributor of telephone systems. Loud violet, geometric type in strong weights, thick lines. */
export const tidewire: Theme = {
  name: 'tidewire',
  title: 'Tidewire (brand example)',
  summary: 'a distributor of telephone systems, violet and geometric',
  tokens: {
    '--annex-color-text': 'light-dark(#170b33, #f3efff)',
    '--annex-color-muted': 'light-dark(#5b4f78, #b3a8d0)',
    '--annex-color-surface': 'light-dark(#ffffff, #170f2b)',
    '--annex-color-surface-muted': 'light-dark(#f6f2ff, #221838)',
    '--annex-color-surface-chosen': 'light-dark(#f3edff, #25193d)',
    '--annex-color-border': 'light-dark(#dfd5f5, #3a2d58)',
    '--annex-color-control': 'light-dark(#8672ad, #8570ad)',
    '--annex-color-accent': 'light-dark(#5f14cf, #c5a6ff)',
    '--annex-color-on-accent': 'light-dark(#ffffff, #210553)',
    '--annex-color-focus': 'light-dark(#c2156f, #ff8fc4)',
    '--annex-color-danger': 'light-dark(#b3152a, #ffa1a8)',
    '--annex-font-family': "'Avenir Next', Avenir, 'Century Gothic', 'URW Gothic', 'Segoe UI', sans-serif",
    '--annex-font-weight-medium': '600',
    '--annex-font-weight-strong': '700',
    '--annex-font-weight-heading': '800',
    '--annex-font-size-title': '1.75em',
    '--annex-font-tracking-heading': '-0.03em',
    '--annex-size-control': '48px',
    '--annex-size-border': '1.5px',
    '--annex-size-focus': '3px',
    '--annex-radius': '16px',
    '--annex-radius-control': '8px',
    '--annex-radius-button': '999px',
    '--annex-shadow': '0 2px 4px rgb(49 11 104 / 10%), 0 16px 40px rgb(49 11 104 / 24%)',
  },
};
