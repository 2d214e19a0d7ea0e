import { defineConfig } from 'vite';

/** The stories' own; the one at the project's root builds the demo's pages. */
export default defineConfig({ publicDir: false });
