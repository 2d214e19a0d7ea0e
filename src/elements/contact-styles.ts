import { css } from 'lit';

/** A contact's card and form, wherever they stand. */
export const contactStyles = css`
  .contact {
    display: flex;
    flex-direction: column;
    font-style: normal;
  }

  .facts {
    display: flex;
    flex-direction: column;
    gap: var(--space);
    font-size: 0.9375em;
  }

  .facts > div {
    display: flex;
    flex-wrap: wrap;
    column-gap: calc(var(--space) * 2);
  }

  .facts dt {
    min-inline-size: 5em;
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

  .required {
    color: var(--danger);
  }

  @container (inline-size < 30em) {
    .form-grid {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
