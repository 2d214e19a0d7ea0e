import { css } from 'lit';

/** A row that can be chosen: when it is, by a faint tint and an edge. */
export const chosenStyles = css`
  .choosable {
    position: relative;
    overflow: clip;
  }

  .choosable.chosen {
    background: var(--surface-chosen);
  }

  .choosable.chosen::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    border-inline-start: 3px solid var(--accent);
  }
`;
