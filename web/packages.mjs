// Installs the npm packages, but only when package-lock.json (or Node's major version) changed
// since the last install: an unchanged checkout builds offline and at once.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const MARK = 'node_modules/.installed';

const wanted = createHash('sha256')
  .update(readFileSync('package-lock.json'))
  .update(`${process.platform} ${process.arch} ${process.versions.node.split('.')[0]}`)
  .digest('hex');

const installed = existsSync(MARK) ? readFileSync(MARK, 'utf8') : '';

if (installed !== wanted) {
  const { status } = spawnSync('npm', ['ci', '--prefer-offline', '--no-progress', '--loglevel=error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('The npm packages could not be installed: check the network and the npm registry setting.');
    process.exit(status ?? 1);
  }
  writeFileSync(MARK, wanted);
}
