import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { dropEmbeddedFonts } from './drop-embedded-fonts.js';

const here = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** Two entries: the page itself, and the GraphQL page that works without the internet. Nothing is fetched from elsewhere. */
export default defineConfig({
  root: here('.'),
  base: '/',
  plugins: [dropEmbeddedFonts(), react()],
  resolve: { alias: { '@samla/domain': here('../../libs/domain') } },
  build: {
    outDir: here('../../dist/apps/web'),
    emptyOutDir: true,
    target: 'es2022',
    // The content security policy allows no data: fonts and no inline scripts, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rollupOptions: { input: { index: here('index.html'), graphiql: here('graphiql.html') } },
  },
});
