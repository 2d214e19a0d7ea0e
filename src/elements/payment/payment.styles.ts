import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  .method {
    align-items: center;
    padding: calc(var(--space) * 4) calc(var(--space) * 5);
    transition: background-color var(--motion);
  }

  .method:hover:not(:has(:disabled)) {
    background: var(--surface-muted);
  }

  .method:first-child {
    border-start-start-radius: inherit;
    border-start-end-radius: inherit;
  }

  .method.chosen {
    background: var(--accent-tint);
  }

  .method .hint, .choice > .grow > .hint {
    display: block;
  }

  .methods {
    border-radius: inherit;
  }

  .method-icon {
    display: flex;
    font-size: 1.25em;
    color: var(--muted);
  }

  .chosen .method-icon {
    color: var(--accent);
  }

  .below {
    padding: calc(var(--space) * 5);
    border-block-start: 1px solid var(--border);
  }

  .form-loading {
    display: grid;
    gap: calc(var(--space) * 3);
  }

  .form-loading .skeleton {
    min-block-size: var(--control-height);
  }

  .references {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: calc(var(--space) * 4);
  }

  .references > .wide {
    grid-column: 1 / -1;
  }

  @container (inline-size < 26em) {
    .references {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  .checking {
    display: flex;
    flex-direction: column;
    gap: calc(var(--space) * 4);
    align-items: center;
    padding: calc(var(--space) * 8) calc(var(--space) * 5);
    text-align: center;
  }

  .checking .spinner {
    font-size: 1.5em;
    color: var(--accent);
  }
`;
