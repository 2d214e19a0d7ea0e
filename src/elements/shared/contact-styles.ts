import { css } from 'lit';

/** A contact's card and form, wherever they stand. */
export const contactStyles = css`
  .contact {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    font-style: normal;
  }

  .facts {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--space) calc(var(--space) * 3);
    font-size: var(--font-size-small);
  }

  .facts > div {
    display: grid;
    grid-template-columns: subgrid;
    grid-column: 1 / -1;
  }

  .facts dt {
    color: var(--muted);
  }

  .form-grid {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--space) * 4);
  }

  .form-grid > .field {
    flex: 1 1 100%;
  }

  /* Two in a line; one that is left over has the line to itself. */
  .form-grid > .half {
    flex-basis: max(40%, 13em);
  }

  /* Nobody is warned of a word while they are typing it. */
  .field:focus-within > .odd {
    visibility: hidden;
  }

  .required {
    color: var(--danger);
  }

  @container (inline-size < 20em) {
    .facts > div {
      display: block;
    }
  }
`;
