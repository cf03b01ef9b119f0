// Draws the icons of the installed application from the mark, with the Chromium of CHROMIUM or the PATH.
// Run by hand when src/favicon.svg changes: node app-icons.mjs
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const mark = readFileSync('src/favicon.svg', 'utf8');
// A mask may cut away all but the middle: the ground goes to the edges, the drawing stays within.
const maskable = mark
  .replace(' rx="9"', '')
  .replace('translate(4 4)', 'translate(6.4 6.4) scale(.8)');

draw('icon-192.png', mark, 192);
draw('icon-512.png', mark, 512);
draw('icon-maskable-512.png', maskable, 512);

function draw(name, svg, size) {
  const page = join(mkdtempSync(join(tmpdir(), 'nuanyi-icon-')), 'icon.html');
  const sized = svg.replace('<svg ', `<svg width="${size}" height="${size}" style="display:block" `);
  writeFileSync(page, `<!doctype html><style>body{margin:0;background:transparent}</style>${sized}`);
  execFileSync(process.env.CHROMIUM ?? 'chromium', [
    '--headless',
    '--no-sandbox',
    '--hide-scrollbars',
    '--force-device-scale-factor=1',
    '--default-background-color=00000000',
    `--window-size=${size},${size}`,
    `--screenshot=${join(import.meta.dirname, 'src/app-icons', name)}`,
    page,
  ], { stdio: 'ignore' });
}
