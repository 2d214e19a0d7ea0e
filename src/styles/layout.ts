import { css } from 'lit';

/** Cards, and things in a row or a column. */
export const layout = css`
  .card {
    background: var(--surface);
    border: 1px solid var(--border);
    border-radius: var(--radius);
  }

  .card-body {
    padding: calc(var(--space) * 5);
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
    gap: calc(var(--space) * 6);
  }

  /* A live region that has nothing to say takes no room, but stays where assistive technology knows it. */
  [role='alert']:not(:has(*)) {
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
    border-block-start: 1px solid var(--border);
  }

  hr {
    inline-size: 100%;
    margin: 0;
    border: 0;
    border-block-start: 1px solid var(--border);
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
