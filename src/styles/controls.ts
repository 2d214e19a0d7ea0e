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
    min-block-size: var(--size-control-small);
    padding: calc(var(--space) * 1.5) calc(var(--space) * 3.5);
    font: inherit;
    font-size: var(--font-size-medium);
    font-weight: var(--font-weight-medium);
    line-height: var(--font-line-tight);
    color: var(--text);
    text-decoration: none;
    overflow-wrap: break-word;
    background: var(--surface);
    border: var(--size-border) solid color-mix(in oklab, var(--control) 70%, transparent);
    border-radius: var(--radius-button);
    cursor: pointer;
    transition: var(--motion) var(--motion-easing);
    transition-property: background-color, border-color, color, opacity;
    -webkit-tap-highlight-color: transparent;
  }

  button:hover, .button:hover {
    background: var(--surface-muted);
    border-color: var(--control);
  }

  button.primary, .button.primary {
    min-block-size: var(--size-control);
    padding-inline: var(--space-card);
    font-size: 1em;
    font-weight: var(--font-weight-strong);
    color: var(--on-accent);
    background: var(--accent);
    border-color: transparent;
  }

  button.primary:hover, .button.primary:hover {
    background: color-mix(in oklab, var(--accent) 88%, var(--text));
  }

  .row:has(> button.primary) > button {
    min-block-size: var(--size-control);
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
    border-radius: var(--radius-small);
  }

  button.link.small {
    font-size: var(--font-size-small);
  }

  button.link:hover {
    text-decoration-thickness: 2px;
  }

  button.danger {
    color: var(--danger);
  }

  button.icon {
    min-block-size: var(--size-control-small);
    inline-size: var(--size-control-small);
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
    outline: var(--size-focus) solid var(--focus);
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
    }

    button.primary:hover, .button.primary:hover {
      outline: var(--size-focus) solid ButtonText;
    }

    button:disabled, button[aria-disabled='true'] {
      color: GrayText;
      border-color: GrayText;
      opacity: 1;
    }
  }
`;
