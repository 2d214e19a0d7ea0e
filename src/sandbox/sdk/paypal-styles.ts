/** The looks of the stand-in for PayPal's window. */
export const paypalStyles = `
* { box-sizing: border-box; }
:root { color-scheme: light; font: 16px/1.5 system-ui, sans-serif; color: #14213d; background: #f3f5f9; }
body { margin: 0; min-block-size: 100dvh; display: grid; justify-items: center; align-items: start; padding: 1.25rem; background: #f3f5f9; }
main { inline-size: min(100%, 26rem); padding: 1.5rem; border-radius: 1rem; background: #fff; box-shadow: 0 1px 2px rgb(20 33 61 / 12%), 0 12px 40px rgb(20 33 61 / 12%); }
p, h1, fieldset { margin: 0; }
header { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .5rem 1rem; padding-block-end: 1.1rem; border-block-end: 1px solid #e4e8ef; }
.word { font: italic 800 1.5rem/1 system-ui, sans-serif; letter-spacing: -.03em; color: #14264f; }
.word b { color: #0a5aa8; }
.mark { padding: .1rem .7rem; border-radius: 2rem; background: #ffd66b; color: #4a3300; font-size: .8125rem; font-weight: 600; }
.account { display: flex; align-items: center; gap: .75rem; margin-block: 1.1rem; }
.account p { display: grid; line-height: 1.35; min-inline-size: 0; }
.account span { color: #56617a; overflow-wrap: anywhere; }
.account .face { flex: none; display: grid; place-items: center; inline-size: 2.5rem; block-size: 2.5rem; border-radius: 50%; background: #dfe8ff; color: #1b3a8a; font-weight: 700; }
h1 { display: grid; margin-block-end: 1.25rem; font-size: 1.75rem; line-height: 1.25; letter-spacing: -.01em; }
h1 span { font-size: 1rem; font-weight: 500; letter-spacing: 0; color: #56617a; }
fieldset { display: grid; gap: .6rem; padding: 0; border: 0; }
legend { margin-block-end: .5rem; padding: 0; font-weight: 600; }
label { display: flex; align-items: center; gap: .8rem; padding: .7rem .9rem; border: 1px solid #8b95a9; border-radius: .7rem; cursor: pointer; }
label:has(:checked) { border-color: #142c8e; box-shadow: inset 0 0 0 1px #142c8e; background: #f5f8ff; }
label:has(:focus-visible) { outline: 3px solid #142c8e; outline-offset: 2px; }
input { flex: none; inline-size: 1.2rem; block-size: 1.2rem; margin: 0; accent-color: #142c8e; outline: none; }
label span { display: grid; }
small { color: #56617a; font-size: .875rem; }
.note { margin-block-start: 1rem; color: #56617a; font-size: .875rem; }
.wait { padding-block: 3.5rem; text-align: center; color: #56617a; }
.actions { display: grid; gap: .75rem; margin-block-start: 1.5rem; }
button { min-block-size: 48px; border: 1px solid transparent; border-radius: 2rem; background: #142c8e; color: #fff; font: inherit; font-weight: 700; cursor: pointer; }
button:hover { background: #0e2070; }
button.plain { background: transparent; color: #142c8e; }
button.plain:hover { background: #eef2fb; }
button:focus-visible { outline: 3px solid #142c8e; outline-offset: 2px; }
@media (max-width: 30rem) { body { padding: 0; } main { min-block-size: 100dvh; border-radius: 0; box-shadow: none; } }
`;
