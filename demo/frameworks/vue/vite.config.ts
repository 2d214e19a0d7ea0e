import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig({
  base: '/vue/',
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('annex-') } } })],
});
