import { css } from 'lit';

/** Headings, secondary text, numbers and codes. Sizes are relative to the host page's own. */
export const text = css`
  h1, h2, h3, h4, p, ul, ol, dl, dd, figure, fieldset, legend {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }

  p {
    text-wrap: pretty;
  }

  ul, ol {
    list-style: none;
  }

  .base {
    color: var(--text);
    font-family: var(--annex-font-family, inherit);
    font-size: var(--font-size);
    font-weight: var(--font-weight);
    line-height: var(--font-line);
    text-align: start;
    overflow-wrap: anywhere;
  }

  h1, h2, h3, h4 {
    font: inherit;
    font-family: var(--annex-font-heading, inherit);
    font-weight: var(--font-weight-heading);
    line-height: var(--font-line-tight);
    letter-spacing: var(--font-tracking-heading);
    text-wrap: balance;
  }

  /* Joined letters are not set apart. */
  :is(h1, h2, h3, h4):dir(rtl) {
    letter-spacing: normal;
  }

  h2 {
    font-size: var(--font-size-title);
  }

  h3 {
    font-size: var(--font-size-heading);
  }

  h1:focus-visible, h2:focus-visible, h3:focus-visible, h4:focus-visible {
    outline: none;
  }

  .muted {
    color: var(--muted);
  }

  .small {
    font-size: var(--font-size-small);
  }

  .strong {
    font-weight: var(--font-weight-strong);
  }

  .number {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  @container (inline-size < 20em) {
    .number {
      white-space: normal;
    }
  }

  .code {
    font-family: var(--font-mono);
    font-size: var(--font-size-medium);
    font-variant-ligatures: none;
  }

  /* Things in a line with points between them. A point at the start of a line is out of sight, and none hangs at its end. */
  .dotted {
    display: flex;
    flex-wrap: wrap;
    column-gap: 0.9em;
    overflow-x: clip;
  }

  .dotted > * {
    position: relative;
    min-inline-size: 0;
  }

  .dotted > ::before {
    content: '·' / '';
    position: absolute;
    inset-inline-end: 100%;
    inline-size: 0.9em;
    color: var(--muted);
    text-align: center;
  }

  a {
    color: var(--accent);
    text-underline-offset: 0.2em;
    text-decoration-thickness: 1px;
    border-radius: var(--radius-small);
  }

  a:hover {
    text-decoration-thickness: 2px;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
