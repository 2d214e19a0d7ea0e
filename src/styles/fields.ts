import { css } from 'lit';

/**
 * Form fields. `.field` holds a `<label>`, the control, and `.hint` or `.error` lines; `.choice` is a label around a radio,
 * checkbox or switch (`<input type="checkbox" role="switch">`) with its words.
 */
export const fields = css`
  .field {
    display: flex;
    flex-direction: column;
    gap: calc(var(--space) * 1.5);
    min-inline-size: 0;
  }

  .field > label, .label {
    font-size: var(--font-size-small);
    font-weight: var(--font-weight-medium);
  }

  .optional {
    font-weight: var(--font-weight);
    color: var(--muted);
  }

  .hint {
    font-size: var(--font-size-small);
    color: var(--muted);
    text-wrap: pretty;
  }

  .error {
    font-size: var(--font-size-small);
    color: var(--danger);
  }

  /* Out of the way, but not hidden: a live region has to be there before it speaks. */
  .error:empty {
    position: absolute;
  }

  .warning-text {
    font-size: var(--font-size-small);
    color: var(--warning);
  }

  input[type='text'], input[type='search'], input[type='email'], input[type='tel'], select, textarea {
    appearance: none;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: var(--size-control);
    padding: calc(var(--space) * 2) calc(var(--space) * 3);
    font: inherit;
    line-height: var(--font-line-tight);
    color: var(--text);
    text-align: start;
    background-color: var(--surface);
    border: var(--size-border) solid var(--control);
    border-radius: var(--radius-control);
    transition: border-color var(--motion) var(--motion-easing);
  }

  textarea {
    resize: vertical;
    min-block-size: calc(var(--size-control) * 2);
  }

  select {
    padding-inline-end: calc(var(--space) * 9);
    text-overflow: ellipsis;
    background-image: linear-gradient(45deg, transparent 50%, currentColor 50%), linear-gradient(-45deg, transparent 50%, currentColor 50%);
    background-repeat: no-repeat;
    background-size: 5px 5px;
    background-position: right 19px center, right 14px center;
  }

  select:dir(rtl) {
    background-position: left 14px center, left 19px center;
  }

  select option {
    color: FieldText;
    background: Field;
  }

  ::placeholder {
    color: var(--muted);
    opacity: 1;
  }

  :is(input[type='text'], input[type='search'], input[type='email'], input[type='tel'], select, textarea):focus-visible {
    outline: var(--size-focus) solid var(--focus);
    outline-offset: -1px;
  }

  :is(input, select, textarea)[aria-invalid='true'] {
    border-color: var(--danger);
  }

  :is(input, select, textarea)[aria-invalid='true']:focus-visible {
    outline-color: var(--danger);
  }

  :is(input, select, textarea):disabled {
    color: var(--muted);
    background-color: var(--surface-muted);
    border-color: var(--border);
    cursor: not-allowed;
  }

  input[type='radio'], input[type='checkbox'] {
    appearance: none;
    flex: none;
    display: inline-grid;
    place-content: center;
    inline-size: 20px;
    block-size: 20px;
    margin: 2px;
    color: var(--on-accent);
    background: var(--surface);
    border: 1.5px solid var(--control);
    border-radius: var(--radius-small);
    cursor: pointer;
    transition: var(--motion) var(--motion-easing);
    transition-property: background-color, border-color;
  }

  input[type='radio'] {
    border-radius: 50%;
  }

  :is(input[type='radio'], input[type='checkbox']):checked {
    background: var(--accent);
    border-color: var(--accent);
  }

  input[type='radio']:checked::before {
    content: '';
    inline-size: 8px;
    block-size: 8px;
    background: currentColor;
    border-radius: 50%;
  }

  input[type='checkbox']:not([role='switch']):checked::before {
    content: '';
    inline-size: 6px;
    block-size: 10px;
    margin-block-end: 2px;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    transform: rotate(45deg);
  }

  input[role='switch'] {
    place-content: center start;
    inline-size: 44px;
    block-size: 26px;
    padding-inline: 3px;
    background: var(--control);
    border: 0;
    border-radius: var(--radius-pill);
  }

  input[role='switch']::before {
    content: '';
    inline-size: 20px;
    block-size: 20px;
    background: var(--surface);
    border-radius: 50%;
    transition: margin var(--motion) var(--motion-easing);
  }

  input[role='switch']:checked::before {
    margin-inline-start: 18px;
    background: var(--on-accent);
  }

  .choice {
    display: flex;
    align-items: flex-start;
    gap: calc(var(--space) * 3);
    min-block-size: 24px;
    cursor: pointer;
  }

  .choice .hint {
    display: block;
  }

  .choice:has(:disabled) {
    cursor: not-allowed;
  }

  :is(input[type='radio'], input[type='checkbox']):disabled {
    opacity: 0.5;
  }

  @media (forced-colors: active) {
    input[type='radio'], input[type='checkbox'] {
      border: 1.5px solid ButtonBorder;
    }

    :is(input[type='radio'], input[type='checkbox']):checked {
      forced-color-adjust: none;
    }

    input[role='switch'] {
      background: Canvas;
      border: var(--size-border) solid ButtonBorder;
      padding-inline: 2px;
    }

    input[role='switch']::before {
      background: ButtonText;
    }

    input[role='switch']:checked {
      background: var(--accent);
    }

    :is(input[type='radio'], input[type='checkbox']):disabled {
      border-color: GrayText;
      opacity: 1;
    }

    select {
      background-image: none;
      appearance: auto;
    }
  }
`;
