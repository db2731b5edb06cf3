// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { isRun, standsIn } from '../../src/detect/block.ts';
import { proposeBlocks } from '../../src/detect/blocks.ts';
import { FEATURES, featuresOf } from '../../src/detect/features.ts';
import { cuePhrases } from '../../src/detect/lexicon/phrases.ts';
import { readContext } from '../../src/detect/page-context.ts';
import { stat } from '../../src/detect/stats.ts';
import type { Block } from '../../src/detect/types.ts';
import { weighWords } from '../../src/detect/weigh-words.ts';

const PROSE =
  'The council met on Tuesday evening and voted by seven to two to move the market to the old rope works by the river.';
const STORY = `<article id="story">${`<p>${PROSE}</p>`.repeat(6)}SLOT</article>`;

const page = (slot: string): void => {
  document.body.innerHTML = `<main>${STORY.replace('SLOT', slot)}</main>`;
};

function proposed(slot: string, withExtra = false): Block[] {
  page(slot);
  return proposedNow(withExtra);
}

function proposedNow(withExtra = false): Block[] {
  const context = readContext(document.body, {
    phrases: cuePhrases(),
    siteNames: [],
    topic: new Set<string>(),
    weigh: weighWords,
  });
  return proposeBlocks(context.walked.order, context, withExtra).map(({ block }) => block);
}

const ids = (blocks: readonly Block[]): string[] => blocks.flatMap((b) => (isRun(b) || !b.id ? [] : [b.id]));

describe('proposeBlocks, where the extra kinds are wanted', () => {
  const list = (n: number, text = ''): string =>
    Array.from(
      { length: n },
      (_, i) => `<li><a href="/2026/story-${i}00001">The wall, part ${i}</a>${text}</li>`,
    ).join('');

  it.each<[string, string, readonly string[]]>([
    ['the headline of another story', '<p id="p"><a href="/quay/100001">Quay wall gives way</a></p>', ['p']],
    [
      'a long link, wherever it leads',
      '<div id="d"><a href="/quay">The quay wall and its builders</a></div>',
      ['d'],
    ],
    ['a list of stories without a name or a word that tells', `<ul id="u">${list(3)}</ul>`, ['u']],
    ['buttons without a word', '<div id="d"><button></button><button></button></div>', ['d']],
    ['a share button', '<div id="d" class="share"><a href="#">Tweet</a></div>', ['d']],
    ['a slot that says what it is for', '<div id="d" class="ad-slot">Ad</div>', ['d']],
  ])('proposes %s', (_, html, expected) => {
    expect(ids(proposed(html, true))).toEqual(expected);
    expect(ids(proposed(html))).toEqual([]);
  });

  it.each([
    [
      'a paragraph with a link in it',
      `<p id="p">${PROSE} <a href="/quay/100001">Quay wall gives way</a></p>`,
    ],
    ['a link to a place of the page', '<p id="p"><a href="#quay">The quay and its builders</a></p>'],
    ['a link of few words', '<p id="p"><a href="/quay">The quay</a></p>'],
    ['a long list in the story', `<ul id="u" class="related">${list(5, ` ${PROSE}`)}</ul>`],
  ])('does not propose %s', (_, html) => {
    expect(ids(proposed(html, true))).toEqual([]);
  });

  it('proposes a long list beside the story, for these kinds alone', () => {
    document.body.innerHTML = `<main>${STORY.replace('SLOT', '').repeat(3)}</main><aside class="related"><ul>${list(6, ` ${PROSE}`)}</ul></aside>`;
    const context = readContext(document.body, {
      phrases: cuePhrases(),
      siteNames: [],
      topic: new Set<string>(),
      weigh: weighWords,
    });
    const found = proposeBlocks(context.walked.order, context, true);
    expect(found.map(({ element, onlyExtra }) => [element.localName, onlyExtra])).toEqual([['aside', true]]);
  });
});

