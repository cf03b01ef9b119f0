import { offerPhotos, type Detector } from './scan';

interface Detectors {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
}

const detectors = (globalThis as { BarcodeDetector?: Detectors }).BarcodeDetector;
void detectors?.getSupportedFormats().then((formats) => {
  if (formats.includes('qr_code')) {
    offerPhotos(document, new detectors({ formats: ['qr_code'] }), (file) => createImageBitmap(file));
  }
});
