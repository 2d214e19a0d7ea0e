import { css } from 'lit';

/** Notices, badges, skeletons, the spinner, and things that are being updated. */
export const feedback = css`
  .notice {
    --tone: var(--accent);
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: calc(var(--space) * 2);
    padding: calc(var(--space) * 3.5) calc(var(--space) * 4);
    font-size: var(--font-size-medium);
    background: color-mix(in oklab, var(--tone) 7%, var(--surface));
    border: var(--size-border) solid color-mix(in oklab, var(--tone) 30%, var(--surface));
    border-radius: var(--radius-control);
  }

  .notice.danger {
    --tone: var(--danger);
  }

  .notice.warning {
    --tone: var(--warning);
  }

  .notice.success {
    --tone: var(--success);
  }

  .notice > .strong, .notice-title {
    font-weight: var(--font-weight-strong);
    color: color-mix(in oklab, var(--tone) 80%, var(--text));
  }

  .badge {
    --tone: var(--muted);
    display: inline-flex;
    align-items: center;
    gap: calc(var(--space) * 1.5);
    padding: 1px calc(var(--space) * 2);
    font-size: var(--font-size-caption);
    font-weight: var(--font-weight-medium);
    line-height: var(--font-line);
    color: color-mix(in oklab, var(--tone) 85%, var(--text));
    white-space: nowrap;
    background: color-mix(in oklab, var(--tone) 11%, var(--surface));
    border-radius: var(--radius-pill);
  }

  @container (inline-size < 20em) {
    .badge {
      white-space: normal;
    }
  }

  .badge.accent {
    --tone: var(--accent);
  }

  .badge.success {
    --tone: var(--success);
  }

  .badge.warning {
    --tone: var(--warning);
  }

  .badge.danger {
    --tone: var(--danger);
  }

  .skeleton {
    display: block;
    inline-size: 100%;
    min-block-size: 1em;
    color: transparent;
    background: color-mix(in oklab, var(--text) 8%, transparent);
    border-radius: var(--radius-small);
    animation: breathe var(--motion-skeleton) ease-in-out infinite alternate;
  }

  @keyframes breathe {
    to {
      opacity: 0.5;
    }
  }

  /* What is no answer any more: it keeps its place, and stays readable. */
  .updating, .updating * {
    color: var(--muted);
  }

  .spinner {
    flex: none;
    display: inline-block;
    inline-size: 1.125em;
    block-size: 1.125em;
    border: 2px solid color-mix(in oklab, currentColor 30%, transparent);
    border-block-start-color: currentColor;
    border-radius: 50%;
    animation: turn var(--motion-spinner) linear infinite;
  }

  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }

  .empty {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: calc(var(--space) * 2);
    padding: calc(var(--space) * 10) var(--space-card);
    color: var(--muted);
    text-align: center;
  }

  .developer-note {
    padding: calc(var(--space) * 4);
    font-family: var(--font-mono);
    font-size: var(--font-size-small);
    color: var(--danger);
    border: var(--size-border) dashed currentColor;
    border-radius: var(--radius-control);
  }

  @media (forced-colors: active) {
    .badge {
      border: var(--size-border) solid CanvasText;
    }

    .skeleton {
      border: var(--size-border) solid GrayText;
    }
  }
`;
