import { describe, expect, it } from 'vitest';
import { jobsOf, type LabelLine, type Widget } from '../../scripts/train/pages.ts';

const line = (id: string): LabelLine => ({
  id,
  domain: `${id}.example`,
  lang: 'en',
  pageType: 'news',
  articleRoot: 1,
  blocks: [],
});
const LINES = Array.from({ length: 9 }, (_, i) => line(`page-${i}`));
const widget = (id: string, kind: Widget['kind'] = 'offer'): Widget => ({
  id,
  kind,
  lang: 'en',
  placement: 'in',
  html: '<p>Get it</p>',
});
const WIDGETS = Array.from({ length: 200 }, (_, i) => widget(`w-${i}`));

/** Where each widget is put: the pages, and how far down in them. */
const placesIn = (widgets: readonly Widget[]): Map<string, string[]> => {
  const places = new Map<string, string[]>();
  for (const { line, batch } of jobsOf(LINES, widgets))
    for (const { id, at, marks } of batch)
      places.set(id, [...(places.get(id) ?? []), `${line.id} ${at} ${marks?.join('')}`]);
  return places;
};

describe('widgets put into pages', () => {
  it('shows each page by itself, and puts each widget into two', () => {
    expect(jobsOf(LINES, WIDGETS).filter(({ batch }) => batch.length === 0)).toHaveLength(LINES.length);
    const places = placesIn(WIDGETS);
    expect([...places.values()].every(({ length }) => length === 2)).toBe(true);
    expect(places.size).toBe(WIDGETS.length);
  });

  it('leaves all others where they are when one goes, comes or changes its kind', () => {
    const before = placesIn(WIDGETS);
    const after = placesIn([
      widget('new'),
      ...WIDGETS.slice(1, 100),
      widget('w-100', 'decoy'),
      ...WIDGETS.slice(101),
    ]);
    for (const [id, places] of after) if (id !== 'new') expect(places).toEqual(before.get(id));
  });

  it('puts none into what is no article', () => {
    const other = { ...line('other'), pageType: 'shop' };
    const hosts = jobsOf([...LINES, other], WIDGETS).filter(({ batch }) => batch.length > 0);
    expect(hosts.some((job) => job.line.id === 'other')).toBe(false);
  });
});
