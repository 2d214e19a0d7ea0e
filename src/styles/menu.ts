import { css } from 'lit';

/** A popover that holds `role="menu"` or `role="listbox"`. */
export const menu = css`
  .menu {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: calc(var(--space) * 1.5);
    min-inline-size: 160px;
    max-inline-size: min(320px, 100vi - 16px);
    color: var(--text);
    background: var(--surface);
    border: var(--size-border) solid var(--border);
    border-radius: var(--radius-control);
    box-shadow: var(--shadow);
  }

  .menu-item {
    display: flex;
    justify-content: flex-start;
    inline-size: 100%;
    min-block-size: var(--size-control-small);
    padding: calc(var(--space) * 2) calc(var(--space) * 3);
    text-align: start;
    background: none;
    border: 0;
    border-radius: var(--radius-small);
  }

  .menu-item:hover, .menu-item:focus-visible, .menu-item[aria-selected='true'] {
    background: var(--surface-muted);
  }

  .menu-item:focus-visible {
    outline-offset: -2px;
  }
`;
