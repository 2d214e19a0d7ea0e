import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  .search {
    flex: 1 1 260px;
  }

  .receiver {
    display: grid;
    grid-template-columns: minmax(0, 4fr) minmax(0, 5fr) auto;
    gap: calc(var(--space) * 3) calc(var(--space) * 6);
    padding: calc(var(--space) * 4) var(--space-card);
  }

  .receiver > .error {
    grid-column: 1 / -1;
  }

  .actions {
    display: flex;
    gap: calc(var(--space) * 2);
    align-items: flex-start;
  }

  @container (inline-size < 46em) {
    .receiver {
      grid-template-columns: minmax(0, 4fr) minmax(0, 5fr);
    }
  }

  @container (inline-size < 34em) {
    .receiver {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  .placeholder {
    display: grid;
    gap: calc(var(--space) * 2.5);
    padding: var(--space-card);
  }

  .placeholder .skeleton:last-child {
    inline-size: 60%;
  }

  .end {
    display: flex;
    justify-content: center;
  }
`;
