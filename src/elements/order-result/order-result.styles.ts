import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  h3 {
    font-size: var(--font-size-heading);
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
    gap: calc(var(--space) * 2.5) calc(var(--space) * 7);
  }

  .stages li {
    display: flex;
    gap: calc(var(--space) * 2.5);
    align-items: center;
    color: var(--muted);
  }

  .stages .done, .stages .current {
    color: var(--text);
  }

  .stages .current {
    font-weight: var(--font-weight-strong);
  }

  .dot {
    display: grid;
    place-content: center;
    inline-size: 24px;
    block-size: 24px;
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

  .activation-code {
    padding: calc(var(--space) * 3) calc(var(--space) * 4);
    /* A whole code in one line where that stays readable, else in two of about the same length. */
    font-size: clamp(var(--font-size-caption), (100cqi - 76px) / 18.7, var(--font-size-large));
    font-weight: var(--font-weight-strong);
    letter-spacing: var(--font-tracking-code);
    text-wrap: balance;
    background: var(--surface-muted);
    border: var(--size-border) solid var(--border);
    border-radius: var(--radius-control);
    user-select: all;
  }

  .activation-code + button {
    align-self: stretch;
  }

  .code-skeleton {
    min-block-size: 12em;
    border-radius: var(--radius);
  }

  .ways {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: calc(var(--space) * 6);
  }

  .details {
    display: grid;
    gap: calc(var(--space) * 2.5);
  }

  .details > div {
    display: grid;
    grid-template-columns: 11em minmax(0, 1fr);
    gap: calc(var(--space) * 4);
  }

  dt {
    color: var(--muted);
  }

  @container (inline-size < 34em) {
    .ways, .details > div {
      grid-template-columns: minmax(0, 1fr);
    }

    .ways {
      gap: calc(var(--space) * 4);
    }

    .stages {
      flex-direction: column;
    }

    .details > div {
      gap: 0;
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

  @media print {
    .no-print {
      display: none;
    }

    .card {
      break-inside: avoid;
    }
  }
`;
