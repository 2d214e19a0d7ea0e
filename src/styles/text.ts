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
    line-height: 1.5;
    text-align: start;
    overflow-wrap: anywhere;
  }

  h1, h2, h3, h4 {
    font: inherit;
    font-weight: 600;
    line-height: 1.3;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }

  h1 {
    font-size: 1.625em;
    letter-spacing: -0.02em;
  }

  h2 {
    font-size: 1.25em;
  }

  h3 {
    font-size: 1em;
  }

  h1:focus-visible, h2:focus-visible, h3:focus-visible, h4:focus-visible {
    outline: none;
  }

  .muted {
    color: var(--muted);
  }

  .small {
    font-size: 0.875em;
  }

  .strong {
    font-weight: 600;
  }

  .number {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .code {
    font-family: var(--mono);
    font-size: 0.925em;
    font-variant-ligatures: none;
  }

  a {
    color: var(--accent);
    text-underline-offset: 0.2em;
    text-decoration-thickness: 1px;
    border-radius: 2px;
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
