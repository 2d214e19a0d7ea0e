import { css } from 'lit';

/** The page's own colours stay legible whatever is made of the tokens; only specimens have the tokens' values. */
export const styles = css`
  :host {
    --line: light-dark(#dfe2e8, #2d333d);
    --edge: light-dark(#7f8795, #767f8f);
    --paper: light-dark(#ffffff, #16191f);
    --soft: light-dark(#565f6f, #a5adbb);
    --blue: light-dark(#2f56d9, #9ab2ff);
    display: block;
    container-type: inline-size;
  }

  .page { display: grid; gap: 32px; }
  .probe { position: absolute; forced-color-adjust: none; }
  h2, h3, p, ul { margin: 0; padding: 0; }
  h2 { font: inherit; font-size: 1.25em; font-weight: 600; }
  ul { list-style: none; }
  code, pre { font: 13px/1.5 ui-monospace, 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace; overflow-wrap: anywhere; }
  .soft { color: var(--soft); font-size: 0.875em; line-height: 1.45; }
  :focus-visible { outline: 2px solid var(--blue); outline-offset: 2px; }

  .bar-of-tools {
    position: sticky; inset-block-start: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 12px; align-items: center;
    padding: 12px 16px; background: var(--paper); border: 1px solid var(--line); border-radius: 12px;
  }
  .bar-of-tools label { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
  .bar-of-tools [role='status'] { min-inline-size: 4em; font-size: 0.875em; color: light-dark(#0c6b45, #74d6a8); }

  button, select, input {
    box-sizing: border-box; min-block-size: 32px; padding: 4px 10px; max-inline-size: 100%; font: inherit; font-size: 0.875em; color: inherit;
    background: var(--paper); border: 1px solid var(--edge); border-radius: 6px;
  }
  button { cursor: pointer; }
  button:disabled { color: var(--soft); border-color: var(--line); cursor: default; }
  button.primary { color: light-dark(#ffffff, #0d1633); background: var(--blue); border-color: transparent; }
  input[type='color'] { inline-size: 44px; padding: 3px; cursor: pointer; }
  input[type='text'] { inline-size: 100%; font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace; }
  input[aria-invalid='true'] { border-color: light-dark(#b3261e, #ffa79e); }

  .halves { display: grid; gap: 32px; align-items: start; }
  .groups { display: grid; gap: 40px; min-inline-size: 0; }
  .group { display: grid; gap: 12px; }
  .tokens { background: var(--paper); border: 1px solid var(--line); border-radius: 12px; }
  .token { display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px; padding: 14px 16px; }
  .token + .token { border-block-start: 1px solid var(--line); }
  .name { font-weight: 600; }
  .initial { display: block; margin-block-start: 2px; color: var(--soft); }
  .values { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; align-content: start; min-inline-size: 0; }
  .values label { display: inline-flex; gap: 6px; align-items: center; font-size: 0.875em; }
  .values label.wide { flex: 1 1 120px; min-inline-size: 0; }
  .low, .wrong { flex: 1 1 100%; font-size: 0.8125em; color: light-dark(#b3261e, #ffa79e); }
  .contrast { display: grid; gap: 6px; padding: 14px 16px; background: var(--paper); border: 1px solid var(--line); border-radius: 12px; }
  .contrast.bad { border-color: light-dark(#b3261e, #ffa79e); }
  .contrast ul { display: grid; gap: 4px; max-block-size: 12em; overflow: auto; }

  .specimen { display: flex; align-items: center; min-block-size: 44px; min-inline-size: 0; overflow: clip; overflow-clip-margin: 16px; color: var(--text); }
  .swatch { display: grid; place-items: center; inline-size: 64px; block-size: 44px; font-weight: 600; border: 1px solid var(--edge); border-radius: 8px; forced-color-adjust: none; }
  .ink { grid-auto-flow: column; gap: 6px; background: var(--surface); }
  .ink i { inline-size: 14px; block-size: 14px; background: currentColor; border-radius: 50%; }
  .ring { inline-size: 52px; block-size: 32px; margin: 6px; background: var(--surface); outline: var(--size-focus) solid var(--focus); outline-offset: 2px; }
  .text { min-inline-size: 0; overflow-wrap: anywhere; color: light-dark(#171c26, #eceff4); }
  .box { inline-size: 64px; block-size: 44px; margin: 4px; background: var(--surface-chosen); border: 1.5px solid var(--accent); }
  .box.open { background: none; border-style: solid; }
  .box.card { background: var(--surface); border: 1px solid var(--border); border-radius: var(--radius-control); }
  .bar { max-inline-size: 100%; block-size: 16px; background: var(--accent); border-radius: 2px; }
  .skeleton { max-inline-size: 120px; }
  .track { inline-size: 112px; block-size: 16px; border: 1px solid var(--edge); border-radius: 8px; }
  .track i { display: block; inline-size: 14px; block-size: 14px; background: var(--accent); border-radius: 50%; transition: margin var(--time) var(--course, ease); }
  .token:is(:hover, :focus-within) .track i { margin-inline-start: 96px; }

  .live { display: grid; gap: 16px; min-inline-size: 0; }
  pre { margin: 0; padding: 14px 16px; max-block-size: 22em; overflow: auto; white-space: pre-wrap; background: var(--paper); border: 1px solid var(--line); border-radius: 12px; }

  @container (inline-size >= 560px) {
    .token { grid-template-columns: 120px minmax(0, 5fr) minmax(0, 5fr); gap: 20px; }
  }
  @container (inline-size >= 1000px) {
    .halves { grid-template-columns: minmax(0, 1fr) 380px; }
    .live { position: sticky; inset-block-start: 76px; max-block-size: calc(100vh - 92px); margin-block: -4px; margin-inline-start: -4px; padding: 4px; overflow: auto; overscroll-behavior: contain; }
  }
  @media (prefers-reduced-motion: reduce) {
    .track i { transition: none; }
  }
  @media (forced-colors: active) {
    .bar, .track i, .ink i { background: CanvasText; }
  }
`;
