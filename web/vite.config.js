import { defineConfig } from 'vitest/config';
import { assets } from './build/assets.js';
import { brotli } from './build/brotli.js';
import { fonts } from './build/fonts.js';
import { withoutEval } from './build/without-eval.js';

export default defineConfig({
  base: '/static/',
  publicDir: false,
  plugins: [withoutEval(), assets('src/icons'), brotli('target/brotli'), fonts('target/classes/fonts')],
  build: {
    outDir: 'target/classes/META-INF/resources/static',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      checks: { pluginTimings: false },
      input: {
        main: 'src/main.ts',
        keeper: 'src/keeper.ts',
        pack: 'src/pack/index.ts',
        style: 'src/styles/style.css',
        page: 'src/styles/page-only.css',
        plain: 'src/styles/plain.css',
        desk: 'src/styles/desk.css',
        poster: 'src/styles/poster.css',
        duty: 'src/styles/duty.css',
        register: 'src/desk/register.ts',
        scan: 'src/desk/stocktake.ts',
        fill: 'src/form/fill.ts',
        suggest: 'src/suggest.ts',
        opening: 'src/opening.ts',
        cabinet: 'src/styles/cabinet.css',
      },
      preserveEntrySignatures: 'exports-only',
      output: {
        entryFileNames: '[name]-[hash].js',
        // what finds is asked for at once, in one answer
        codeSplitting: {
          groups: [
            { name: 'finder', test: /src\/(near|pack)\/|worker\/stamp/ },
            // the base map, of the public's and of the desk's
            { name: 'maplibre', test: /maplibre-gl\/|pmtiles|src\/map\/(open|ground|out-of-reach|pins)/ },
          ],
        },
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: ({ names }) =>
          names[0]?.endsWith('.mjs') ? `${names[0].slice(0, -4)}-[hash].js` : '[name]-[hash][extname]',
      },
    },
  },
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'threads',
    isolate: false,
    unstubGlobals: true,
    reporters: ['dot'],
  },
});
