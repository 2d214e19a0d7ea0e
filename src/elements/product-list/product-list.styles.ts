import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  .search {
    flex: 1 1 330px;
  }

  .families {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--space) * 1.5);
    padding-block-end: var(--space);
  }

  .families button {
    min-block-size: var(--size-control-small);
    font-size: var(--font-size-small);
    border-color: var(--border);
    border-radius: var(--radius-pill);
  }

  .families button[aria-pressed='true'] {
    color: var(--on-accent);
    background: var(--accent);
    border-color: transparent;
  }

  @media (forced-colors: active) {
    .families button[aria-pressed='true'] {
      forced-color-adjust: none;
    }
  }

  .family > h3 {
    padding-block-end: calc(var(--space) * 2.5);
  }

  .product {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: calc(var(--space) * 3) calc(var(--space) * 4);
    align-items: start;
    padding: calc(var(--space) * 4) var(--space-card);
  }

  .what {
    display: flex;
    flex-direction: column;
    gap: var(--space);
  }

  .ids {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--space) * 3);
    align-items: baseline;
  }

  .badges {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--space) * 1.5);
    margin-block-start: var(--space);
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--space) * 2) calc(var(--space) * 8);
    grid-column: 1 / -1;
    grid-row: 2;
  }

  .facts dt {
    color: var(--muted);
  }

  .facts dd > span:not(:last-child)::after {
    content: ' · ';
    color: var(--muted);
  }

  .more {
    grid-column: 2;
    grid-row: 1;
  }

  @container (min-width: 680px) {
    .product {
      grid-template-columns: minmax(0, 5fr) minmax(0, 6fr) auto;
      align-items: first baseline;
    }

    .facts {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 9em;
      grid-column: 2;
      grid-row: 1;
    }

    .facts dd > span:not(:last-child)::after {
      content: '';
    }

    .facts dd > span {
      display: block;
    }

    .more {
      grid-column: 3;
      margin-block: calc(var(--space) * -1.5);
    }
  }

  .placeholder {
    block-size: 92px;
    border-radius: 0;
    background: none;
    padding: var(--space-card);
  }

  .placeholder .skeleton + .skeleton {
    margin-block-start: calc(var(--space) * 2.5);
    inline-size: 60%;
  }

  .end {
    display: flex;
    justify-content: center;
  }
`;
