import type { Decorator } from '@storybook/web-components-vite';
import { css, html } from 'lit';
import { applyTheme, type Theme } from '../../src/themes/index.js';
import type { StoryTypes } from './story-parameters.js';
import { themes } from './tokens.js';
import { directionOf } from './toolbar.js';
import type { World } from './world.js';

const styles = css`
  .canvas {
    container-type: inline-size;
    padding: clamp(12px, 4cqi, 40px);
    color-scheme: light;
    background: light-dark(#f3f4f7, #0d0f13);
    color: light-dark(#171c26, #eceff4);
    font: 16px/1.5 system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', sans-serif;
  }
  .canvas[data-view='story'] { box-sizing: border-box; min-block-size: 100vh; padding: clamp(12px, 3vw, 40px); }
  .canvas[data-theme='dark'] { color-scheme: dark; }
  [data-brand='marigold'] { background: light-dark(#f8eedd, #15100c); }
  [data-brand='fjord'] { background: light-dark(#e9eff1, #0a1216); }
  [data-brand='tidewire'] { background: light-dark(#f3eefc, #0f091e); }
  [data-brand='aurelia'] { background: light-dark(#f4efe2, #0f130f); }
  .canvas.canvas[data-density='compact'] { --annex-space: 3px; --annex-size-control: 36px; --annex-size-control-small: 30px; }
  .canvas.canvas[data-density='spacious'] { --annex-space: 5px; --annex-size-control: 52px; --annex-size-control-small: 42px; }
  .canvas > .measure { margin-inline: auto; max-inline-size: var(--measure, 720px); }
  .canvas[data-measure='narrow'] { --measure: 420px; }
  .canvas[data-measure='wide'] { --measure: 1160px; }
`;

document.adoptedStyleSheets.push(...(styles.styleSheet ? [styles.styleSheet] : []));

const none: Theme = { name: 'default', title: 'The default', summary: 'every token as it comes', tokens: {} };
for (const theme of [none, ...themes]) applyTheme(document, theme, `[data-brand='${theme.name}']`);

/** The page around a story: its language, colours and density, and a session with the checkout of the story's world. */
export const onCanvas: Decorator = (story, { globals, loaded, parameters, viewMode }) => {
  const { theme, brand, locale = 'en', direction, density } = globals as Readonly<Record<string, string>>;
  const written = direction === 'ltr' || direction === 'rtl' ? direction : directionOf(locale);
  const { world } = loaded as { world?: World };
  const { measure = 'normal', session = true } = parameters as StoryTypes['parameters'];
  return html`
    <div class="canvas"
      lang=${locale} dir=${written} data-theme=${theme ?? 'light'} data-brand=${brand ?? 'default'} data-density=${density ?? 'comfortable'}
      data-measure=${measure} data-view=${viewMode ?? 'story'}>
      <div class="measure">
        ${session ? html`<annex-session .checkout=${world?.checkout ?? null}>${story()}</annex-session>` : story()}
      </div>
    </div>
  `;
};
