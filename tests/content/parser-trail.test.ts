// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { ParserTrail } from '../../src/content/parser-trail.ts';

/** Adds an element as the parser does, and names it by its id. */
function add(to: Element, id: string): Element {
  const element = document.createElement('div');
  element.id = id;
  to.append(element);
  return element;
}
const idsOf = (elements: readonly Element[]): string[] => elements.map(({ id }) => id);

describe('ParserTrail', () => {
  let trail: ParserTrail;
  let main: Element;
  beforeEach(() => {
    document.body.replaceChildren();
    trail = new ParserTrail();
    main = add(document.body, 'main');
  });

  it('tells what something follows, once', () => {
    const story = add(main, 'story');
    add(main, 'box');
    expect(idsOf(trail.closedParts([document.body]))).toEqual(['story']);
    add(main, 'more');
    expect(idsOf(trail.closedParts([story]))).toEqual(['box']);
  });

  it('tells what closes together by its outermost', () => {
    const story = add(main, 'story');
    add(story, 'box');
    expect(trail.closedParts([document.body])).toEqual([]);
    const footer = add(document.body, 'footer');
    expect(idsOf(trail.closedParts([footer]))).toEqual(['main']);
  });

  it('knows what it stands in that is no page, from the outside inwards', () => {
    expect(trail.open).toEqual([]);
    for (let i = 0; i < 400; i += 1) add(main, `row${i}`);
    const last = main.lastElementChild as Element;
    add(last, 'inner');
    trail.closedParts([document.body]);
    expect(idsOf(trail.open)).toEqual(['row399', 'inner']);
  });

  it('takes a box for open again that something is put into, though a script had put something behind it', () => {
    const layout = add(main, 'layout');
    const story = add(layout, 'story');
    add(main, 'of-a-script');
    expect(idsOf(trail.closedParts([document.body]))).toEqual(['layout']);
    const first = add(story, 'first');
    expect(trail.closedParts([first])).toEqual([]);
    expect(idsOf(trail.open)).toEqual(['', 'main', 'of-a-script', 'layout', 'story', 'first']);
    expect(trail.hasLeft(story)).toBe(false);
    expect(idsOf(trail.closedParts([add(story, 'second')]))).toEqual(['first']);
  });
});
