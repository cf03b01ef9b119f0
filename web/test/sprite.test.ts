// @ts-expect-error a build script without types
import { sprite } from '../build/sprite.js';
import { expect, it } from 'vitest';

const svg: string = sprite('src/icons');

it('holds the icons that are used and no others', () => {
  expect(svg).toContain('<symbol id="microwave" viewBox="0 0 24 24">');
  expect(svg).not.toContain('accessibility');
});

it('has a shape of its own for every state', () => {
  const shapes = ['open', 'doubtful', 'closed', 'unknown'].map(
    (state) => new RegExp(`<symbol id="state-${state}"[^>]*>(.*?)</symbol>`).exec(svg)?.[1],
  );

  expect(new Set(shapes).size).toBe(4);
  expect(shapes).not.toContain(undefined);
});

it('names every icon once', () => {
  const names = [...svg.matchAll(/symbol id="([^"]+)"/g)].map((match) => match[1]);

  expect(new Set(names).size).toBe(names.length);
});
