import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  .head > button {
    margin-block: -3px;
  }

  .device {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 260px), 1fr));
    gap: calc(var(--space) * 3) calc(var(--space) * 6);
  }

  dt {
    font-size: var(--font-size-small);
    color: var(--muted);
  }

  .device dd {
    text-wrap: pretty;
  }

  .service {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space) calc(var(--space) * 6);
    padding-block: calc(var(--space) * 3.5);
  }

  .service:last-child {
    padding-block-end: 0;
  }

  .renewal {
    padding-block-start: calc(var(--space) * 3);
    border-block-start: var(--size-border) solid var(--border);
  }

  .services {
    border-block-start: var(--size-border) solid var(--border);
  }

  span.change {
    display: inline-flex;
    gap: calc(var(--space) * 1.5);
    align-items: center;
  }

  .change svg {
    inline-size: 0.95em;
    block-size: 0.95em;
    color: var(--muted);
  }

  .service .skeleton {
    block-size: 4.6em;
  }

  .placeholder {
    min-block-size: 16em;
  }

  @container (min-width: 520px) {
    .service .skeleton {
      grid-column: 1 / -1;
      block-size: 3.0625em;
    }

    .service {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      align-items: baseline;
    }

    .service h4 {
      grid-row: 1 / span 2;
    }
  }
`;
