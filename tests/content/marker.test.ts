// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import type { DrawnMark } from '../../src/content/mark-layer.ts';
import type { LabelledPassage } from '../../src/detect/types.ts';

let layers: FakeLayer[] = [];
/** What stands in the layer, without a place for it: that takes a browser. */
class FakeLayer {
  drawn: DrawnMark[] = [];
  constructor(readonly signal: AbortSignal) {
    layers.push(this);
  }
  draw(marks: readonly DrawnMark[]): void {
    this.drawn.push(...marks);
  }
  erase(marks: readonly DrawnMark[]): void {
    this.drawn = this.drawn.filter((mark) => !marks.includes(mark));
  }
}
vi.mock('webextension-polyfill', () => import('../ui/fake-browser.ts'));
vi.mock('../../src/content/mark-layer.ts', () => ({ MarkLayer: FakeLayer }));
const { Marker } = await import('../../src/content/marker.ts');

const $ = (selector: string): Element => document.querySelector(selector) as Element;
const passage = (selector: string, more: Partial<LabelledPassage> = {}): LabelledPassage => ({
  element: $(selector),
  rest: [],
  label: 'opinion',
  evidence: { code: 'passage', detail: 'Our view' },
  of: 'passage',
  ...more,
});
const drawnAt = (): unknown[] => layers.at(-1)?.drawn.map(({ parts }) => parts[0]?.id) ?? [];
const described = (): string[] => [...document.querySelectorAll('[aria-description]')].map(({ id }) => id);

let marker: InstanceType<typeof Marker>;
let before: string;

beforeEach(() => {
  layers = [];
  document.body.innerHTML =
    '<h2 id="a">Our view</h2><p id="b" aria-description="own">It ought to be built.</p><p id="c">It rained.</p>';
  before = document.body.innerHTML;
  marker = new Marker();
});

it('leaves marks as they are that a later look finds again', () => {
  marker.mark([passage('#a'), passage('#b')]);
  const [drawn] = layers[0]?.drawn ?? [];
  const ids = marker.marked.map(({ id }) => id);
  marker.mark([passage('#a'), passage('#b')]);
  expect(marker.marked.map(({ id }) => id)).toEqual(ids);
  expect(layers).toHaveLength(1);
  expect(layers[0]?.drawn[0]).toBe(drawn);
  expect(drawnAt()).toEqual(['a', 'b']);
});

it('says of a notice what it is called, and not what it says', () => {
  marker.mark([passage('#a'), passage('#c', { evidence: { code: 'notice', detail: 'It rained.' } })]);
  expect(marker.marked.map(({ isQuoted }) => isQuoted)).toEqual([false, true]);
  expect($('#a').getAttribute('aria-description')).toContain('A heading in it says');
  expect($('#c').getAttribute('aria-description')).toBe('Opinion');
  expect(layers[0]?.drawn.map(({ reason }) => reason)).toEqual([marker.marked[0]?.reason, '']);
});

it('sets off what is paid for from what is an opinion', () => {
  marker.mark([passage('#a'), passage('#c', { label: 'sponsored' })]);
  expect(layers[0]?.drawn.map(({ strong }) => strong)).toEqual([false, true]);
});

it('takes back marks that a later look no longer finds, and what they told', () => {
  marker.mark([passage('#a'), passage('#b')]);
  marker.mark([passage('#a'), passage('#c')]);
  expect(marker.marked.map(({ passage: { element } }) => element.id)).toEqual(['a', 'c']);
  expect(new Set(marker.marked.map(({ id }) => id)).size).toBe(2);
  expect(drawnAt()).toEqual(['a', 'c']);
  expect($('#b').getAttribute('aria-description')).toBe('own');
  expect(described()).toEqual(['a', 'b', 'c']);
});

it.each<[string, Partial<LabelledPassage>]>([
  ['is called something else', { label: 'analysis' }],
  ['is called so for another reason', { evidence: { code: 'passage', detail: 'The view from here' } }],
])('marks a passage anew that %s', (_, more) => {
  marker.mark([passage('#a')]);
  const [first] = marker.marked;
  marker.mark([passage('#a', more)]);
  expect(marker.marked).toHaveLength(1);
  expect(marker.marked[0]?.id).not.toBe(first?.id);
  expect(drawnAt()).toEqual(['a']);
  expect(described()).toContain('a');
});

it('marks a passage anew that reaches further', () => {
  marker.mark([passage('#a')]);
  marker.mark([passage('#a', { rest: [$('#b')] })]);
  expect(layers[0]?.drawn.map(({ parts }) => parts.map(({ id }) => id))).toEqual([['a', 'b']]);
});

it('leaves no trace when nothing is found any more', () => {
  marker.mark([passage('#a'), passage('#b')]);
  marker.mark([]);
  expect(marker.marked).toEqual([]);
  expect(layers[0]?.signal.aborted).toBe(true);
  expect(document.body.innerHTML).toBe(before);
});

it('leaves a description that the page has written meanwhile', () => {
  marker.mark([passage('#a'), passage('#b'), passage('#c')]);
  $('#b').setAttribute('aria-description', 'new');
  $('#c').removeAttribute('aria-description');
  marker.clear();
  expect(document.body.innerHTML).toBe(before.replace('"own"', '"new"'));
});

// Of thousands of marks, a page that adds a line now and then is looked through again for as long as the reader reads.
it('sets what a later look finds not beside all the marks that are there', () => {
  const cost = (count: number): number => {
    document.body.innerHTML = '<p class="view">It ought to be built.</p>'.repeat(count);
    let asked = 0;
    const found = () =>
      [...document.querySelectorAll('.view')].map((element) => ({
        ...passage('.view', { element }),
        get label() {
          asked += 1;
          return 'opinion' as const;
        },
      }));
    const many = new Marker();
    many.mark(found());
    asked = 0;
    many.mark(found());
    expect(new Set(many.marked.map(({ id }) => id)).size).toBe(count);
    return asked;
  };
  expect(cost(160) / cost(40)).toBeLessThan(4.6);
});
