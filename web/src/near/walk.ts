import { pick, type Language } from './language';

const DETOUR = 1.3;
const METRES_PER_MINUTE = 75;
const LONGEST_WALK_MINUTES = 90;

/** How long a walk takes, estimated as org.nuanyi.finder.Walk; nothing where it is no walk any more. */
export function walkMinutes(metres: number): number | undefined {
  const minutes = Math.ceil((metres * DETOUR) / METRES_PER_MINUTE);
  return minutes <= LONGEST_WALK_MINUTES ? minutes : undefined;
}

/** Distances as a walker says them: 280 米, 1.2 公里, 12 公里. */
export function distanceWords(metres: number, language: Language): string {
  const tens = Math.round(metres / 10) * 10;
  if (tens < 1_000) {
    return Math.max(10, tens) + pick(language, ' 米', ' m');
  }
  const kilometres = metres < 9_950 ? (metres / 1_000).toFixed(1) : String(Math.round(metres / 1_000));
  return kilometres + pick(language, ' 公里', ' km');
}

/** A link that leads there: AMap, or Tencent's map within WeChat, which does not open AMap. */
export function walkLink(name: string, lon: number, lat: number, userAgent: string): string {
  const [east, north] = toGcj02(lon, lat).map((degrees) => degrees.toFixed(6));
  const to = encodeURIComponent(name);
  return userAgent.toLowerCase().includes('micromessenger')
    ? `https://apis.map.qq.com/uri/v1/routeplan?type=walk&to=${to}&tocoord=${north},${east}&coord_type=2&referer=nuanyi`
    : `https://uri.amap.com/navigation?to=${east},${north},${to}&mode=walk&src=nuanyi&callnative=1`;
}

const KRASOVSKY_A = 6_378_245.0;
const KRASOVSKY_E2 = 0.00669342162296594323;

/** WGS-84 to GCJ-02, which Chinese map services expect; as org.nuanyi.core.geo.DatumShift. */
export function toGcj02(lon: number, lat: number): [lon: number, lat: number] {
  if (lon < 72.004 || lon > 137.8347 || lat < 0.8293 || lat > 55.8271) {
    return [lon, lat];
  }
  const x = lon - 105;
  const y = lat - 35;
  const ripple = waves(20, 6 * x, 20, 2 * x);
  const east =
    300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x)) +
    ripple + waves(20, x, 40, x / 3) + waves(150, x / 12, 300, x / 30);
  const north =
    -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x)) +
    ripple + waves(20, y, 40, y / 3) + waves(160, y / 12, 320, y / 30);
  const sine = Math.sin(radians(lat));
  const f = 1 - KRASOVSKY_E2 * sine * sine;
  return [
    lon + east / radians((KRASOVSKY_A / Math.sqrt(f)) * Math.cos(radians(lat))),
    lat + north / radians((KRASOVSKY_A * (1 - KRASOVSKY_E2)) / (f * Math.sqrt(f))),
  ];
}

function radians(degrees: number): number {
  return (degrees / 180) * Math.PI;
}

function waves(a: number, x: number, b: number, y: number): number {
  return ((a * Math.sin(x * Math.PI) + b * Math.sin(y * Math.PI)) * 2) / 3;
}