describe('proposeBlocks', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'a sign-up form and its wrapper',
      '<div id="o"><form id="f"><input type="email">Sign up for our newsletter</form></div>',
      ['o', 'f'],
    ],
    ['a paragraph that cries an offer', '<p id="p">***SPECIAL OFFER: get your free mug today***</p>', ['p']],
    ['nothing of a plain paragraph', `<p id="p">${PROSE}</p>`, []],
    [
      'nothing of a form to write in',
      '<form id="f"><input type="email" name="e"><textarea></textarea>Leave a reply, sign up</form>',
      [],
    ],
    ['nothing of a word alone', '<div id="d" class="newsletter"><a href="/n">Newsletter</a></div>', []],
    [
      'a banner without a word, in a footer too',
      '<footer><div id="d"><a href="https://shop.example/" target="_blank"><img id="i" alt=""></a></div></footer>',
      ['d', 'i'],
    ],
    ['no picture that leads to a story', '<div id="d"><a href="/a"><img alt=""></a></div>', []],
    [
      'a row of links to app stores in a footer',
      '<footer><div id="d"><p>On the go</p><a href="https://play.google.com/store/apps/details?id=a"></a><a href="https://apps.apple.com/app/a"></a></div></footer>',
      ['d'],
    ],
    [
      'a wall that has readers register with a password',
      '<div id="d">To keep reading, create a free account<form id="f"><input type="email"><input type="password"></form></div>',
      ['d'],
    ],
    [
      'nothing of a log-in form',
      '<form id="f">Sign up for our newsletter when you log in<input type="email"><input type="password"></form>',
      [],
    ],
    [
      "a vendor's widget without a word",
      '<div id="d"><form id="f" action="https://www.paypal.com/donate"><input type="image" alt=""></form></div>',
      ['d', 'f'],
    ],
    [
      'a badge with a word or two in a footer, and no word alone',
      '<footer><div id="d"><img alt=""><a href="/app">Our app</a></div><div id="w"><a href="/app">Our app</a></div></footer>',
      ['d'],
    ],
    [
      'a form with the field of a test for robots',
      '<form id="f"><input type="email">Sign up for our newsletter<textarea name="g-recaptcha-response"></textarea></form>',
      ['f'],
    ],
    [
      'nothing of a calculator, whatever it comes to a month',
      '<form id="f">Get what you pay for heating<input type="number"><button>Work it out</button><p>268 zł miesięcznie</p></form>',
      [],
    ],
    [
      'a dialog named after the header that opens it',
      '<div id="nav-header"><div id="d" role="dialog">Newsletter Sign Up<button>✕</button></div></div>',
      ['d'],
    ],
    [
      'no table cell',
      '<table><tbody><tr><td id="c">Sign up for our newsletter</td></tr></tbody></table>',
      [],
    ],
  ])('%s', (_, slot, expected) => {
    expect(ids(proposed(slot))).toEqual(expected);
  });

  it('never proposes what holds the story', () => {
    const all = proposed('<form><input type="email">Sign up for our newsletter</form>');
    expect(ids(all)).not.toContain('story');
    expect(all.some((b) => !isRun(b) && b.contains(document.querySelector('#story')))).toBe(false);
  });

  it('never proposes a box with prose of the story in it', () => {
    expect(
      ids(proposed(`<div id="box"><p>Sign up for our newsletter</p>${`<p>${PROSE}</p>`.repeat(6)}</div>`)),
    ).toEqual([]);
  });

  it('proposes an appeal that tells at length why, where one chooses how much', () => {
    const appeal = (choices: string): string =>
      `<aside id="appeal"><h3>Support our journalism</h3>${`<p>${PROSE}</p>`.repeat(5)}${choices}</aside>`;
    const choice = (amount: string): string => `<label><input type="radio" name="a">${amount}</label>`;
    expect(ids(proposed(appeal(`${choice('£2')}${choice('£5')}`)))).toContain('appeal');
    expect(ids(proposed(appeal('')))).not.toContain('appeal');
  });

  it('proposes a label where a whole sign-up stands in it, and no other', () => {
    const label = (rest: string): string =>
      `<label id="it">Get our newsletter <input type="email">${rest}</label>`;
    expect(ids(proposed(label('<button>Sign up</button>')))).toContain('it');
    expect(ids(proposed(`<form>${label('')}<button>Sign up</button></form>`))).not.toContain('it');
    expect(ids(proposed(`<div>${label('')}<button>Sign up</button></div>`))).not.toContain('it');
  });

  it('proposes a run of loose text between line breaks', () => {
    const loose = `${PROSE}<br><br>Sign up for <b>our newsletter</b> today!<br><br>${PROSE} ${PROSE}`;
    const runs = proposed(`<div>${loose}</div>`).filter(isRun);
    expect(runs.map(({ nodes }) => nodes.map((n) => n.textContent).join(''))).toContain(
      'Sign up for our newsletter today!',
    );
    expect(runs.some(({ nodes }) => nodes.some((n) => n.textContent?.includes('council')))).toBe(false);
  });

  it('reads a run as one line, whatever it is made of, and leaves the page as it is', () => {
    page(
      `<div>${PROSE}<br><br>[<b>Download our</b> free <a href="/app">app</a>]<br><br>${PROSE} ${PROSE}</div>`,
    );
    const before = document.body.innerHTML;
    const context = readContext(document.body, {
      phrases: cuePhrases(),
      siteNames: [],
      topic: new Set<string>(),
      weigh: weighWords,
    });
    const runs = proposeBlocks(context.walked.order, context).filter(({ block }) => isRun(block));
    const counts = (['words', 'lines', 'links', 'linkWords', 'cue:app'] as const).map((name) =>
      runs.map(({ stats }) => stat(stats, name)),
    );
    expect(counts).toEqual([[4], [1], [1], [1], [1]]);
    expect(document.body.innerHTML).toBe(before);
  });

  it('knows what stands in what', () => {
    page('<div id="o"><p id="i">one</p>two</div>');
    const outer = document.querySelector('#o') as Element;
    const inner = document.querySelector('#i') as Element;
    const run = { parent: outer, nodes: [outer.lastChild as ChildNode] };
    expect([
      standsIn(inner, outer),
      standsIn(outer, inner),
      standsIn(run, outer),
      standsIn(inner, run),
      standsIn(run, { ...run }),
      standsIn({ ...run, nodes: [inner] }, run),
    ]).toEqual([true, false, true, false, true, false]);
  });
});

