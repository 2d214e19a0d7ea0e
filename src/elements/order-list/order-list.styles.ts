import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  th, td {
    padding: calc(var(--space) * 3.5) calc(var(--space) * 3);
    text-align: start;
    vertical-align: top;
  }

  th {
    font-size: var(--font-size-small);
    font-weight: var(--font-weight-medium);
    color: var(--muted);
  }

  tbody tr {
    border-block-start: var(--size-border) solid var(--border);
  }

  tbody tr.credit-note {
    color: var(--muted);
    border: 0;
  }

  .credit-note td {
    padding-block: 0 calc(var(--space) * 3.5);
  }

  td {
    overflow-wrap: break-word;
    text-wrap: balance;
  }

  td .code {
    white-space: nowrap;
  }

  .amount {
    text-align: end;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--space) * 1.5);
    justify-content: flex-end;
  }

  .actions button {
    min-block-size: 32px;
    padding-inline: calc(var(--space) * 2.5);
    font-size: var(--font-size-small);
  }

  .credit-note .actions button {
    font-size: 1em;
  }

  .activity:not(:empty) {
    margin-block-start: calc(var(--space) * 2);
    overflow-wrap: anywhere;
    text-align: end;
  }

  .cell-label {
    display: none;
  }

  @container (inline-size >= 50em) {
    :is(th, td):first-child {
      padding-inline-start: var(--space-card);
    }

    :is(th, td):last-child {
      padding-inline-end: var(--space-card);
    }
  }

  @container (inline-size < 50em) {
    table, tbody, tr, td {
      display: block;
    }

    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    tbody tr {
      padding: calc(var(--space) * 4) var(--space-card);
    }

    tbody tr:first-child {
      border: 0;
    }

    td {
      display: flex;
      gap: calc(var(--space) * 4);
      justify-content: space-between;
      padding: var(--space) 0;
      text-align: end;
    }

    tbody tr.credit-note {
      padding-block-start: 0;
    }

    .credit-note td {
      padding-block: var(--space);
    }

    .credit-note :is(.name, .none) {
      display: none;
    }

    td.last {
      display: block;
      padding-block-start: calc(var(--space) * 2.5);
    }

    .actions {
      justify-content: flex-start;
    }

    .activity:not(:empty) {
      text-align: start;
    }

    .cell-label {
      display: inline;
      color: var(--muted);
    }
  }

  .placeholder {
    display: grid;
    gap: calc(var(--space) * 2);
    padding: calc(var(--space) * 4) var(--space-card);
  }

  .end {
    display: flex;
    justify-content: center;
  }

  @media print {
    .search, .last, .end {
      display: none !important;
    }
  }
`;
