import { describe, expect, it } from 'vitest';
import { ground } from '../src/map/ground';

const token = (name: string) => `colour of ${name}`;
const dongsi = { name: '东四', lon: 116.4193, lat: 39.9284 };
const layersOf = (style: ReturnType<typeof ground>) => style.layers.map((layer) => layer.id);

describe('the ground of the map', () => {
  it('is plain, with the names of the subdistricts, when nothing is configured', () => {
    const style = ground({ attribution: '' }, [dongsi], token);

    expect(layersOf(style)).toEqual(['ground', 'places']);
    expect(JSON.stringify(style.sources.places)).toContain('东四');
  });

  it('comes from the self-hosted file where there is one', () => {
    const style = ground({ pmtiles: 'https://example.org/map/base.pmtiles', attribution: '© OSM' }, [], token);

    expect(style.sources.base).toMatchObject({
      type: 'vector',
      url: 'pmtiles://https://example.org/map/base.pmtiles',
      attribution: '© OSM',
    });
    expect(layersOf(style)).toContain('roads');
  });

  it('comes from 天地图 where there is a key', () => {
    const style = ground({ tianditu: 'k&y', attribution: '审图号' }, [dongsi], token);

    expect(JSON.stringify(style.sources.base)).toContain('tk=k%26y');
    expect(layersOf(style)).toEqual(['ground', 'base', 'names']);
  });

  it('does not fill a river as if it were a lake', () => {
    const style = ground({ pmtiles: 'https://example.org/a.pmtiles', attribution: '' }, [], token);

    expect(style.layers.find((layer) => layer.id === 'water')).toMatchObject({
      filter: ['==', ['geometry-type'], 'Polygon'],
    });
  });

  it('leaves it to the file to say who made it, where the operator does not', () => {
    const style = ground({ pmtiles: 'https://example.org/a.pmtiles', attribution: '' }, [], token);

    expect(style.sources.base).not.toHaveProperty('attribution');
  });

  it('prefers the self-hosted file', () => {
    const style = ground({ pmtiles: 'https://example.org/a.pmtiles', tianditu: 'key', attribution: '' }, [], token);

    expect(style.sources.base).toMatchObject({ type: 'vector' });
  });

  it('takes its colours from the style sheet and its letters from the system', () => {
    const style = ground({ attribution: '' }, [dongsi], token);

    expect(style.layers[0]).toMatchObject({ paint: { 'background-color': 'colour of --map-ground' } });
    expect(style.glyphs).toBeUndefined();
  });
});
