import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = 'node_modules/@expo-google-fonts/noto-sans-sc';

/** Copies what the server embeds in PDF files to the folder `into`: never sent to a browser. */
export function fonts(into) {
  return {
    name: 'nuanyi-fonts',
    writeBundle() {
      mkdirSync(into, { recursive: true });
      copyFileSync(join(PACKAGE, '400Regular/NotoSansSC_400Regular.ttf'), join(into, 'regular.ttf'));
      copyFileSync(join(PACKAGE, '700Bold/NotoSansSC_700Bold.ttf'), join(into, 'bold.ttf'));
      copyFileSync(join(PACKAGE, 'LICENSE_FONT'), join(into, 'OFL.txt'));
    },
  };
}
