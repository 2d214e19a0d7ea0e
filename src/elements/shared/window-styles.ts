import { css } from 'lit';

/** Lists of which only the rows in view are drawn: the room of the others, and the line above a row whose neighbour is not drawn. */
export const windowStyles = css`
  [data-rows] {
    display: flow-root;
    overflow-anchor: none;
  }

  /* Not as padding, which a list that scrolls by itself could not be smaller than. */
  [data-rows]::after {
    content: '';
    display: block;
    block-size: var(--after, 0);
  }

  /* Its rows have nothing to do with the room behind them: where that changes, what is within them is not looked at again. */
  [data-row] {
    --after: initial;
  }

  .divided > [data-row]:first-child:not([data-row='0']) {
    border-block-start: var(--size-border) solid var(--border);
  }

  .end {
    display: flex;
    justify-content: center;
  }

  /* Paper has no scroll bar: what is drawn stands together. */
  @media print {
    [data-rows]::after {
      content: none;
    }

    [data-row] {
      margin-block-start: 0 !important;
    }
  }
`;
