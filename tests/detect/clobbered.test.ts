// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { decideOn } from '../../src/detect/classify.ts';
import { newElement, parentElementOf } from '../../src/detect/dom.ts';
import { findLabels } from '../../src/detect/labels.ts';
import { cuePhrases } from '../../src/detect/lexicon/phrases.ts';
import { judgeNews } from '../../src/detect/news.ts';
import { elementsWalked, readContext } from '../../src/detect/page-context.ts';
import { holds, pagePlaceOf } from '../../src/detect/query.ts';
import { weighWords } from '../../src/detect/weigh-words.ts';
import { weighBlocks } from '../../src/detect/weighing.ts';

/** Names that a page may give to fields and images, and that the reads of a page ask for. */
const NAMES = [
  'host',
  'baseURI',
  'ownerDocument',
  'children',
  'parentNode',
  'parentElement',
  'firstChild',
  'nextSibling',
  'nodeType',
  'nodes',
  'textContent',
  'attributes',
  'matches',
  'closest',
  'querySelectorAll',
  'getAttribute',
  'contains',
  'documentElement',
  'localName',
  'title',
];

const FIELDS = NAMES.map((name) => `<input type="hidden" name="${name}">`).join('');
const NOTICE = 'Opinions expressed in this column are those of the author and not of the Herald.';
const PROSE = `<p>${'The council said on Tuesday that the two wards would be counted again. '.repeat(3)}</p>`;

/** A named image is a property of its document in browsers, a named field one of its form; jsdom knows no such names. */
function nameIn(owner: Document | HTMLFormElement, name: string): void {
  Object.defineProperty(owner, name, { configurable: true, value: document.createElement('input') });
}

afterEach(() => {
  for (const name of NAMES) Reflect.deleteProperty(document, name);
});

const decideHere = (): unknown[] => {
  const context = readContext(document.body, {
    phrases: cuePhrases(),
    siteNames: [],
    topic: new Set<string>(),
    weigh: weighWords,
  });
  return decideOn(weighBlocks(elementsWalked(context), context, () => true));
};

describe('a page whose names shadow what is read', () => {
  it.each([
    [
      'a box',
      `<form class="newsletter">${FIELDS}<h2>Sign up for our newsletter</h2><input type="email"></form>`,
    ],
    ['the headline', `<form>${FIELDS}<h2>Wards are counted again</h2>Sign up</form>`],
    ['loose text', `<form>${FIELDS}${'Sign up for our newsletter, it is free.<br>'.repeat(8)}</form>`],
    ['a notice', `<form>${FIELDS}${NOTICE}</form>`],
    [
      'links',
      `<div class="newsletter"><a href="/"><img src="/x.png"></a> Subscribe <a href="#a">a</a><a href="#b">b</a><a href="#c">c</a></div>
       <div class="subscribe"><a href="/news/a?page=2">Read more</a></div>`,
    ],
  ])('%s is judged as any other', (_, html) => {
    document.title = 'Wards are counted again';
    document.body.innerHTML = `<main><article><h1>Wards are counted again</h1>${PROSE.repeat(5)}${html}</article></main>`;
    const plain = decideHere().length;
    for (const name of ['host', 'baseURI']) nameIn(document, name);
    for (const form of document.querySelectorAll('form')) nameIn(form, 'children');
    expect(decideHere()).toHaveLength(plain);
    expect(() => findLabels(document, 'https://paper.example/a')).not.toThrow();
    expect(() => judgeNews(document, 'https://paper.example/a')).not.toThrow();
  });

  it('gives its address and its document as they are', () => {
    document.body.innerHTML = '<form><a href="#part">Part</a></form>';
    const [form] = document.forms;
    nameIn(document, 'baseURI');
    nameIn(form as HTMLFormElement, 'ownerDocument');
    expect(pagePlaceOf(document.links[0] as Element)).toBe('part');
    expect(newElement(form as Element, 'span').localName).toBe('span');
  });

  it('has no host above its root', () => {
    document.body.innerHTML = '<p></p><div></div>';
    nameIn(document, 'host');
    expect(parentElementOf(document.documentElement)).toBeNull();
    const [one, other] = document.body.children;
    expect(holds(one as Element, other as Element)).toBe(false);
  });
});
