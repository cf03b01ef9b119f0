import type {
  GeoJSONSource,
  GeoJSONSourceSpecification,
  LayerSpecification,
  LngLatBounds,
  Map as GroundMap,
  MapLayerMouseEvent,
} from 'maplibre-gl';
import { cellsWithin, takePack, type Pack, type Station } from '../pack';
import type { Token } from './ground';

const SOURCE = 'other-stations';
const CLUSTERS = 'clusters';
const SINGLE = 'single-stations';

/** More cells than this in sight: the map shows a country, and the stations no places. */
const MOST_CELLS = 4;

/** The stations beside those of the list, in clusters, from the packs of the cells in sight. */
export class OtherStations {
  readonly #map: GroundMap;
  readonly #packs = new Map<string, Pack>();
  #listed: ReadonlySet<string> = new Set();

  /**
   * @param onSelect is told which one was touched
   */
  constructor(map: GroundMap, onSelect: (station: Station, pack: Pack) => void) {
    this.#map = map;
    map.on('moveend', () => void this.#takeInSight());
    map.on('click', CLUSTERS, (event) => void this.#open(event));
    map.on('click', SINGLE, (event) => this.#select(event, onSelect));
    for (const layer of [CLUSTERS, SINGLE]) {
      map.on('mouseenter', layer, () => (map.getCanvas().style.cursor = 'pointer'));
      map.on('mouseleave', layer, () => (map.getCanvas().style.cursor = ''));
    }
  }

  /** Draws them on a style that was just loaded. */
  draw(token: Token): void {
    this.#map.addSource(SOURCE, { type: 'geojson', data: this.#features(), cluster: true, clusterRadius: 56, clusterMaxZoom: 14 });
    layers(token).forEach((layer) => this.#map.addLayer(layer));
    void this.#takeInSight();
  }

  /** These have their own marks. */
  leaveOut(listed: Iterable<string>): void {
    this.#listed = new Set(listed);
    this.#refresh();
  }

  async #takeInSight(): Promise<void> {
    const cells = cellsOf(this.#map.getBounds());
    const missing = cells.length > MOST_CELLS ? [] : cells.filter((cell) => !this.#packs.has(cell));
    const taken = await Promise.allSettled(missing.map((cell) => takePack(cell)));
    const packs = taken.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    packs.forEach((pack) => this.#packs.set(pack.cell, pack));
    if (packs.length > 0) {
      this.#refresh();
    }
  }

  #refresh(): void {
    this.#map.getSource<GeoJSONSource>(SOURCE)?.setData(this.#features());
  }

  /** Each once, though the packs of neighbours overlap. */
  #features(): GeoJSONSourceSpecification['data'] {
    const stations = new Map([...this.#packs.values()].flatMap((pack) => pack.stations.map((one) => [one.code, one])));
    return {
      type: 'FeatureCollection',
      features: [...stations.values()]
        .filter(({ code }) => !this.#listed.has(code))
        .map(({ code, lon, lat }) => ({
          type: 'Feature',
          properties: { code },
          geometry: { type: 'Point', coordinates: [lon, lat] },
        })),
    };
  }

  async #open({ features }: MapLayerMouseEvent): Promise<void> {
    const cluster = features?.[0];
    if (cluster?.geometry.type === 'Point') {
      const [lon, lat] = cluster.geometry.coordinates;
      const zoom = await this.#map.getSource<GeoJSONSource>(SOURCE)!.getClusterExpansionZoom(cluster.properties.cluster_id);
      this.#map.easeTo({ center: [lon!, lat!], zoom });
    }
  }

  #select({ features }: MapLayerMouseEvent, onSelect: (station: Station, pack: Pack) => void): void {
    const code = features?.[0]?.properties.code as string | undefined;
    for (const pack of this.#packs.values()) {
      const station = pack.stations.find((one) => one.code === code);
      if (station) {
        onSelect(station, pack);
        return;
      }
    }
  }
}

function cellsOf(sight: LngLatBounds): string[] {
  return cellsWithin(sight.getWest(), sight.getSouth(), sight.getEast(), sight.getNorth());
}

function layers(token: Token): LayerSpecification[] {
  const ring = { 'circle-color': token('--card'), 'circle-stroke-color': token('--map-place') };
  const isCluster = ['has', 'point_count'] as const;
  return [
    {
      id: SINGLE,
      type: 'circle',
      source: SOURCE,
      filter: ['!', [...isCluster]],
      paint: { ...ring, 'circle-radius': 6, 'circle-stroke-width': 3 },
    },
    {
      id: CLUSTERS,
      type: 'circle',
      source: SOURCE,
      filter: [...isCluster],
      paint: { ...ring, 'circle-radius': ['step', ['get', 'point_count'], 14, 10, 18, 100, 23], 'circle-stroke-width': 1.5 },
    },
    {
      id: 'cluster-counts',
      type: 'symbol',
      source: SOURCE,
      filter: [...isCluster],
      layout: { 'text-field': ['to-string', ['get', 'point_count']], 'text-size': 13, 'text-allow-overlap': true },
      paint: { 'text-color': token('--ink') },
    },
  ];
}
