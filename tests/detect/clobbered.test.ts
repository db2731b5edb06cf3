// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { decideOn } from '../../src/detect/classify.ts';
import { parentElementOf } from '../../src/detect/dom.ts';
import { findLabels } from '../../src/detect/labels.ts';
import { cuePhrases } from '../../src/detect/lexicon/phrases.ts';
import { judgeNews } from '../../src/detect/news.ts';
import { elementsWalked, readContext } from '../../src/detect/page-context.ts';
import { holds } from '../../src/detect/query.ts';
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

/** A named image or form is a property of its document in browsers; jsdom knows no such names. */
function nameIn(doc: Document, name: string): void {
  Object.defineProperty(doc, name, { configurable: true, value: doc.createElement('form') });
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
      `<div class="subscribe"><a href="/"><img src="/x.png"></a><a href="#a">a</a><a href="#b">b</a><a href="#c">c</a></div>
       <div class="newsletter"><a href="/news/a?page=2">Read more</a> Subscribe</div>`,
    ],
  ])('%s is judged as any other', (_, html) => {
    document.title = 'Wards are counted again';
    document.body.innerHTML = `<main><article><h1>Wards are counted again</h1>${PROSE.repeat(5)}${html}</article></main>`;
    const plain = decideHere().length;
    for (const name of ['host', 'baseURI']) nameIn(document, name);
    expect(decideHere()).toHaveLength(plain);
    expect(() => findLabels(document, 'https://paper.example/a')).not.toThrow();
    expect(() => judgeNews(document, 'https://paper.example/a')).not.toThrow();
  });

  it('has no host above its root', () => {
    document.body.innerHTML = '<p></p><div></div>';
    nameIn(document, 'host');
    expect(parentElementOf(document.documentElement)).toBeNull();
    const [one, other] = document.body.children;
    expect(holds(one as Element, other as Element)).toBe(false);
  });
});
