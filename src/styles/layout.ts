import { css } from 'lit';

/** Cards, and things in a row or a column. */
export const layout = css`
  .card {
    background: var(--surface);
    border: var(--size-border) solid var(--border);
    border-radius: var(--radius);
    box-shadow: var(--shadow-card);
  }

  .card-body {
    padding: var(--space-card);
  }

  .stack {
    display: flex;
    flex-direction: column;
    gap: calc(var(--space) * 4);
  }

  .stack.tight {
    gap: calc(var(--space) * 1.5);
  }

  .stack.loose {
    gap: var(--space-gap);
  }

  /* A live region that has nothing to say takes no room, but stays where assistive technology knows it. */
  [role='alert']:not(:has(*)), [role='status']:empty {
    position: absolute;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--space) * 2) calc(var(--space) * 3);
  }

  .row.between {
    justify-content: space-between;
  }

  .grow {
    flex: 1 1 auto;
    min-inline-size: 0;
  }

  .divided > * + * {
    border-block-start: var(--size-border) solid var(--border);
  }

  hr {
    inline-size: 100%;
    margin: 0;
    border: 0;
    border-block-start: var(--size-border) solid var(--border);
  }

  /* The head of a list: its search field, and what acts on the whole list. */
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--space) * 3) calc(var(--space) * 4);
    align-items: end;
    justify-content: space-between;
  }

  .search {
    max-inline-size: 420px;
  }
`;
