import { css } from 'lit';

/** A native modal dialog. */
export const dialog = css`
  dialog {
    max-inline-size: min(420px, 100vi - 32px);
    padding: calc(var(--space) * 6);
    color: var(--text);
    background: var(--surface);
    border: var(--size-border) solid var(--border);
    border-radius: var(--radius);
    box-shadow: var(--shadow);
  }

  dialog::backdrop {
    background: var(--backdrop);
  }
`;
