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
    min-inline-size: 0;
  }

  .families button {
    max-inline-size: 100%;
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
    gap: calc(var(--space) * 2) calc(var(--space) * 6);
    padding: calc(var(--space) * 4) var(--space-card);
  }

  .what {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space) calc(var(--space) * 3);
    align-content: start;
    align-items: baseline;
  }

  .ids {
    flex-basis: 100%;
  }

  .ids, .badges {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--space) * 2);
    align-items: baseline;
  }

  .facts {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--space) calc(var(--space) * 4);
    grid-column: 1 / -1;
  }

  .facts > div {
    display: grid;
    grid-template-columns: subgrid;
    grid-column: 1 / -1;
  }

  .facts dt {
    color: var(--muted);
  }

  .more {
    grid-column: -2;
    grid-row: 1;
    align-self: center;
  }

  @container (min-width: 680px) {
    .product {
      grid-template-columns: minmax(0, 5fr) minmax(0, 5fr) auto;
    }

    .facts {
      grid-template-columns: minmax(0, 1fr) 7em;
      grid-column: 2;
    }

    .facts > div {
      display: block;
      grid-column: auto;
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
