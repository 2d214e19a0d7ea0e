import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  .lines {
    display: flex;
    flex-direction: column;
    gap: calc(var(--space) * 4);
  }

  .line, .sums > div, .sums > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--space) calc(var(--space) * 4);
    align-items: baseline;
  }

  .line .amount, .sums dd {
    text-align: end;
  }

  .line .detail {
    grid-column: 1 / -1;
  }

  .sums {
    display: flex;
    flex-direction: column;
    gap: calc(var(--space) * 2);
  }

  .sums .detail {
    grid-column: 1 / -1;
    text-align: start;
  }

  .sums .total {
    margin-block-start: calc(var(--space) * 2);
    padding-block-start: calc(var(--space) * 4);
    border-block-start: var(--size-border) solid var(--border);
  }

  .total dd {
    font-size: var(--font-size-title);
    font-weight: var(--font-weight-strong);
    letter-spacing: var(--font-tracking-heading);
  }

  .renewal {
    padding: calc(var(--space) * 3) calc(var(--space) * 4);
    background: var(--surface-muted);
    border-radius: var(--radius-control);
  }

  .nothing {
    padding-block: calc(var(--space) * 4);
  }

  .coupon {
    display: flex;
    gap: calc(var(--space) * 2);
    align-items: end;
  }

  .coupon .field {
    flex: 1 1 auto;
  }

  .coupon button[type='submit'] {
    min-block-size: var(--size-control);
  }

  .head {
    display: flex;
    gap: calc(var(--space) * 3);
    align-items: center;
    justify-content: space-between;
    min-block-size: 24px;
  }

  .placeholder {
    display: grid;
    gap: calc(var(--space) * 4);
  }

  .placeholder > * {
    block-size: 3em;
  }

  .placeholder > .sum {
    block-size: 2em;
    inline-size: 55%;
    justify-self: end;
  }
`;
