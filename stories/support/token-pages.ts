import { css, html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { applyTokens, cssOf, tokens, type Token, type TokenValues } from './tokens.js';

const styles = css`
  .token-page { display: grid; gap: 24px; }
  .token-page table { inline-size: 100%; border-collapse: collapse; }
  .token-page :is(th, td) { padding: 10px 12px 10px 0; border-block-end: 1px solid light-dark(#e3e6eb, #2d333d); text-align: start; vertical-align: top; }
  .token-page th { font-weight: 600; }
  .token-page code, .token-page pre { font: 13px/1.5 ui-monospace, 'SF Mono', Menlo, Consolas, monospace; overflow-wrap: anywhere; }
  .token-page pre { margin: 0; padding: 16px; border: 1px solid light-dark(#e3e6eb, #2d333d); border-radius: 12px; white-space: pre-wrap; background: light-dark(#fff, #16191f); }
  .token-page .swatch { display: block; inline-size: 40px; block-size: 28px; border: 1px solid light-dark(#868f9e, #6f7888); border-radius: 6px; }
  .token-page .specimens { display: grid; gap: 24px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 340px), 1fr)); align-items: start; }
  @container (inline-size < 560px) { .token-page tr { display: grid; } .token-page :is(td, th) { border: 0; padding-block: 2px; } .token-page thead { display: none; } }
`;

document.adoptedStyleSheets.push(...(styles.styleSheet ? [styles.styleSheet] : []));

/** Every token with what it is for, and its default in the theme of the page. */
export function tokenTable(): TemplateResult {
  return html`
    <div class="token-page">
      <table>
        <thead><tr><th scope="col">Token</th><th scope="col">What it is for</th><th scope="col">Default</th><th scope="col">Sample</th></tr></thead>
        <tbody>${tokens.map(row)}</tbody>
      </table>
    </div>
  `;
}

const row = ({ name, description, initial, isColor }: Token) => html`
  <tr>
    <th scope="row"><code>${name}</code></th><td>${description}</td><td><code>${initial}</code></td>
    <td>${isColor ? html`<span class="swatch" ${painted(initial)}></span>` : ''}</td>
  </tr>
`;

const painted = (color: string) => ref((element) => {
  if (element instanceof HTMLElement) element.style.setProperty('background', color);
});

/** Elements in the given tokens, and the CSS that a page needs for them. */
export function specimens(values: TokenValues): TemplateResult {
  return html`
    <div class="token-page" ${ref((element) => { if (element instanceof HTMLElement) applyTokens(element, values); })}>
      <pre tabindex="0" aria-label="CSS of these tokens">${cssOf(values)}</pre>
      <div class="specimens">
        <annex-expansion-selector></annex-expansion-selector>
        <annex-order-summary></annex-order-summary>
      </div>
    </div>
  `;
}
