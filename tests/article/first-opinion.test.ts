// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { askReadability } from '../../src/article/first-opinion.ts';
import { copyPage } from '../../src/article/page-copy.ts';

const SENTENCE =
  'The harbour board will meet again on Thursday, and nobody expects it to be a short evening. ';

/** A story of eleven paragraphs below so many boxes: a third of a million characters, if not said otherwise. */
const pageOf = (boxes: number, sentences = 330): Document =>
  new DOMParser().parseFromString(
    `<body>${'<div>'.repeat(boxes)}${`<p>${SENTENCE.repeat(sentences)}</p>`.repeat(11)}`,
    'text/html',
  );

describe('askReadability', () => {
  it('keeps the texts of a story', () => {
    expect(askReadability(copyPage(pageOf(5, 10), new Set())).kept.size).toBe(11);
  });

  it('is not asked of so much text so deep that reading it over and over would take seconds', () => {
    expect(askReadability(copyPage(pageOf(70), new Set()))).toEqual({
      kept: new Set(),
      title: '',
      byline: '',
    });
  });

  it.each([
    ['<ul><li>', 8, true],
    ['<ul><li>', 320, false],
    ['<div>', 20, true],
    ['<div>', 320, false],
    ['<table><tr><td>', 20, true],
    ['<table><tr><td>', 320, false],
  ])('is asked of %s in one another, %s deep: %s', (open, depth, isAsked) => {
    const doc = pageOf(1);
    doc.body.insertAdjacentHTML('beforeend', `${open}${SENTENCE}`.repeat(depth));
    expect(copyPage(doc, new Set()) !== null).toBe(isAsked);
  });
});
