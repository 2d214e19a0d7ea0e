import { css } from 'lit';

/** What the tokens come to where a person, or paper, needs something else than the brand. */
export const modes = css`
  @media (prefers-contrast: more) {
    :host > * {
      --muted: color-mix(in oklab, var(--text) 88%, var(--surface));
      --border: var(--muted);
      --control: var(--text);
      --size-focus: 3px;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    :host > * {
      --motion: 0s;
    }

    *, *::before, *::after {
      animation: none !important;
    }
  }

  /* System colours, so that what is drawn by colour alone is drawn in the person's own. */
  @media (forced-colors: active) {
    :host > * {
      --text: CanvasText;
      --muted: CanvasText;
      --surface: Canvas;
      --surface-muted: Canvas;
      --surface-chosen: Canvas;
      --border: CanvasText;
      --control: ButtonBorder;
      --accent: Highlight;
      --on-accent: HighlightText;
      --focus: Highlight;
      --danger: CanvasText;
      --warning: CanvasText;
      --success: CanvasText;
    }
  }

  @media print {
    :host > * {
      color-scheme: light;
      --shadow-card: none;
    }
  }
`;
