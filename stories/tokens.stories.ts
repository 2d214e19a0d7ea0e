import { css, html } from 'lit';
import { expect, fireEvent, spyOn, waitFor } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { buyerOn } from './support/page.js';
import { TokenPage } from './support/token-page.js';
import { themes } from './support/tokens.js';
import { withSelection } from './support/ways.js';

const { styleSheet } = css`
  .themes { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 320px), 1fr)); }
  .themes > section { display: grid; gap: 16px; align-content: start; padding: clamp(12px, 5cqi, 32px); }
  .themes h2 { margin: 0; font-size: 1.125em; }
  .themes p { margin: 0; font-size: 0.875em; }
`;
if (styleSheet) document.adoptedStyleSheets.push(styleSheet);

if (!customElements.get('token-page')) customElements.define('token-page', TokenPage);

/** What a brand may set: every token can be changed in place, and the CSS copied. *Brand* in the toolbar is where it starts from. */
const meta = preview.meta({
  title: 'Design/Tokens',
  component: 'annex-checkout',
  tags: ['!autodocs'],
  render: (_, { globals }) => html`
    <token-page .start=${String(globals['brand'] ?? 'default')}>
      <annex-expansion-selector></annex-expansion-selector>
      <annex-order-summary></annex-order-summary>
    </token-page>
  `,
  parameters: { measure: 'wide', world: { way: withSelection }, controls: { disable: true } },
});

export const Playground = meta.story();

/** The default, the ready themes and the examples of brands, side by side. */
export const Themes = meta.story({
  parameters: { world: { way: withSelection } },
  render: () => html`
    <div class="themes">
      ${[{ name: 'default', title: 'The default', summary: 'quiet and precise' }, ...themes].map(({ name, title, summary }) => html`
        <section data-brand=${name} aria-labelledby="theme-${name}">
          <div lang="en" dir="ltr"><h2 id="theme-${name}">${title}</h2><p>${summary}</p></div>
          <annex-order-summary></annex-order-summary>
        </section>
      `)}
    </div>
  `,
});

export const Changed = meta.story({
  play: async ({ canvasElement, userEvent, step }) => {
    const designer = buyerOn(canvasElement, userEvent);
    const page = canvasElement.querySelector<TokenPage>('token-page')!;
    const field = (label: string) => page.renderRoot.querySelector<HTMLInputElement>(`[aria-label="${label}"]`)!;
    const checkout = await designer.find('button', 'Checkout');

    await step('an accent that is too light is warned of, and shown at once', async () => {
      await fireEvent.input(field('Light: --annex-color-accent'), { target: { value: '#ffcc00' } });
      await designer.sees(/on-accent on accent, light: 1\.\d\d : 1, needs 4\.5 : 1/);
      await waitFor(() => expect(getComputedStyle(page).getPropertyValue('--annex-color-accent')).toMatch(/^light-dark\(#ffcc00, #/));
    });

    await step('what no browser understands is not taken over', async () => {
      await designer.write('textbox', '--annex-radius-button', 'very round');
      await designer.sees('This is no value that a browser knows here.');
      await designer.write('textbox', '--annex-radius-button', '30px');
      await designer.misses('This is no value that a browser knows here.');
      await expect(getComputedStyle(checkout).borderTopLeftRadius).toBe('30px');
    });

    await step('the CSS of what was changed is copied', async () => {
      const copy = spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
      await designer.press('button', 'Copy CSS');
      await designer.sees('Copied');
      await expect(copy).toHaveBeenCalledWith(expect.stringContaining('--annex-radius-button: 30px;'));
      copy.mockRestore();
    });

    await step('one token goes back to its default', async () => {
      await designer.press('button', 'Reset --annex-color-accent');
      await designer.misses('too near to each other');
      await expect(field('Light: --annex-color-accent').value).toBe('#2f56d9');
    });

    await step('another theme is where it starts from', async () => {
      await designer.choose('Start from', 'fjord');
      await designer.sees('--annex-space: 3px;');
      await waitFor(() => expect(getComputedStyle(checkout).borderTopLeftRadius).toBe('2px'));
    });
  },
});
