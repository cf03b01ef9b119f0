import { readFileSync } from 'node:fs';
import { sprite } from './sprite.js';

/**
 * Adds the icon sprite to the build, and `assets.json`: the plain name of every file a page
 * links (main.js, style.css, icons.svg) with the URL that holds its hash. The server reads it.
 */
export function assets(iconFolder) {
  return {
    name: 'nuanyi-assets',
    generateBundle(_, bundle) {
      const urls = {};
      const add = (name, source) => {
        urls[name] = `/static/${this.getFileName(this.emitFile({ type: 'asset', name, source }))}`;
      };
      add('icons.svg', sprite(iconFolder));
      add('favicon.svg', readFileSync('src/favicon.svg'));
      for (const file of Object.values(bundle)) {
        const name = pageName(file);
        if (name) {
          urls[name] = `/static/${file.fileName}`;
        }
      }
      this.emitFile({ type: 'asset', fileName: 'assets.json', source: `${JSON.stringify(urls, null, 2)}\n` });
    },
  };
}

function pageName(file) {
  if (file.type === 'asset') {
    return file.names.includes('style.css') && 'style.css';
  }
  return file.isEntry && file.name !== 'style' && `${file.name}.js`;
}
