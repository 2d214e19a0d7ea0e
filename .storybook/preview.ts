import addonA11y from '@storybook/addon-a11y';
import addonDocs from '@storybook/addon-docs';
import { definePreview } from '@storybook/web-components-vite';
import { withActions } from 'storybook/actions/decorator';
import addonMsw from 'msw-storybook-addon';
import { define } from '../src/define.js';
import { onCanvas } from '../stories/support/canvas.js';
import { addonManifest } from '../stories/support/manifest.js';
import { startMockWorker } from '../stories/support/mock-worker.js';
import { renderElement, withStyles } from '../stories/support/playground.js';
import { addonWorld } from '../stories/support/prepare.js';
import { snippetOf } from '../stories/support/snippet.js';
import { globalTypes, initialGlobals, viewports } from '../stories/support/toolbar.js';

define();

const preview = definePreview({
  addons: [addonDocs(), addonA11y(), addonMsw(startMockWorker), addonManifest(), addonWorld()],
  tags: ['autodocs'],
  globalTypes,
  initialGlobals,
  render: renderElement,
  decorators: [withStyles, onCanvas, withActions],
  parameters: {
    layout: 'fullscreen',
    viewport: { options: viewports },
    controls: { expanded: true },
    a11y: { test: 'error', options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } },
    // Storybook reads this without running it: it has to stand here, in what is exported.
    options: {
      storySort: {
        order: [
          'Read me first', ['Overview', 'One tag in a page', 'Your own layout', 'For designers', 'Your own backend'],
          'Guides', [
            'Quick start', 'Frameworks', 'CDN', 'Package', 'Events', 'Headless', 'Theming', 'Languages', 'Payment methods', 'Payments', 'Backend', 'Contract', 'Pricing',
            'Security', 'Accessibility', 'Browsers', 'Performance', 'Upgrades', 'Architecture', 'Changelog', 'Contributing',
          ],
          'Flows', ['In a portal', 'Your own layout', 'In a sidebar'],
          'Elements', 'Design',
        ],
      },
    },
    docs: { toc: true, source: { transform: snippetOf } },
  },
});

export default preview;
