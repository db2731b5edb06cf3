// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import {
  type Choosable,
  canStep,
  chosenOf,
  type Ladder,
  ladderAt,
  ladderOn,
  stepBy,
  stillThere,
  stopAfter,
  stopsIn,
} from '../../src/picker/choices.ts';

const PAGE = `
  <header id="head">Herald</header>
  <main id="main">
    <div id="story">
      <p id="one">The first paragraph of the story</p>
      <div id="wrapper"><div id="box"><h3 id="title">A club</h3><p id="words">Come and see</p></div></div>
      <p id="two">The second paragraph</p>
    </div>
  </main>
  <aside id="aside">
    <section id="left"><h3>Tides</h3> <p>High water at six</p></section>
    <section id="right"><img id="picture"></section>
    <section id="unseen">Not on the screen</section>
  </aside>`;

const el = (id: string): Element => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no ${id}`);
  return element;
};

/** A page on which body, main and story hold the story; words and pictures are counted. */
const page = (blocks: readonly string[] = []): Choosable => ({
  blocks: blocks.map(el),
  canBeHidden: (element) =>
    !['main', 'story'].includes(element.id) && !/^(?:BODY|HTML)$/.test(element.tagName),
  amountOf: (element) =>
    (element.textContent?.match(/\S+/g)?.length ?? 0) +
    [element, ...element.querySelectorAll('*')].filter(({ tagName }) => tagName === 'IMG').length,
  isShown: (element) => element.id !== 'unseen',
});

const idsOf = (elements: readonly Element[]): string[] => elements.map(({ id }) => id || 'none');
const at = (ladder: Ladder | null): string => (ladder ? chosenOf(ladder).id || 'none' : 'nothing');

beforeEach(() => {
  document.body.innerHTML = PAGE;
});

describe('ladderAt', () => {
  it('offers the element itself where nothing could be a block', () => {
    expect(at(ladderAt(el('title'), page()))).toBe('title');
  });

  it('offers the smallest block around, and what is in it as narrower', () => {
    const ladder = ladderAt(el('title'), page(['wrapper', 'box', 'aside']));
    expect(idsOf(ladder?.rungs ?? [])).toEqual(['title', 'wrapper']);
    expect(at(ladder)).toBe('wrapper');
  });

  it('takes of boxes that hold the same the outermost', () => {
    expect(idsOf(ladderAt(el('picture'), page())?.rungs ?? [])).toEqual(['right', 'aside']);
    expect(at(ladderAt(el('picture'), page(['picture'])))).toBe('right');
  });

  it('offers nothing that holds the story, nor the page', () => {
    expect(ladderAt(el('story'), page())).toBeNull();
    expect(ladderAt(document.body, page())).toBeNull();
    expect(idsOf(ladderAt(el('two'), page())?.rungs ?? [])).toEqual(['two']);
  });

  it('offers nothing that is not on the screen, but what is around it', () => {
    expect(idsOf(ladderAt(el('unseen'), page())?.rungs ?? [])).toEqual(['aside']);
  });
});

describe('stepBy', () => {
  it('goes wider and narrower, and stays at the ends', () => {
    const first = ladderAt(el('words'), page()) as Ladder;
    const wider = stepBy(first, 1);
    expect([
      at(first),
      at(wider),
      at(stepBy(wider, 1)),
      at(stepBy(wider, -1)),
      at(stepBy(first, -1)),
    ]).toEqual(['words', 'wrapper', 'wrapper', 'words', 'words']);
    expect([canStep(first, -1), canStep(first, 1), canStep(wider, 1), canStep(wider, -1)]).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });
});

describe('ladderOn', () => {
  it('chooses what was gone to, narrower leads to what holds most in it', () => {
    const ladder = ladderOn(el('aside'), page());
    expect(at(ladder)).toBe('aside');
    expect(at(stepBy(ladder, -1))).toBe('left');
    expect(at(stepBy(stepBy(ladder, -1), -1))).toBe('none');
    expect(chosenOf(stepBy(stepBy(ladder, -1), -1)).textContent).toBe('High water at six');
  });
});

describe('the way of the keyboard', () => {
  it('leads over the widest that can be hidden, in the page’s order', () => {
    expect(idsOf(stopsIn(document.body, page()))).toEqual(['head', 'one', 'wrapper', 'two', 'aside']);
  });

  it('goes through long blocks part by part, unless they have none', () => {
    el('left').append('word '.repeat(130));
    expect(idsOf(stopsIn(document.body, page())).slice(4)).toEqual(['none', 'none', 'right']);
    el('head').textContent = 'word '.repeat(130);
    expect(idsOf(stopsIn(document.body, page()))[0]).toBe('head');
  });

  it('leads round, and back', () => {
    const stops = stopsIn(document.body, page());
    const go = (from: Element | null, step: 1 | -1): string | undefined =>
      stopAfter(from, step, stops, page())?.id;
    expect([go(null, 1), go(null, -1)]).toEqual(['head', 'aside']);
    expect([go(el('one'), 1), go(el('one'), -1)]).toEqual(['wrapper', 'head']);
    expect([go(el('aside'), 1), go(el('head'), -1)]).toEqual(['head', 'aside']);
  });

  it('leads from a part to the parts beside it', () => {
    const stops = stopsIn(document.body, page());
    const go = (from: string, step: 1 | -1): string | undefined =>
      stopAfter(el(from), step, stops, page())?.id;
    expect([go('title', 1), go('words', -1), go('words', 1)]).toEqual(['words', 'title', 'two']);
    expect([go('left', 1), go('right', -1), go('right', 1)]).toEqual(['right', 'left', 'head']);
  });

  it('leads nowhere on a page without anything to hide', () => {
    document.body.innerHTML = '';
    expect(stopAfter(null, 1, stopsIn(document.body, page()), page())).toBeNull();
  });
});

describe('stillThere', () => {
  const stops = (): Element[] => ['head', 'one', 'wrapper', 'two'].map(el);

  it('is what is outlined, as long as it is on the page', () => {
    expect(stillThere(el('words'), 1, stops())).toBe(el('words'));
  });

  it.each<[string, 1 | -1, string]>([
    ['onwards the one before', 1, 'one'],
    ['backwards the one after', -1, 'two'],
  ])('is, when it has gone, %s', (_, step, id) => {
    const [before, outlined] = [stops(), el('wrapper')];
    outlined.remove();
    expect(stillThere(outlined, step, before)).toBe(el(id));
  });

  it('is the stop of which a part has gone, or what is left beside a stop that has gone with it', () => {
    const [before, part] = [stops(), el('words')];
    el('wrapper').remove();
    expect(stillThere(part, 1, before)).toBe(el('one'));
    el('story').append(before[2] as Element);
    el('head').remove();
    expect(stillThere(before[0] as Element, 1, before), 'the first').toBeNull();
    expect(stillThere(before[0] as Element, -1, before)).toBe(el('one'));
  });
});
