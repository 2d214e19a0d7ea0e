import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    container-type: inline-size;
    /* A container has no width of its own where a page floats it, or stands it in a row. */
    min-inline-size: min(100%, 18rem);
  }

  .head {
    display: flex;
    flex-direction: column;
    gap: calc(var(--space) * 4);
  }

  .way {
    display: flex;
    gap: calc(var(--space) * 3);
    align-items: center;
    min-block-size: var(--size-control-small);
  }

  .way > button {
    margin-inline-start: calc(var(--space) * -3);
    padding-inline: calc(var(--space) * 2) calc(var(--space) * 3);
  }

  .way ol {
    display: none;
    flex: 1 1 auto;
    gap: calc(var(--space) * 2);
    align-items: center;
    font-size: var(--font-size-small);
  }

  .way li {
    display: flex;
    gap: calc(var(--space) * 2);
    align-items: center;
    color: var(--muted);
  }

  .way li:not(:last-child)::after {
    content: '';
    inline-size: calc(var(--space) * 6);
    border-block-start: var(--size-border) solid var(--border);
  }

  .way li [aria-current='step'] {
    font-weight: var(--font-weight-strong);
    color: var(--text);
  }

  .way li button {
    min-block-size: 28px;
    padding: 0 var(--space);
    font-size: 1em;
    font-weight: inherit;
    color: inherit;
    background: none;
    border: 0;
  }

  .way li button:hover {
    color: var(--text);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .way .short {
    flex: 1 1 auto;
    font-size: var(--font-size-small);
    color: var(--muted);
  }

  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-gap);
    align-items: start;
  }

  .column {
    --column-size: 0px;
    display: flex;
    flex-direction: column;
    gap: var(--space-gap);
    min-inline-size: 0;
  }

  h2 {
    font-size: var(--font-size-title);
    letter-spacing: var(--font-tracking-heading);
  }

  /* The result has one hero: what became of the order. Its number is the line above. */
  .result {
    margin-block-end: calc(var(--space) - var(--space-gap));
  }

  .result h2 {
    font-size: var(--font-size-medium);
    font-weight: var(--font-weight-medium);
    letter-spacing: normal;
    color: var(--muted);
  }

  .placeholder {
    display: grid;
    gap: calc(var(--space) * 5);
    min-block-size: 900px;
    align-content: start;
  }

  .placeholder > :nth-child(1) {
    inline-size: 45%;
    block-size: 2em;
  }

  .placeholder > :nth-child(n + 2) {
    block-size: 240px;
    border-radius: var(--radius);
  }

  @container (min-width: 720px) {
    .way ol {
      display: flex;
    }

    .way .short {
      display: none;
    }

    .columns {
      grid-template-columns: minmax(0, 3fr) minmax(320px, 2fr);
      gap: calc(var(--space) * 8);
    }

    .column {
      position: sticky;
      inset-block-start: min(calc(var(--space) * 4), 100vb - var(--column-size) - calc(var(--space) * 4));
    }
  }

  @media print {
    .way {
      display: none;
    }

    .columns {
      display: block;
    }
  }
`;
