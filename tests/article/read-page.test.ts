// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/article/read-page.ts';
import type { Block, LabelledPassage } from '../../src/detect/types.ts';

const URL_OF_PAGE = 'https://news.example/story.html';
const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

const BOX = 'Join us now and pay less for the news, all year, as long as you like. ';
/** 10 words a sentence. */
const filler = (n: number): string => `The bridge carries cars of kind ${n} on a day. `;
const story = (box: string): Document =>
  parse(`<html lang="en"><head><title>Bridge over the river closed after inspector found crack</title></head><body><article>
    <p id="first">${Array.from({ length: 30 }, (_, i) => filler(i)).join('')}</p>${box}
    <p id="second">The bridge over the river was closed on Monday after an inspector found a crack in the bridge.</p>
    <p>${Array.from({ length: 30 }, (_, i) => filler(i + 30)).join('')}</p></article></body></html>`);

/** A short story, each paragraph with one sentence for the summary. */
const short = (): Document =>
  parse(`<html lang="en"><body><article>
    <p id="first">Drivers waited for an hour at the old bridge on Monday, when the new bridge over the river was closed to all.</p>
    <p id="second">An inspector had found a crack in a pillar of the new bridge, the city said, and nobody knows how deep it goes.</p>
    <p>The city hopes to open one lane of the bridge again within a week, and to have the crack filled by the end of May.</p>
  </article></body></html>`);

const options = {
  url: URL_OF_PAGE,
  hidden: [] as Block[],
  unseen: [] as Block[],
  passages: [] as LabelledPassage[],
  pageLabel: 'none' as const,
  sentences: 3,
};

describe('readPage', () => {
  it('sums the story up without the posts in it', () => {
    const said =
      'The city closed the new bridge over the river on Monday after the inspector had found a crack in it.';
    const post = `<blockquote class="twitter-tweet"><p>${said}</p>— Quay (@quay) May 3</blockquote>`;
    const doc = short();
    doc.getElementById('second')?.insertAdjacentHTML('afterend', post);
    const { article, summary } = readPage(doc, { ...options, sentences: 5 });
    expect(article.text).toContain(said);
    expect(summary).toHaveLength(3);
    expect(summary.map(({ text }) => text)).not.toContain(said);
    expect(summary.at(-1)?.text).toMatch(/^The city hopes/);
  });

  it('tells reading time before and after', () => {
    const doc = story(`<div id="box"><p>${BOX.repeat(40)}</p></div>`);
    const box = doc.getElementById('box');
    const hidden = box ? [box, ...box.children] : [];
    const { facts } = readPage(doc, { ...options, hidden, unseen: hidden });
    // 618 words of story, 600 of box; at 230 a minute.
    expect(facts).toMatchObject({ words: 618, minutes: 3, minutesNow: 3, minutesBefore: 5 });
  });

  it('counts clutter that is seen on the page to the time that it takes now', () => {
    const doc = story(
      `<div id="box"><p>${BOX.repeat(40)}</p></div><div id="more"><p>${BOX.repeat(40)}</p></div>`,
    );
    const [box, more] = ['box', 'more'].map((id) => doc.getElementById(id) as Element);
    if (!box || !more) throw new Error('two boxes');
    const hidden = [box, more];
    expect(readPage(doc, { ...options, hidden, unseen: [box] }).facts).toMatchObject({
      minutes: 3,
      minutesNow: 5,
      minutesBefore: 8,
    });
    expect(readPage(doc, { ...options, hidden }).facts).toMatchObject({
      minutes: 3,
      minutesNow: 8,
      minutesBefore: 8,
    });
  });

  it('does not count what is hidden elsewhere on the page', () => {
    const doc = story('');
    const overlay = doc.createElement('div');
    overlay.textContent = BOX.repeat(40);
    doc.body.append(overlay);
    expect(readPage(doc, { ...options, hidden: [overlay] }).facts).toMatchObject({
      minutes: 3,
      minutesBefore: 3,
    });
  });

  it.each([
    ['nothing is labelled', 'none', [], 'none'],
    ['the page is opinion', 'opinion', [], 'opinion'],
    ['its passage is analysis', 'opinion', ['second'], 'analysis'],
    ['another passage is analysis', 'none', ['first'], 'none'],
  ] as const)('labels a sentence when %s', (_, pageLabel, ids, label) => {
    const doc = short();
    const passages = ids.flatMap((id): LabelledPassage[] => {
      const element = doc.getElementById(id);
      return element
        ? [{ element, rest: [], label: 'analysis', evidence: { code: 'x' }, of: 'passage' }]
        : [];
    });
    const { summary } = readPage(doc, { ...options, passages, pageLabel });
    expect(summary.find(({ text }) => text.startsWith('An inspector'))?.label).toBe(label);
  });

  it('labels a sentence in what follows a passage’s heading', () => {
    const doc = short();
    const [element, second] = ['first', 'second'].map((id) => doc.getElementById(id));
    if (!element || !second) throw new Error('no such paragraphs');
    const passages: LabelledPassage[] = [
      { element, rest: [second], label: 'opinion', evidence: { code: 'x' }, of: 'passage' },
    ];
    const { summary } = readPage(doc, { ...options, passages });
    expect(summary.find(({ text }) => text.startsWith('An inspector'))?.label).toBe('opinion');
    expect(summary.find(({ text }) => text.startsWith('The city hopes'))?.label).toBe('none');
  });

  it('gives as many sentences as asked for, each in the article’s text', () => {
    const { summary, article } = readPage(story(''), { ...options, sentences: 2 });
    expect(summary).toHaveLength(2);
    for (const { text } of summary) expect(article.text).toContain(text);
  });

  it('gives plain data, the same after a trip through JSON', () => {
    const reading = readPage(story(''), options);
    expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
    expect(Object.keys(reading.article)).toEqual([
      ...['title', 'standfirst', 'byline', 'published', 'lang', 'html', 'text'],
    ]);
  });

  it('is empty on a page without an article', () => {
    const { article, facts, summary } = readPage(parse('<nav>Home</nav>'), options);
    expect(article.text).toBe('');
    expect(facts).toMatchObject({ words: 0, minutes: 0, minutesBefore: 0 });
    expect(summary).toEqual([]);
  });

  it('writes labelled passages a second time, numbered, and leaves the article’s own HTML as it is', () => {
    const doc = short();
    const [first, second] = [doc.getElementById('first'), doc.getElementById('second')];
    if (!first || !second) throw new Error('no paragraphs');
    const passage = (element: Element, rest: Element[] = []): LabelledPassage => ({
      element,
      rest,
      label: 'opinion',
      evidence: { code: 'passage' },
      of: 'passage',
    });
    const passages = [passage(second)];
    const { labelled, article } = readPage(doc, { ...options, passages });
    expect(labelled.passages).toBe(passages);
    expect(labelled.html).toContain('<p data-passage="0">An inspector');
    expect(labelled.html.match(/data-passage/g)).toHaveLength(1);
    expect(article.html).not.toContain('data-passage');
    const both = readPage(doc, { ...options, passages: [passage(first, [second])] });
    expect(both.labelled.html.match(/data-passage="0"/g)).toHaveLength(2);
    expect(readPage(doc, options).labelled.html).toBe(article.html);
  });
});
