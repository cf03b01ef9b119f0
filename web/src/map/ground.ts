import type { ExpressionSpecification, LayerSpecification, SourceSpecification, StyleSpecification, SymbolLayerSpecification } from 'maplibre-gl';

/** What the operator configured; all absent: plain ground. */
export interface GroundOptions {
  /** URL of a self-hosted PMTiles file with vector tiles (landuse, water, roads, transit, pois). */
  readonly pmtiles?: string | undefined;
  /** Key of 天地图 (Tianditu), the national map service; its tiles are in CGCS2000. */
  readonly tianditu?: string | undefined;
  /** Who made the map and its approval number (审图号). */
  readonly attribution: string;
}

/** A place whose name is written on plain ground. */
export interface NamedPlace {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
}

/** Reads a colour token of the style sheet, so that light and dark have one source. */
export type Token = (name: string) => string;

/** The base map as a MapLibre style. Labels are drawn with the system's fonts: nothing is downloaded. */
export function ground(options: GroundOptions, places: readonly NamedPlace[], token: Token): StyleSpecification {
  const [sources, layers] = options.pmtiles
    ? vector(options.pmtiles, options.attribution, token)
    : options.tianditu
      ? raster(options.tianditu, options.attribution)
      : [{}, []];
  const isPlain = layers.length === 0;
  return {
    version: 8,
    sources: { ...sources, places: placeSource(places) },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': token('--map-ground') } },
      ...layers,
      ...(options.tianditu && !options.pmtiles ? [] : [placeLabels(token, isPlain)]),
    ],
  };
}

const AREA: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon'];
const LINE: ExpressionSpecification = ['==', ['geometry-type'], 'LineString'];
const GREEN = ['park', 'grass', 'garden', 'forest', 'wood', 'recreation_ground'];

type Part = [Record<string, SourceSpecification>, LayerSpecification[]];

function vector(url: string, attribution: string, token: Token): Part {
  const of = (layer: string) => ({ source: 'base', 'source-layer': layer });
  const wider: ExpressionSpecification = ['interpolate', ['exponential', 1.6], ['zoom'], 12, 0.6, 15, 3, 18, 14];
  return [
    { base: { type: 'vector', url: `pmtiles://${url}`, ...(attribution ? { attribution } : {}) } },
    [
      {
        id: 'green',
        type: 'fill',
        ...of('landuse'),
        filter: ['all', AREA, ['in', ['get', 'kind'], ['literal', GREEN]]],
        paint: { 'fill-color': token('--map-green') },
      },
      { id: 'water', type: 'fill', ...of('water'), filter: AREA, paint: { 'fill-color': token('--map-water') } },
      {
        id: 'rivers',
        type: 'line',
        ...of('water'),
        filter: LINE,
        paint: { 'line-color': token('--map-water'), 'line-width': 2 },
      },
      {
        id: 'roads-edge',
        type: 'line',
        ...of('roads'),
        minzoom: 13,
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: { 'line-color': token('--map-road-edge'), 'line-gap-width': wider, 'line-width': 0.8 },
      },
      {
        id: 'roads',
        type: 'line',
        ...of('roads'),
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: { 'line-color': token('--map-road'), 'line-width': wider },
      },
      { id: 'transit-names', type: 'symbol', ...of('transit'), minzoom: 12, ...names(12, '--map-transit', token) },
      { id: 'poi-names', type: 'symbol', ...of('pois'), minzoom: 15, ...names(11, '--map-label', token) },
    ],
  ];
}

function names(size: number, colour: string, token: Token): Pick<SymbolLayerSpecification, 'layout' | 'paint'> {
  return {
    layout: { 'text-field': ['get', 'name'], 'text-size': size, 'text-padding': 12, 'text-max-width': 7 },
    paint: { 'text-color': token(colour), 'text-halo-color': token('--map-ground'), 'text-halo-width': 1.4 },
  };
}

function raster(key: string, attribution: string): Part {
  const tiles = (layer: string) =>
    [0, 1, 2, 3].map(
      (server) =>
        `https://t${server}.tianditu.gov.cn/${layer}_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0` +
        `&LAYER=${layer}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles` +
        `&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${encodeURIComponent(key)}`,
    );
  const source = (layer: string): SourceSpecification => ({
    type: 'raster',
    tiles: tiles(layer),
    tileSize: 256,
    maxzoom: 18,
    attribution,
  });
  return [
    { base: source('vec'), names: source('cva') },
    [
      { id: 'base', type: 'raster', source: 'base' },
      { id: 'names', type: 'raster', source: 'names' },
    ],
  ];
}

function placeSource(places: readonly NamedPlace[]): SourceSpecification {
  return {
    type: 'geojson',
    data: {
      type: 'FeatureCollection',
      features: places.map(({ name, lon, lat }) => ({
        type: 'Feature',
        properties: { name },
        geometry: { type: 'Point', coordinates: [lon, lat] },
      })),
    },
  };
}

function placeLabels(token: Token, isPlain: boolean): LayerSpecification {
  return {
    id: 'places',
    type: 'symbol',
    source: 'places',
    ...(isPlain ? {} : { maxzoom: 15 }),
    layout: {
      'text-field': ['get', 'name'],
      'text-size': ['interpolate', ['linear'], ['zoom'], 10, 11, 15, 17],
      'text-letter-spacing': 0.14,
      'text-padding': 6,
    },
    paint: {
      'text-color': token('--map-place'),
      'text-halo-color': token('--map-ground'),
      'text-halo-width': 1.6,
    },
  };
}
