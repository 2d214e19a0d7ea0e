/** The looks of the stand-in for PayPal's window. */
export const paypalStyles = `
* { box-sizing: border-box; }
:root { font: 16px/1.5 system-ui, sans-serif; color: light-dark(#14213d, #e6eaf4); background: light-dark(#f3f5f9, #0f1420); --soft: light-dark(#56617a, #a9b3c8); --blue: light-dark(#142c8e, #a9bdff); }
body { margin: 0; min-block-size: 100dvh; display: grid; justify-items: center; align-items: start; padding: 1.25rem; }
main { inline-size: min(100%, 26rem); padding: 1.5rem; border-radius: 1rem; background: light-dark(#fff, #19202f); box-shadow: 0 1px 2px rgb(20 33 61 / 12%), 0 12px 40px rgb(20 33 61 / 12%); }
p, h1, fieldset { margin: 0; }
header { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .5rem 1rem; padding-block-end: 1.1rem; border-block-end: 1px solid light-dark(#e4e8ef, #303a50); }
.word { font: italic 800 1.5rem/1 system-ui, sans-serif; letter-spacing: -.03em; color: light-dark(#14264f, #fff); }
.word b { color: light-dark(#0a5aa8, #7fc0ff); }
.mark { padding: .1rem .7rem; border-radius: 2rem; background: #ffd66b; color: #4a3300; font-size: .8125rem; font-weight: 600; }
.account { display: flex; align-items: center; gap: .75rem; margin-block: 1.1rem; }
.account p { display: grid; line-height: 1.35; min-inline-size: 0; }
.account span { color: var(--soft); overflow-wrap: anywhere; }
.account .face { flex: none; display: grid; place-items: center; inline-size: 2.5rem; block-size: 2.5rem; border-radius: 50%; background: light-dark(#dfe8ff, #2b3a66); color: light-dark(#1b3a8a, #dfe8ff); font-weight: 700; }
h1 { display: grid; margin-block-end: 1.25rem; font-size: 1.75rem; line-height: 1.25; letter-spacing: -.01em; }
h1 span { font-size: 1rem; font-weight: 500; letter-spacing: 0; color: var(--soft); }
h1:focus { outline: none; }
fieldset { display: grid; gap: .6rem; padding: 0; border: 0; }
legend { margin-block-end: .5rem; padding: 0; font-weight: 600; }
label { display: flex; align-items: center; gap: .8rem; padding: .7rem .9rem; border: 1px solid light-dark(#8b95a9, #76819a); border-radius: .7rem; cursor: pointer; }
label:has(:checked) { border-color: var(--blue); box-shadow: inset 0 0 0 1px var(--blue); background: light-dark(#f5f8ff, #1f2940); }
label:has(:focus-visible) { outline: 3px solid var(--blue); outline-offset: 2px; }
input { flex: none; inline-size: 1.2rem; block-size: 1.2rem; margin: 0; accent-color: var(--blue); outline: none; }
label span { display: grid; }
small { color: var(--soft); font-size: .875rem; }
.note { margin-block-start: 1rem; color: var(--soft); font-size: .875rem; }
.wait { padding-block: 3.5rem; text-align: center; color: var(--soft); }
.actions { display: grid; gap: .75rem; margin-block-start: 1.5rem; }
button { min-block-size: 48px; border: 1px solid transparent; border-radius: 2rem; background: var(--blue); color: light-dark(#fff, #0b1330); font: inherit; font-weight: 700; cursor: pointer; }
button:hover { background: light-dark(#0e2070, #c3d1ff); }
button.plain { background: transparent; color: var(--blue); }
button.plain:hover { background: light-dark(#eef2fb, #242e45); }
button:focus-visible { outline: 3px solid var(--blue); outline-offset: 2px; }
@media (forced-colors: active) { main, button, button.plain { border: 1px solid; } label:has(:checked) { outline: 2px solid Highlight; } label:has(:focus-visible) { outline: 3px solid CanvasText; } }
@media (max-width: 30rem) { body { padding: 0; } main { min-block-size: 100dvh; border-radius: 0; box-shadow: none; } }
`;
