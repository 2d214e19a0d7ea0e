import { defineConfig } from 'vite';

export default defineConfig({
  base: '/plain/',
  build: {
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ['index.html', 'checkout/index.html', 'expand/index.html'] },
  },
});
