import { describe, expect, it } from 'vitest';
import type { Row } from '../../scripts/train/collect.ts';
import { askedOf, lessonOf, saidOfAll } from '../../scripts/train/examples.ts';
import type { Collected } from '../../scripts/train/pages.ts';

const row = (text: string, parent: number, onlyExtra: boolean): Row => ({
  text,
  parent,
  onlyExtra,
  features: [],
  weight: 10,
  core: 0,
  any: 10,
  story: 0,
  kind: 'related',
  covers: [[0, 10]],
  least: 0,
  lines: [],
});

const page: Collected = {
  id: 'p',
  group: 'p.example',
  news: true,
  widget: '',
  placement: '',
  lines: [],
  blocks: [{ kind: 'related', where: 'around', weight: 10 }],
  rows: [row('box', -1, false), row('list', 0, true), row('form', 1, false), row('bar', -1, true)],
};

describe('askedOf', () => {
  it('leaves out for the core kinds what only the extra kinds are asked of, and sets what stood in it into what is around', () => {
    expect(askedOf(page, 'core').rows.map(({ text, parent }) => [text, parent])).toEqual([
      ['box', -1],
      ['form', 0],
    ]);
    expect(askedOf(page, 'extra').rows).toEqual(page.rows);
  });
});

describe('lessonOf', () => {
  it('gives no example for a family that is not asked', () => {
    const exampleFor = (family: 'core' | 'extra') => lessonOf(page.rows[1] as Row, 1, page, family);
    expect(exampleFor('core')).toBeNull();
    expect(exampleFor('extra')?.target).toBe(1);
  });
});

describe('saidOfAll', () => {
  it('puts what a family says of its rows where they stand, and nothing at the others', () => {
    const asked = askedOf(page, 'core').rows.map((_, i) => (i + 1) / 10);
    const said = saidOfAll(page, asked, 'core');
    expect(said).toHaveLength(page.rows.length);
    expect([...said].filter((chance) => chance > 0)).toEqual(asked);
    expect(page.rows.every(({ onlyExtra }, i) => onlyExtra === (said[i] === 0))).toBe(true);
  });
});
