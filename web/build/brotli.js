import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const COMPRESSED = /\.(js|css|svg)$/;

/**
 * Writes beside each file of the build what the server sends to browsers that read Brotli. Names hold
 * a hash, so what was compressed once is taken from the folder `kept`.
 */
export function brotli(kept) {
  return {
    name: 'nuanyi-brotli',
    writeBundle({ dir }) {
      mkdirSync(kept, { recursive: true });
      for (const name of readdirSync(dir).filter((name) => COMPRESSED.test(name))) {
        const known = join(kept, `${name}.br`);
        if (!existsSync(known)) {
          writeFileSync(known, smallest(readFileSync(join(dir, name))));
        }
        writeFileSync(join(dir, `${name}.br`), readFileSync(known));
      }
    },
  };
}

function smallest(bytes) {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}
