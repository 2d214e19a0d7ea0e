import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  .head {
    align-items: center;
    min-block-size: 24px;
  }

  .head > .skeleton {
    inline-size: 18em;
  }

  .offer {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--space) * 3.5) calc(var(--space) * 6);
    padding: var(--space-card);
  }

  .offer:first-child {
    border-start-start-radius: inherit;
    border-start-end-radius: inherit;
  }

  .offer:last-child {
    border-end-start-radius: inherit;
    border-end-end-radius: inherit;
  }

  .about {
    display: flex;
    flex-direction: column;
    gap: var(--space);
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--space) * 4);
    align-items: center;
    margin-block-start: var(--space);
  }

  .facts a {
    display: inline-flex;
    align-items: center;
    gap: var(--space);
    min-block-size: 24px;
  }

  .facts svg, .change svg {
    inline-size: 0.9em;
    block-size: 0.9em;
  }

  .offer:has(.centred) {
    grid-template-columns: minmax(0, 1fr) auto;
  }

  .control {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--space) * 2) calc(var(--space) * 3);
    align-items: center;
    align-self: start;
  }

  .control .error {
    flex-basis: 100%;
  }

  .stepper {
    display: flex;
    inline-size: 168px;
    background: var(--surface);
    border: var(--size-border) solid var(--control);
    border-radius: var(--radius-control);
  }

  .stepper:has([aria-invalid='true']) {
    border-color: var(--danger);
  }

  .stepper:focus-within {
    outline: var(--size-focus) solid var(--focus);
    outline-offset: -1px;
  }

  .stepper button {
    flex: none;
    inline-size: 44px;
    min-block-size: calc(var(--size-control) - 2 * var(--size-border));
    padding: 0;
    background: none;
    border: 0;
  }

  .stepper button:hover {
    background: var(--surface-muted);
  }

  .stepper input[type='text'] {
    flex: 1 1 auto;
    min-block-size: calc(var(--size-control) - 2 * var(--size-border));
    padding-inline: 0;
    font-variant-numeric: tabular-nums;
    font-weight: var(--font-weight-strong);
    text-align: center;
    background: none;
    border: 0;
    border-inline: var(--size-border) solid var(--border);
    border-radius: 0;
  }

  .stepper input[type='text']:focus-visible {
    outline: none;
  }

  .after {
    font-variant-numeric: tabular-nums;
  }

  .change {
    display: inline-flex;
    gap: calc(var(--space) * 1.5);
    align-items: center;
  }

  .choice.centred {
    align-items: center;
  }

  .centred > span {
    display: none;
  }

  .after .strong {
    color: var(--text);
  }

  .options {
    display: flex;
    flex-direction: column;
    gap: calc(var(--space) * 2.5);
  }

  .options .choice {
    align-items: flex-start;
  }

  .unavailable .about h4, .unavailable .about .price {
    color: var(--muted);
  }

  .placeholder {
    display: flex;
    flex-direction: column;
    gap: calc(var(--space) * 2.5);
    block-size: 150px;
    padding: var(--space-card);
  }

  .placeholder > :nth-child(1) {
    inline-size: 40%;
  }

  .placeholder > :nth-child(2) {
    inline-size: 70%;
  }

  .placeholder > :nth-child(3) {
    inline-size: 30%;
  }

  @container (min-width: 560px) {
    .placeholder {
      block-size: 118px;
    }

    .centred > span {
      display: inline;
    }

    .offer, .offer:has(.centred) {
      grid-template-columns: minmax(0, 1fr) 200px;
    }

    .control {
      flex-direction: column;
      flex-wrap: nowrap;
      align-items: flex-end;
      text-align: end;
    }

    .control.wide {
      align-items: stretch;
      text-align: start;
    }
  }

  .renewal {
    padding: calc(var(--space) * 4) var(--space-card);
    background: var(--surface);
    border: var(--size-border) solid var(--border);
    border-radius: var(--radius);
  }
`;
