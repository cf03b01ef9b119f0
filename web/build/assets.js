import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sprite } from './sprite.js';

const APP_ICONS = 'src/app-icons';

/** Files of the map: large, and kept only by who looks at one. */
const OF_THE_MAP = /^(station-map|maplibre)/;

/**
 * Adds the icons to the build, tells the service worker which files make up the shell, and writes
 * `assets.json`: the plain name of every file a page links (main.js, style.css, icons.svg) with the
 * URL that holds its hash. The server reads it.
 */
export function assets(iconFolder) {
  return {
    name: 'nuanyi-assets',
    generateBundle(_, bundle) {
      const urls = {};
      const add = (name, source) => {
        urls[name] = `/static/${this.getFileName(this.emitFile({ type: 'asset', name, source }))}`;
      };
      const files = Object.values(bundle);
      add('icons.svg', sprite(iconFolder));
      add('favicon.svg', readFileSync('src/favicon.svg'));
      tellWorker(files, Object.values(urls));
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

/** The worker's bytes change with the files, which is how a browser notices a new version. */
function tellWorker(files, more) {
  const worker = files.find((file) => file.isEntry && file.name === 'sw');
  const shell = files
    .filter((file) => file !== worker && !OF_THE_MAP.test(file.fileName) && !isEmpty(file))
    .map((file) => `/static/${file.fileName}`)
    .concat(more)
    .sort();
  const version = createHash('sha256').update(shell.join()).digest('hex').slice(0, 12);
  worker.code = worker.code
    .replaceAll('__SHELL__', JSON.stringify(shell))
    .replaceAll('__VERSION__', JSON.stringify(version));
}

/** What is left of the entry of a style sheet. */
function isEmpty(file) {
  return file.isEntry && file.name === 'style';
}

function pageName(file) {
  if (file.type === 'asset') {
    return file.names.includes('style.css') && 'style.css';
  }
  return file.isEntry && file.name !== 'style' && `${file.name}.js`;
}
