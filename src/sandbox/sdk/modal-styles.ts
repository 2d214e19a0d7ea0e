/** The looks of what opens over the page. */
export const modalStyles = `
* { box-sizing: border-box; }
:root { font: 16px/1.5 system-ui, sans-serif; background: transparent; color: light-dark(#1b2330, #e8ecf3); }
body { margin: 0; min-block-size: 100dvh; display: grid; place-items: center; padding: 1rem; background: rgb(12 18 28 / 55%); }
main { inline-size: min(100%, 25rem); max-block-size: calc(100dvh - 2rem); overflow: auto; padding: 1.75rem; border-radius: 1rem; background: light-dark(#fff, #1a202b); box-shadow: 0 20px 60px rgb(0 0 0 / 35%); }
h1 { margin: 0 0 .5rem; font-size: 1.25rem; line-height: 1.3; }
p { margin: 0; }
.mark { display: inline-block; margin-block-end: 1rem; padding: .1rem .7rem; border-radius: 2rem; background: #ffd66b; color: #4a3300; font-size: .8125rem; font-weight: 600; }
.actions { display: grid; gap: .75rem; margin-block-start: 1.5rem; }
button { min-block-size: 46px; padding: .5rem 1rem; border: 1px solid transparent; border-radius: .625rem; background: #2451d6; color: #fff; font: inherit; font-weight: 600; cursor: pointer; }
button:hover { background: #1c43b8; }
button.plain { border-color: light-dark(#8a94a6, #7b869a); background: transparent; color: inherit; }
button.plain:hover { background: light-dark(#f1f4f9, #242c3a); }
h1:focus { outline: none; }
button:focus-visible { outline: 3px solid light-dark(#2451d6, #9db7ff); outline-offset: 2px; }
@media (forced-colors: active) { main { border: 1px solid; } button, button.plain { border-color: ButtonBorder; } }
`;
