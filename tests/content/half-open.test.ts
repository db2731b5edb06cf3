// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { HalfOpen } from '../../src/content/half-open.ts';
import type { Decision } from '../../src/detect/types.ts';

const decisionOn = (block: Element): Decision => ({
  block,
  kind: 'newsletter',
  confidence: 0.9,
  reasons: [],
  isDoubtful: false,
});

function add(to: Element, id: string, name = 'div'): Element {
  const element = document.createElement(name);
  element.id = id;
  to.append(element);
  return element;
}

describe('HalfOpen', () => {
  let half: HalfOpen;
  let story: Element;
  /** What was judged, in turn. */
  let judged: string[];
  /** Looks; every figure is taken for clutter. Tells what is. */
  const look = (open: readonly Element[], complete: readonly Element[] = []): string[] =>
    half
      .look(open, complete, (element) => {
        judged.push(element.id);
        return [element, ...element.querySelectorAll('figure')]
          .filter(({ localName }) => localName === 'figure')
          .map(decisionOn);
      })
      .map(({ block }) => (block as Element).id);

  beforeEach(() => {
    document.body.replaceChildren();
    half = new HalfOpen();
    judged = [];
    story = add(document.body, 'story');
  });

  it('judges a box anew each time it has grown by half', () => {
    for (let i = 0; i < 9; i += 1) add(story, `p${i}`, 'p');
    look([story]);
    for (let i = 0; i < 4; i += 1) add(story, `q${i}`, 'p');
    look([story]);
    expect(judged).toEqual(['story']);
    add(story, 'r', 'p');
    look([story]);
    expect(judged).toEqual(['story', 'story']);
  });

  it('judges by itself what opens in a box that has hardly grown', () => {
    for (let i = 0; i < 9; i += 1) add(story, `p${i}`, 'p');
    look([story]);
    const prompt = add(story, 'prompt', 'figure');
    expect(look([story, prompt])).toEqual(['prompt']);
    expect(look([story, prompt])).toEqual(['prompt']);
    expect(judged).toEqual(['story', 'prompt']);
  });

  it('keeps what it found elsewhere in the outermost when a part is judged', () => {
    const first = add(story, 'first', 'figure');
    for (let i = 0; i < 9; i += 1) add(story, `p${i}`, 'p');
    look([story]);
    const second = add(story, 'second', 'figure');
    expect(look([story, second])).toEqual([first.id, second.id]);
  });

  it('lets go of what the parser has left, by itself or with the box around it', () => {
    for (let i = 0; i < 9; i += 1) add(story, `p${i}`, 'p');
    const prompt = add(story, 'prompt', 'figure');
    look([story, prompt]);
    expect(look([story], [prompt])).toEqual([]);
    expect(look([story])).toEqual([]);
    const other = add(story, 'other', 'figure');
    expect(look([story, other])).toEqual(['other']);
    expect(look([add(document.body, 'footer')])).toEqual([]);
  });

  it('judges boxes that are open beside each other, and keeps what it found in each', () => {
    const first = add(story, 'first', 'figure');
    const other = add(document.body, 'other');
    const second = add(other, 'second', 'figure');
    expect(look([story, first, other, second])).toEqual(['first', 'second']);
    expect(judged).toEqual(['story', 'other']);
    expect(look([story, first, other, second])).toEqual(['first', 'second']);
  });
});
