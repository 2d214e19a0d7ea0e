import addonA11y from '@storybook/addon-a11y';
import addonDocs from '@storybook/addon-docs';
import { definePreview, setCustomElementsManifest } from '@storybook/web-components-vite';
import addonMsw from 'msw-storybook-addon';
import manifest from '../custom-elements.json' with { type: 'json' };
import { define } from '../src/define.js';
import { onCanvas } from '../stories/support/canvas.js';
import { startMockWorker } from '../stories/support/mock-worker.js';
import { loadWorld } from '../stories/support/prepare.js';
import type { StoryTypes } from '../stories/support/story-parameters.js';
import { globalTypes, initialGlobals, viewports } from '../stories/support/toolbar.js';

define();
setCustomElementsManifest(manifest);

const preview = definePreview({
  addons: [addonDocs(), addonA11y(), addonMsw(startMockWorker)],
  tags: ['autodocs'],
  globalTypes,
  initialGlobals,
  loaders: [loadWorld],
  decorators: [onCanvas],
  argTypes: { checkout: { table: { disable: true } } },
  parameters: {
    layout: 'fullscreen',
    viewport: { options: viewports },
    controls: { expanded: true },
    a11y: { test: 'error', options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } },
    options: { storySort: { order: ['Read me first', ['Overview', 'One tag in a page', 'Your own layout', 'For designers', 'Your own backend'], 'Flows', 'Elements', 'Tokens'] } },
    docs: { toc: true },
  },
}).type<StoryTypes>();

export default preview;
