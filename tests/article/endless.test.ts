// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { cleanByline } from '../../src/article/byline.ts';
import { isEligible } from '../../src/article/eligible.ts';
import { isFurnitureText } from '../../src/article/furniture-text.ts';
import { type Metadata, readMetadata } from '../../src/article/metadata.ts';
import { fileName } from '../../src/article/picture-source.ts';
import type { Run } from '../../src/article/runs.ts';
import { disagreeingRuns } from '../../src/article/second-opinion.ts';
import { splitSentences } from '../../src/article/sentences.ts';
import { readSite } from '../../src/article/site.ts';
import { fingerprintOf, handPrintOf } from '../../src/detect/fingerprint.ts';
import { findLabels } from '../../src/detect/labels.ts';
import { cpuMs } from '../cpu-ms.ts';

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

const row = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length));

function elementOf(name: string, attribute: string, value: string): Element {
  const element = document.createElement(name);
  element.setAttribute(attribute, value);
  return element;
}

const runOf = (text: string): Run => ({
  block: document.createElement('p'),
  nodes: [],
  said: [],
  text,
  words: 10,
  linked: 0,
});

function factsOf(title: string): Metadata {
  const doc = parse(`<title>${title}</title><meta property="og:site_name" content="Herald">`);
  return readMetadata(doc, null, readSite(doc, null), { title: '', byline: '' });
}

const TOLD =
  '<p>The council said on Tuesday that the two wards would be counted again before the week is over.</p>';

/** What a page may say, of about so many characters: looked back from each to each other it would take minutes. */
const SAID: Readonly<Record<string, (length: number) => unknown>> = {
  'a byline of dashes': (length) => cleanByline(`${row('-', length)}x`),
  'a byline of brackets': (length) => cleanByline(`${row('(', length)}x`),
  'a byline of mail': (length) => cleanByline(`${row('a@', length)}x`),
  'a byline of times ago': (length) => cleanByline(`Ada ${row('1 hr ', length)}x`),
  'a title of the site’s name': (length) => factsOf(`${row('Herald - ', length)}Herald`),
  'a title with a row of dashes': (length) => factsOf(`${row('-', length)}x - Herald`),
  'a row of pages, each of so many': () => isFurnitureText(runOf(`${row('11111111 / ', 100)}xx`)),
  'a sentence of one word': (length) => isEligible(`It was said in the ward ${row('a', length)}.`, 'en'),
  'a sentence of addresses': (length) => isEligible(`It was said in the ward ${row('a@', length)}.`, 'en'),
  'a word before an initial': (length) => splitSentences(`${row('a', length)} A. b c.`, 'en'),
  'a word before a number': (length) => splitSentences(`${row('A', length)} 1. Tag b c.`, 'de'),
  'a paragraph of sentences': (length) => splitSentences(row('The ward is counted. ', length), 'en'),
  'a file of many endings': (length) =>
    fileName(`https://herald.example/?of=${encodeURIComponent(`${row('.aaa#', length)}\n.jpg`)}`),
  'a body of tags that never end': (length) => disagreeingRuns([], [], row('<', length)),
  'an address of marks': (length) =>
    fingerprintOf(elementOf('iframe', 'src', `${row('#', length)}\n#`), 'poll'),
  'a style of addresses that never end': (length) =>
    handPrintOf(elementOf('div', 'style', row('url((', length))),
  'a view without a stop': (length) =>
    findLabels(
      parse(
        `<h1>Wards are counted again</h1><article>${TOLD.repeat(5)}<h2>Our view</h2><p>${row('A', length)}</p></article>`,
      ),
      'https://herald.example/a',
    ),
};

describe('text of any shape is read at once', () => {
  it.each(Object.entries(SAID))('%s', (_, read) => {
    // The short one first: what costs by the cube is told by it within seconds.
    for (const length of [3_000, 100_000]) expect(cpuMs(() => read(length))).toBeLessThan(1_000);
  });
});

describe('splitSentences', () => {
  it('parts a paragraph of any length where it parts a short one', () => {
    const sentences = Array.from(
      { length: 900 },
      (_, i) => `Ward ${i} was counted by J. Smith at 5 p.m. on Tuesday.`,
    );
    expect(splitSentences(sentences.join(' '), 'en')).toEqual(sentences);
  });
});
