/** Longer than that no side of a photo is, in pixels: enough to see a sign, and little to send. */
const LONGEST = 1_600;
const QUALITY = 0.82;

/** The size of a photo that is sent. */
export function reduced(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, LONGEST / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/**
 * A photo as a JPEG of that size, upright, without anything that came with it.
 *
 * @throws if the browser cannot read it
 */
export async function reduce(photo: Blob): Promise<Blob> {
  const picture = await createImageBitmap(photo, { imageOrientation: 'from-image' });
  const canvas = document.createElement('canvas');
  Object.assign(canvas, reduced(picture.width, picture.height));
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#fff'; // what shines through is white
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((resolve, reject) =>
    canvas.toBlob((jpeg) => (jpeg ? resolve(jpeg) : reject(new Error('not to be drawn'))), 'image/jpeg', QUALITY),
  );
}
