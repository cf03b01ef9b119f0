import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { icons as lucide } from '@iconify-json/lucide';

const LINE = 'stroke-width="1.75"';

/** One SVG holding every icon of icons.json (from Lucide) and every drawing of the folder, as symbols. */
export function sprite(folder) {
  const named = JSON.parse(readFileSync(join(folder, 'icons.json'), 'utf8'));
  const symbols = [
    ...Object.entries(named).map(([name, icon]) => lucideSymbol(name, icon)),
    ...readdirSync(folder)
      .filter((file) => file.endsWith('.svg'))
      .map((file) => ownSymbol(basename(file, '.svg'), readFileSync(join(folder, file), 'utf8'))),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`;
}

function lucideSymbol(name, icon) {
  const drawing = lucide.icons[icon] ?? lucide.icons[lucide.aliases?.[icon]?.parent];
  if (!drawing) {
    throw new Error(`Lucide has no icon called ${icon}`);
  }
  return `<symbol id="${name}" viewBox="0 0 24 24">${drawing.body.replaceAll('stroke-width="2"', LINE)}</symbol>`;
}

function ownSymbol(name, svg) {
  return svg
    .trim()
    .replace('<svg xmlns="http://www.w3.org/2000/svg"', `<symbol id="${name}"`)
    .replace('</svg>', '</symbol>');
}
