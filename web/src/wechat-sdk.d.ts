/** What we use of WeChat's JS-SDK. */
export interface Wx {
  config(settings: Record<string, unknown>): void;
  ready(then: () => void): void;
  updateAppMessageShareData(card: { title: string; desc: string; link: string; imgUrl: string }): void;
  updateTimelineShareData(card: { title: string; link: string; imgUrl: string }): void;
  openLocation(place: { latitude: number; longitude: number; name: string; address: string; scale: number }): void;
}
