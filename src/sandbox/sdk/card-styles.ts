/** The looks of the card form; `--…` variables come from the Appearance API's. */
export const cardStyles = `
* { box-sizing: border-box; }
:root { font-family: var(--fontFamily, system-ui, sans-serif); font-size: var(--fontSizeBase, 16px); line-height: 1.4; }
:root[data-theme=stripe] { --text: var(--colorText, #1b2330); --muted: var(--colorTextSecondary, #566072); --field: var(--colorBackground, #fff); --primary: var(--colorPrimary, #2451d6); --danger: var(--colorDanger, #b3261e); }
:root[data-theme=night] { --text: var(--colorText, #e8ecf3); --muted: var(--colorTextSecondary, #a6b0c2); --field: var(--colorBackground, #1a202b); --primary: var(--colorPrimary, #9db7ff); --danger: var(--colorDanger, #ff9d94); }
:root { --line: color-mix(in srgb, var(--text) 50%, var(--field)); --radius: var(--borderRadius, 8px); background: transparent; color: var(--text); }
body { margin: 0; border-radius: var(--radius); background: var(--field); }
.form { padding: 3px; container-type: inline-size; }
p, ul { margin: 0; padding: 0; }
.mark { display: flex; flex-wrap: wrap; align-items: center; gap: .25em .6em; margin-block-end: .9em; color: var(--muted); font-size: .875em; }
.mark strong { padding: .05em .7em; border-radius: 1em; background: #ffd66b; color: #4a3300; }
.grid { display: grid; grid-template-columns: 1fr 1fr; gap: .9em; }
.number, .name { grid-column: 1 / -1; }
@container (inline-size < 15em) { .grid { grid-template-columns: 1fr; } }
label { display: block; margin-block-end: .3em; font-size: .875em; font-weight: 500; }
input { inline-size: 100%; min-block-size: 44px; padding: .5em .75em; border: 1px solid var(--line); border-radius: var(--radius); background: var(--field); color: var(--text); font: inherit; font-variant-numeric: tabular-nums; }
:root:dir(rtl) input[dir] { text-align: end; }
input::placeholder { color: var(--muted); opacity: 1; }
input:focus-visible, button:focus-visible, summary:focus-visible { outline: 2px solid var(--primary); outline-offset: 1px; }
input[aria-invalid=true] { border-color: var(--danger); box-shadow: inset 0 0 0 1px var(--danger); }
.error { margin-block-start: .3em; color: var(--danger); font-size: .875em; }
.error:empty { margin: 0; }
details { margin-block-start: .9em; font-size: .875em; }
summary { inline-size: fit-content; padding-block: .25em; border-radius: 4px; color: var(--muted); cursor: pointer; }
ul { margin-block-start: .35em; border: 1px solid color-mix(in srgb, var(--text) 18%, transparent); border-radius: var(--radius); overflow: hidden; list-style: none; }
li + li { border-block-start: 1px solid color-mix(in srgb, var(--text) 12%, transparent); }
button { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1em; inline-size: 100%; min-block-size: 30px; padding: .35em .75em; border: 0; background: transparent; color: inherit; font: inherit; text-align: start; cursor: pointer; }
button:hover { background: color-mix(in srgb, var(--text) 7%, transparent); }
button:focus-visible { outline-offset: -2px; }
code { font-family: ui-monospace, monospace; }
button span { color: var(--muted); }
@media (forced-colors: active) {
  :root[data-theme] { --text: CanvasText; --muted: CanvasText; --field: Canvas; --primary: Highlight; --danger: CanvasText; }
  .mark strong { border: 1px solid; }
  input[aria-invalid=true] { border-width: 3px; }
}
`;
