// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { light } from '../../src/reader/light.ts';

const highlights = new Map<string, unknown>();
vi.stubGlobal('CSS', { highlights });
vi.stubGlobal('Highlight', class {});

it('lights one range at a time under the name it is given, and puts the light out', () => {
  light(document.createRange(), 'data-drawn');
  light(document.createRange(), 'data-drawn');
  expect([...highlights.keys()]).toEqual(['data-drawn']);
  light(null, 'data-drawn');
  expect(highlights.size).toBe(0);
});

it('does nothing where a browser has no highlights', () => {
  vi.stubGlobal('CSS', {});
  expect(() => light(document.createRange(), 'data-drawn')).not.toThrow();
});
