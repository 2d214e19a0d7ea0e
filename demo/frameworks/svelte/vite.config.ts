import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

export default defineConfig({ base: '/svelte/', build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } }, plugins: [svelte()] });