describe('featuresOf', () => {
  it('gives one number a feature, all of them finite', () => {
    page('<form class="signup"><input type="email">Sign up for our newsletter</form>');
    const context = readContext(document.body, {
      phrases: cuePhrases(),
      siteNames: [],
      topic: new Set<string>(),
      weigh: weighWords,
    });
    for (const candidate of proposeBlocks(context.walked.order, context)) {
      const vector = featuresOf(candidate, context);
      expect(vector).toHaveLength(FEATURES.length);
      expect([...vector].every(Number.isFinite)).toBe(true);
    }
  });

  it('names each feature once', () => {
    expect(new Set(FEATURES.map(({ name }) => name)).size).toBe(FEATURES.length);
  });
});

it('looks into a form that holds the whole page, however short its story', () => {
  page(
    '<section id="s"><p>Sign up for our newsletter</p><input type="email"><button>Sign up</button></section>',
  );
  const form = document.createElement('form');
  form.append(...document.body.childNodes);
  document.body.append(form);
  expect(ids(proposedNow())).toContain('s');
});

it('takes a form for an element, whatever its fields are called', () => {
  // As browsers have it of a form's fields; jsdom does not.
  const form = Object.assign(document.createElement('form'), { nodes: document.createElement('input') });
  expect(isRun(form)).toBe(false);
  expect(isRun({ parent: document.body, nodes: [] })).toBe(true);
});
