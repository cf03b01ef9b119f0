import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { sprite } from './sprite.js';

const APP_ICONS = 'src/app-icons';

/** Style sheets with an entry of their own: those of the public pages, of the desk, of posters, of the keeper's page, and of cabinets. */
const STYLES = ['style', 'page', 'plain', 'desk', 'poster', 'duty', 'cabinet'];

/** Scripts and styles of pages that are nothing without a network: those of the desk, and of cabinets. */
const ONLY_ONLINE = ['register', 'fill', 'desk.css', 'poster.css', 'opening', 'cabinet.css'];

/** Files of the map: large, and kept only by who looks at one. */
const OF_THE_MAP = /^(station-map|desk-maps|maplibre)/;

/**
 * Adds the icons to the build, tells the service worker which files make up the shell, and writes
 * `assets.json`: the plain name of every file a page links (main.js, style.css, icons.svg) with the
 * URL that holds its hash. The server reads it.
 */
export function assets(iconFolder) {
  return {
    name: 'nuanyi-assets',
    async generateBundle(_, bundle) {
      const urls = {};
      const add = (name, source) => {
        urls[name] = `/static/${this.getFileName(this.emitFile({ type: 'asset', name, source }))}`;
      };
      const files = Object.values(bundle);
      add('icons.svg', sprite(iconFolder));
      add('favicon.svg', readFileSync('src/favicon.svg'));
      add('sw.js', await worker(files, Object.values(urls)));
      readdirSync(APP_ICONS).forEach((name) => add(name, readFileSync(join(APP_ICONS, name))));
      for (const file of files) {
        const name = pageName(file);
        if (name) {
          urls[name] = `/static/${file.fileName}`;
        }
      }
      this.emitFile({ type: 'asset', fileName: 'assets.json', source: `${JSON.stringify(urls, null, 2)}\n` });
    },
  };
}

/** In one file, for a worker imports nothing. Its bytes change with the shell, which is how a browser notices. */
async function worker(files, more) {
  const shell = files
    .filter((file) => !OF_THE_MAP.test(file.fileName) && !isOnlyOnline(file) && !isEmpty(file))
    .map((file) => `/static/${file.fileName}`)
    .concat(more)
    .sort();
  const version = createHash('sha256').update(shell.join()).digest('hex').slice(0, 12);
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'warn',
    define: { __SHELL__: JSON.stringify(shell), __VERSION__: JSON.stringify(version) },
    build: {
      write: false,
      target: 'es2022',
      reportCompressedSize: false,
      lib: { entry: 'src/worker/sw.ts', formats: ['iife'], name: 'worker' },
    },
  });
  return output[0].code;
}

/** What is left of the entry of a style sheet. */
function isEmpty(file) {
  return file.isEntry && STYLES.includes(file.name);
}

/** A worker's phone keeps nothing of it. */
function isOnlyOnline(file) {
  return file.type === 'asset' ? file.names.some((name) => ONLY_ONLINE.includes(name)) : file.isEntry && ONLY_ONLINE.includes(file.name);
}

function pageName(file) {
  if (file.type === 'asset') {
    return STYLES.map((name) => `${name}.css`).find((name) => file.names.includes(name));
  }
  return file.isEntry && !isEmpty(file) && `${file.name}.js`;
}
