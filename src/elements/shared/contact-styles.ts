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
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: calc(var(--space) * 4);
  }

  .form-grid > :not(.half) {
    grid-column: 1 / -1;
  }

  /* Nobody is warned of a word while they are typing it. */
  .field:focus-within > .odd {
    visibility: hidden;
  }

  .required {
    color: var(--danger);
  }

  @container (inline-size < 24em) {
    .facts > div {
      display: block;
    }
  }

  @container (inline-size < 30em) {
    .form-grid {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
