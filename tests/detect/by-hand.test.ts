// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { decisionBy, findByHand, wishesOn, wishFor } from '../../src/detect/by-hand.ts';
import { amountOf, canBeHidden } from '../../src/detect/choosable.ts';
import { handPrintOf } from '../../src/detect/fingerprint.ts';
import { cuePhrases } from '../../src/detect/lexicon/phrases.ts';
import { elementsWalked, type PageContext, readContext } from '../../src/detect/page-context.ts';
import { storyWordsIn } from '../../src/detect/story-parts.ts';
import { weighWords } from '../../src/detect/weigh-words.ts';
import { KINDS } from '../../src/words.ts';

const P1 =
  'The central library reopened on Saturday after a flood had closed it for eleven months, and by noon the queue reached the fountain.';
const P2 =
  'Conservators froze the wettest books within two days so that mould could not take hold. About a third of them have been dried since.';
const P3 =
  'Visitors noticed the new floor first. Shelves on the ground floor now stand on steel feet a hand broad, and nothing is kept below.';
const TIDES = '<aside id="tides"><h3>High water</h3><p>Old harbour 6.12</p><p>Lighthouse 6.40</p></aside>';
const PAGE = `<div id="strip"><a href="https://fair.example/go"><img src="/m/2025/fair-12.jpg"></a></div>
  <main id="main"><div id="story"><p id="p1">${P1} See <a id="link" href="/a">our report</a>.</p><p>${P2}</p><p>${P3}</p>
  <p>${P1}</p><figure id="chart" class="chart"><canvas></canvas><p>Chart</p></figure><table><tr><td id="cell" class="num">41</td></tr></table>
  <div id="slot" class="slot"></div><figure id="photo"><img src="/41.jpg"></figure></div></main>${TIDES}<div id="banner"></div><div></div>`;

const el = (id: string): Element => document.getElementById(id) as Element;
const read = (html: string): PageContext => {
  document.body.innerHTML = html;
  return readContext(document.body, {
    phrases: cuePhrases(),
    siteNames: [],
    topic: new Set<string>(),
    weigh: weighWords,
  });
};
const found = (context: PageContext, ...wishes: string[]): string[] =>
  findByHand(elementsWalked(context), context, new Set(wishes)).map(({ block }) => (block as Element).id);

let context: PageContext;
beforeEach(() => {
  context = read(PAGE);
});

describe('canBeHidden', () => {
  it.each(['p1', 'tides', 'strip', 'banner', 'photo'])('lets the reader hide %s', (id) =>
    expect(canBeHidden(el(id), context, true)).toBe(true),
  );

  it.each(['main', 'story', 'link', 'chart', 'cell', 'slot'])('does not let the reader hide %s', (id) =>
    expect(canBeHidden(el(id), context, true)).toBe(false),
  );

  it('does not let the reader hide what nothing tells from others', () =>
    expect(canBeHidden(document.body.lastElementChild as Element, context, true)).toBe(false));

  it.each(['12.400', '— · —', '★★★★☆', 'Votes 12.400'])(
    'lets the reader hide “%s” only if it is known again',
    (text) => {
      const told = read(`${PAGE}<div>${text}</div>`);
      const element = document.body.lastElementChild as Element;
      expect(canBeHidden(element, told, true)).toBe(handPrintOf(element) !== '');
    },
  );

  it('does not let the reader hide the page', () => {
    for (const element of [document.body, document.documentElement, document.head])
      expect(canBeHidden(element, context, true)).toBe(false);
  });

  it('guards a story that is most of a page, news or not; on other pages prose may be a notice', () => {
    expect(canBeHidden(el('story'), context, false)).toBe(false);
    const links = Array.from({ length: 120 }, (_, i) => `<li><a href="/${i}">One of many links</a></li>`);
    const front = read(`<ul>${links.join('')}</ul><div id="notice"><p>${P1}</p><p>${P2}</p></div>`);
    expect(front.mainContent).toBe(el('notice'));
    expect(canBeHidden(el('notice'), front, true)).toBe(false);
    expect(canBeHidden(el('notice'), front, false)).toBe(true);
    expect(found(front, wishFor(el('notice'), front))).toEqual(['notice']);
  });
});

describe('storyWordsIn', () => {
  it('counts the prose of the main content, and nothing beside it', () => {
    expect(storyWordsIn(el('p1'), context)).toBeGreaterThan(20);
    expect(storyWordsIn(el('tides'), context)).toBe(0);
    expect(storyWordsIn(el('strip'), context)).toBe(0);
  });
});

