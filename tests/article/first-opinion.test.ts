// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { askReadability } from '../../src/article/first-opinion.ts';
import { copyPage } from '../../src/article/page-copy.ts';

const SENTENCE =
  'The harbour board will meet again on Thursday, and nobody expects it to be a short evening. ';

/** A story of a third of a million characters, below so many boxes. */
const pageOf = (boxes: number): Document =>
  new DOMParser().parseFromString(
    `<body>${'<div>'.repeat(boxes)}${`<p>${SENTENCE.repeat(330)}</p>`.repeat(11)}`,
    'text/html',
  );

describe('askReadability', () => {
  it('keeps the texts of a story', () => {
    expect(askReadability(copyPage(pageOf(5), new Set())).kept.size).toBe(11);
  });

  it('is not asked of so much text so deep that reading it over and over would take seconds', () => {
    expect(askReadability(copyPage(pageOf(70), new Set()))).toEqual({
      kept: new Set(),
      title: '',
      byline: '',
    });
  });

  it.each([
    [8, true],
    [140, false],
  ])('is asked of lists in lists %s deep: %s', (depth, isAsked) => {
    const doc = pageOf(1);
    doc.body.insertAdjacentHTML('beforeend', `<ul><li>${SENTENCE}`.repeat(depth));
    expect(copyPage(doc, new Set()) !== null).toBe(isAsked);
  });
});
