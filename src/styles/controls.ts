import { css } from 'lit';

/**
 * Buttons. Plain `<button>` is the secondary one; `.primary` the one that goes on; `.quiet` has no border;
 * `.link` looks like a link; `.danger` takes something away; `.icon` is square.
 * In a row with the primary one, all are as high as it is.
 */
export const controls = css`
  button, .button {
    appearance: none;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(var(--space) * 2);
    min-block-size: 36px;
    padding: calc(var(--space) * 1.5) calc(var(--space) * 3.5);
    font: inherit;
    font-size: 0.9375em;
    font-weight: 500;
    line-height: 1.25;
    color: var(--text);
    text-decoration: none;
    background: var(--surface);
    border: 1px solid color-mix(in oklab, var(--control) 70%, transparent);
    border-radius: var(--radius-control);
    cursor: pointer;
    transition: background-color var(--motion), border-color var(--motion), color var(--motion), opacity var(--motion);
    -webkit-tap-highlight-color: transparent;
  }

  button:hover, .button:hover {
    background: var(--surface-muted);
    border-color: var(--control);
  }

  button.primary, .button.primary {
    min-block-size: var(--control-height);
    padding-inline: calc(var(--space) * 5);
    font-size: 1em;
    font-weight: 600;
    color: var(--on-accent);
    background: var(--accent);
    border-color: transparent;
  }

  button.primary:hover, .button.primary:hover {
    background: color-mix(in oklab, var(--accent) 88%, var(--text));
  }

  .row:has(> button.primary) > button {
    min-block-size: var(--control-height);
    font-size: 1em;
  }

  button.quiet {
    background: transparent;
    border-color: transparent;
  }

  button.quiet:hover {
    background: color-mix(in oklab, var(--text) 7%, transparent);
  }

  button.link {
    min-block-size: 24px;
    padding: 0;
    font-size: inherit;
    color: var(--accent);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
    background: none;
    border: 0;
    border-radius: 2px;
  }

  button.link.small {
    font-size: 0.875em;
  }

  button.link:hover {
    text-decoration-thickness: 2px;
  }

  button.danger {
    color: var(--danger);
  }

  button.icon {
    min-block-size: 36px;
    inline-size: 36px;
    padding: 0;
  }

  button.wide {
    inline-size: 100%;
  }

  button:disabled, button[aria-disabled='true'] {
    opacity: 0.5;
    cursor: not-allowed;
  }

  button.primary:is(:disabled, [aria-disabled='true']) {
    color: var(--muted);
    background: color-mix(in oklab, var(--text) 9%, var(--surface));
    opacity: 1;
  }

  button[aria-busy='true'] {
    cursor: progress;
  }

  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }

  svg {
    flex: none;
    inline-size: 1.125em;
    block-size: 1.125em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  :dir(rtl) svg.mirrored {
    transform: scaleX(-1);
  }

  @media (forced-colors: active) {
    button, .button, button.quiet, button.primary {
      border-color: ButtonBorder;
    }

    button.primary, .button.primary {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }

    button:disabled, button[aria-disabled='true'] {
      color: GrayText;
      border-color: GrayText;
      opacity: 1;
    }
  }
`;
