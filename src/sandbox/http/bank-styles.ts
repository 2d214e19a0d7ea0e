/** The looks of the bank's page. */
export const bankStylesheet = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
* { box-sizing: border-box; }
body { margin: 0; min-block-size: 100dvh; display: grid; place-items: center; padding: 1.5rem; background: light-dark(#eef1f6, #10141b); color: light-dark(#1b2330, #e8ecf3); }
main { inline-size: min(100%, 26rem); padding: 2rem; border-radius: 1rem; background: light-dark(#fff, #1a202b); box-shadow: 0 1px 2px #0002, 0 12px 40px #0002; }
.mark { display: inline-block; margin: 0 0 1.25rem; padding: .15rem .7rem; border-radius: 2rem; background: #ffd66b; color: #4a3300; font-size: .8125rem; font-weight: 600; }
h1 { margin: 0 0 .5rem; font-size: 1.375rem; line-height: 1.25; }
p { margin: 0; }
dl { margin: 1.5rem 0; padding: .25rem 1rem; border: 1px solid light-dark(#d9dee7, #384152); border-radius: .625rem; }
dl div { display: flex; justify-content: space-between; gap: 1rem; padding: .6rem 0; }
dl div + div { border-block-start: 1px solid light-dark(#e6eaf0, #2b3341); }
dt { color: light-dark(#566072, #a6b0c2); }
dd { margin: 0; font-weight: 600; text-align: end; overflow-wrap: anywhere; }
form { display: grid; gap: .75rem; }
button { min-block-size: 2.875rem; border: 1px solid transparent; border-radius: .625rem; background: #2451d6; color: #fff; font: inherit; font-weight: 600; cursor: pointer; }
button:hover { background: #1c43b8; }
button.plain { border-color: light-dark(#8a94a6, #7b869a); background: transparent; color: inherit; }
button.plain:hover { background: light-dark(#f1f4f9, #242c3a); }
button:focus-visible { outline: 3px solid light-dark(#2451d6, #9db7ff); outline-offset: 2px; }
`;
