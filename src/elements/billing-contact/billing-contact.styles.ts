import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  .chosen {
    display: grid;
    grid-template-columns: minmax(0, 4fr) minmax(0, 5fr);
    gap: calc(var(--space) * 3) calc(var(--space) * 6);
  }

  @container (inline-size < 34em) {
    .chosen {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  .options {
    max-block-size: 21em;
    overflow: auto;
    border: var(--size-border) solid var(--border);
    border-radius: var(--radius-control);
  }

  .option {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    padding: calc(var(--space) * 2.5) calc(var(--space) * 3.5);
    border-inline-start: 3px solid transparent;
    cursor: pointer;
  }

  .option:not([data-row='0']) {
    border-block-start: var(--size-border) solid var(--border);
  }

  .option:hover, .option.active {
    background: var(--surface-muted);
  }

  .option.active {
    outline: var(--size-focus) solid var(--focus);
    outline-offset: -2px;
  }

  .option[aria-selected='true'] {
    background: var(--surface-chosen);
    border-inline-start-color: var(--accent);
  }

  /* As high as five lines of address with three of what else is known, and the buttons. */
  .placeholder {
    display: grid;
    gap: calc(var(--space) * 3) calc(var(--space) * 6);
    margin-block-end: calc(var(--space) * 4 + var(--size-control-small));
  }

  .placeholder > :first-child {
    block-size: 7.5em;
  }

  .placeholder > :last-child {
    block-size: 8.4em;
  }

  @container (inline-size >= 20em) {
    .placeholder > :last-child {
      block-size: 4.4375em;
    }
  }

  @container (inline-size >= 34em) {
    .placeholder {
      grid-template-columns: minmax(0, 4fr) minmax(0, 5fr);
    }
  }

  @media (forced-colors: active) {
    .option:not([aria-selected='true']) {
      border-inline-start-color: Canvas;
    }
  }
`;
