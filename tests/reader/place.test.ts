// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { goToPlace, placeIn } from '../../src/reader/place.ts';

/** An element that stands somewhere, in CSS pixels from the top of the window. */
function standing(top: number, height: number): HTMLElement {
  const element = document.createElement('div');
  element.getBoundingClientRect = () => new DOMRect(0, top, 100, height);
  return element;
}

function boxAt(scrollTop: number): { box: HTMLElement; to: () => unknown } {
  const box = standing(50, 600);
  box.scrollTop = scrollTop;
  const scroll = vi.fn();
  box.scrollTo = scroll;
  return { box, to: () => scroll.mock.lastCall?.[0]?.top };
}

it.each([
  [
    'the first block that is in view',
    300,
    [standing(-400, 200), standing(-100, 500)],
    { block: 1, offset: 150 },
  ],
  ['the one after a hidden one', 300, [standing(0, 0), standing(60, 10)], { block: 1, offset: -10 }],
  ['the top, unscrolled', 0, [standing(60, 10)], { block: -1, offset: 0 }],
  ['the top, without blocks', 300, [], { block: -1, offset: 0 }],
])('tells the place: %s', (_, scrollTop, blocks, place) => {
  expect(placeIn(boxAt(scrollTop).box, blocks)).toEqual(place);
});

it.each([
  ['as far into a block as it was', { block: 0, offset: 150 }, 1100],
  ['no further than to its end', { block: 0, offset: 900 }, 1150],
  ['before it', { block: 0, offset: -10 }, 940],
  ['to the top, where it is no more', { block: 3, offset: 150 }, 0],
])('goes %s', (_, place, expected) => {
  const { box, to } = boxAt(0);
  goToPlace(box, [standing(1000, 200)], place);
  expect(to()).toBe(expected);
});
