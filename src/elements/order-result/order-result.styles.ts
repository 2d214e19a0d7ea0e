import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  h3 {
    font-size: var(--font-size-title);
    letter-spacing: var(--font-tracking-heading);
  }

  h5 {
    margin: 0;
    font: inherit;
    font-weight: var(--font-weight-strong);
    font-size: var(--font-size-medium);
  }

  .stages {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--space) * 2.5) calc(var(--space) * 3);
  }

  .stages li {
    display: flex;
    gap: calc(var(--space) * 2.5);
    align-items: center;
    color: var(--muted);
  }

  .stages li:not(:last-child)::after {
    content: '';
    inline-size: calc(var(--space) * 8);
    border-block-start: 2px solid var(--border);
  }

  .stages .done:not(:last-child)::after {
    border-color: var(--success);
  }

  .stages .done, .stages .current {
    color: var(--text);
  }

  .stages .current {
    font-weight: var(--font-weight-strong);
  }

  .dot {
    display: grid;
    flex: none;
    place-content: center;
    inline-size: max(24px, 1.5em);
    block-size: max(24px, 1.5em);
    border: 1.5px solid var(--control);
    border-radius: 50%;
  }

  .done .dot {
    color: var(--surface);
    background: var(--success);
    border-color: var(--success);
  }

  .current .dot {
    color: var(--accent);
    border-color: transparent;
  }

  .columns, .main {
    display: grid;
    gap: var(--space-gap);
    align-items: start;
  }

  .main:empty {
    display: none;
  }

  .activation {
    container-type: inline-size;
  }

  .code-box {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--space) * 3);
    align-items: center;
    justify-content: space-between;
    padding: calc(var(--space) * 4);
    background: var(--surface-muted);
    border: var(--size-border) solid var(--border);
    border-radius: var(--radius-control);
  }

  /* A whole code in one line where that stays readable, else in two. */
  .activation-code {
    font-size: min((100cqi - 8 * var(--space) - 2 * var(--size-border)) / 18.8, var(--font-size-title));
    font-weight: var(--font-weight-strong);
    line-height: var(--font-line-tight);
    letter-spacing: var(--font-tracking-code);
    text-wrap: balance;
    user-select: all;
  }

  .activation > .badge {
    align-self: start;
  }

  .code-box .skeleton {
    inline-size: 18.6em;
    max-inline-size: 100%;
  }

  .ways {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16em), 1fr));
    gap: calc(var(--space) * 4) calc(var(--space) * 6);
  }

  .save {
    margin-block-start: calc(var(--space) * 2);
  }

  .details {
    display: grid;
    grid-template-columns: fit-content(40%) minmax(0, 1fr);
    gap: calc(var(--space) * 2) calc(var(--space) * 5);
    font-size: var(--font-size-medium);
  }

  .details > div {
    display: grid;
    grid-template-columns: subgrid;
    grid-column: 1 / -1;
    align-items: baseline;
  }

  .details dd {
    text-wrap: balance;
  }

  dt {
    color: var(--muted);
  }

  @container (inline-size < 18em) {
    .activation-code {
      font-size: min((100cqi - 8 * var(--space) - 2 * var(--size-border)) / 11.2, var(--font-size-title));
    }
  }

  @container (inline-size < 34em) {
    .stages {
      flex-direction: column;
    }

    .stages li::after {
      display: none;
    }
  }

  @container (inline-size >= 52em) {
    .columns:has(> .main:not(:empty)) {
      grid-template-columns: minmax(0, 3fr) minmax(320px, 2fr);
    }
  }

  .placeholder {
    display: grid;
    gap: calc(var(--space) * 4);
  }

  .placeholder .skeleton:first-child {
    block-size: 1.8em;
    inline-size: 60%;
  }

  .placeholder .skeleton:last-child {
    block-size: 12em;
  }

  @media (forced-colors: active) {
    .done .dot {
      forced-color-adjust: none;
    }
  }

  /* Black on white, without frames. */
  @media print {
    .no-print {
      display: none;
    }

    .columns {
      display: block;
    }

    .card {
      break-inside: avoid;
      margin-block-end: var(--space-gap);
      padding: 0;
      border: 0;
    }

    .muted, dt, a {
      color: inherit;
    }

    .code-box {
      background: none;
      border-color: currentColor;
    }
  }
`;
