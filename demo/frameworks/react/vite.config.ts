import { defineConfig } from 'vite';

export default defineConfig({ base: '/react/', build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } } });
