import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: { name: '@storybook/web-components-vite', options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } } },
  // Storybook leaves the `build` of a Vite config out.
  viteFinal: (vite) => ({ ...vite, build: { ...vite.build, reportCompressedSize: false, chunkSizeWarningLimit: 4000 } }),
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // Served from the package, so that the worker always fits the installed msw.
  staticDirs: ['../node_modules/msw/lib/mockServiceWorker.js'],
};

export default config;
