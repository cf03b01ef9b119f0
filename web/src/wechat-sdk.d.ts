/** What we use of WeChat's JS-SDK. */
export interface Wx {
  config(settings: Record<string, unknown>): void;
  ready(then: () => void): void;
  openLocation(place: { latitude: number; longitude: number; name: string; address: string; scale: number }): void;
}
