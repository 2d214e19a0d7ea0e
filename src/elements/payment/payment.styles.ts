import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  .method {
    padding: calc(var(--space) * 4) var(--space-card);
    transition: background-color var(--motion) var(--motion-easing);
  }

  .method:hover:not(:has(:disabled)) {
    background: var(--surface-muted);
  }

  .method:first-child {
    border-start-start-radius: inherit;
    border-start-end-radius: inherit;
  }

  .methods {
    border-radius: inherit;
  }

  .name {
    display: flex;
    gap: calc(var(--space) * 2);
  }

  .sandbox {
    margin-inline-start: var(--space);
    white-space: nowrap;
    font-size: var(--font-size-caption);
  }

  .method-icon {
    display: grid;
    flex: none;
    place-content: center;
    inline-size: 38px;
    block-size: 26px;
    color: var(--muted);
    background: var(--surface);
    border: var(--size-border) solid var(--border);
    border-radius: var(--radius-small);
  }

  .chosen .method-icon {
    color: var(--accent);
  }

  .below {
    padding: var(--space-card);
    border-block-start: var(--size-border) solid var(--border);
  }

  .form-loading {
    display: grid;
    gap: calc(var(--space) * 3);
  }

  .form-loading .skeleton {
    min-block-size: var(--size-control);
  }

  .references {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: calc(var(--space) * 4);
    align-items: end;
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
    padding: calc(var(--space) * 8) var(--space-card);
    text-align: center;
  }

  .checking .spinner {
    font-size: var(--font-size-title);
    color: var(--accent);
  }

  @media (forced-colors: active) {
    .method.chosen {
      outline: var(--size-focus) solid Highlight;
      outline-offset: calc(var(--size-focus) * -1);
    }
  }
`;