describe('what is remembered', () => {
  it('is no more than a kind, a name, an amount and a fingerprint', () => {
    const [kind, tag, amount, print, ...more] = wishFor(el('tides'), context).split(' ');
    expect(KINDS).toContain(kind);
    expect([tag, amount]).toEqual(['aside', String(amountOf(el('tides'), context))]);
    expect(print).toMatch(/^[a-z\d]+$/);
    expect(more).toEqual([]);
  });

  it('makes a decision that says who decided', () => {
    const wish = wishFor(el('tides'), context);
    expect(decisionBy(wish, el('tides'))).toEqual({
      block: el('tides'),
      kind: wish.split(' ')[0],
      confidence: 1,
      reasons: [{ code: 'byHand' }],
      isDoubtful: false,
      wish,
    });
  });
});

describe('findByHand', () => {
  it('finds the same on another page, with other numbers and elsewhere', () => {
    const tides = wishFor(el('tides'), context);
    const strip = wishFor(el('strip'), context);
    const other = read(
      `${TIDES.replaceAll('6.', '7.').replace('id="tides"', 'id="later"')}<article><p>${P1}</p><p>${P2}</p></article>
       <div id="top"><a href="//fair.example/other"><img data-src="/m/2025/fair-12.jpg"></a></div>`,
    );
    expect(found(other, tides, strip).sort()).toEqual(['later', 'top']);
  });

  it.each([
    ['other words', TIDES.replace('Lighthouse', 'Pier')],
    ['another element', TIDES.replace('<aside', '<div').replace('</aside', '</div')],
    ['much more in it', TIDES.replace('</aside>', `<p>${P1}</p><p>${P2}</p></aside>`)],
  ])('does not take for the same what has %s', (_, html) => {
    const wish = wishFor(el('tides'), context);
    expect(found(read(PAGE.replace(TIDES, html)), wish)).toEqual([]);
  });

  it('does not take for the same what begins alike and goes on for long', () => {
    const begins = `<section id="list"><p>${'High water at the old harbour and at the lighthouse. '.repeat(3)}</p>`;
    const first = read(`${PAGE}${begins}</section>`);
    const wish = wishFor(el('list'), first);
    expect(found(first, wish)).toEqual(['list']);
    expect(found(read(`${PAGE}${begins}<p>North quay</p></section>`), wish)).toEqual(['list']);
    expect(found(read(`${PAGE}${begins}${'<p>North quay</p>'.repeat(20)}</section>`), wish)).toEqual([]);
  });

  it('tells pictures apart', () => {
    const wish = wishFor(el('strip'), context);
    expect(found(read(PAGE.replace('fair-12', 'zoo-12')), wish)).toEqual([]);
    expect(found(read(PAGE.replace('fair.example', 'zoo.example')), wish)).toEqual([]);
  });

  it('takes of boxes that begin alike the one that holds as much', () => {
    const long =
      'In a long notice the first sixteen words are all that a fingerprint tells, and here they end.';
    const html = `<section><div id="outer"><div id="inner"><p>${long}</p></div><p>Six more words and then some</p></div></section>`;
    const nested = read(PAGE + html);
    expect(found(nested, wishFor(el('inner'), nested))).toEqual(['inner']);
    expect(found(nested, wishFor(el('outer'), nested))).toEqual(['outer']);
  });

  it('takes of boxes that hold as much the innermost: the outer may yet be filled', () => {
    const nested = read(
      `${PAGE}<div id="outer"><div id="inner"><p>North quay is closed today</p></div></div>`,
    );
    expect(found(nested, wishFor(el('outer'), nested))).toEqual(['inner']);
  });

  it('never takes what holds the story', () => {
    const wish = [
      'offer',
      'div',
      amountOf(el('story'), context),
      wishFor(el('story'), context).split(' ')[3],
    ];
    expect(found(context, wish.join(' '))).toEqual([]);
  });

  it('takes nothing in the main content that only its names tell', () => {
    const wish = wishFor(el('banner'), context);
    expect(found(context, wish)).toEqual(['banner']);
    const banner = '<div id="banner"></div>';
    expect(found(read(PAGE.replace(banner, '').replace('<div id="story">', `$&${banner}`)), wish)).toEqual(
      [],
    );
  });

  it.each(['', 'x', 'offer aside', 'nothing aside 9 x', 'offer aside many x', 'offer div 0 '])(
    'passes over what is no wish: %o',
    (wish) => expect(found(context, wish)).toEqual([]),
  );
});

describe('wishesOn', () => {
  it('names the wishes on an element, whatever their kind and size', () => {
    const wish = wishFor(el('tides'), context);
    const older = wish.replace(/^\S+ \S+ \S+/, 'ad div 3');
    expect(wishesOn(el('tides'), new Set([wish, older, 'offer aside 9 x']))).toEqual([wish, older]);
    expect(wishesOn(el('strip'), new Set([wish]))).toEqual([]);
    expect(wishesOn(document.body.lastElementChild as Element, new Set(['offer div 0 ']))).toEqual([]);
  });
});
