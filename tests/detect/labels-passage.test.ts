// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { findLabels } from '../../src/detect/labels.ts';

const PROSE =
  '<p>The wall was built over the course of two summers by men who came from the other side of the bay and went home when the first ice lay on the water.</p>';

/** An article with something between its paragraphs. */
const page = (inside: string): Document =>
  new DOMParser().parseFromString(
    `<main><article><h1>The wall is done</h1><div>${PROSE}${inside}<h2>After</h2>${PROSE}${PROSE}</div></article></main>`,
    'text/html',
  );

describe('how far a passage reaches', () => {
  const reach = (inside: string): string[][] =>
    findLabels(page(inside), 'https://paper.example/2024/05/01/the-wall-is-done').passages.map(
      ({ element, rest }) => [element, ...rest].map(({ id }) => id),
    );

  it.each([
    [
      'to the next heading of its level',
      '<h2 id="a">Our view</h2><p id="b">Shame.</p><h3 id="c">Why</h3><p id="d">It cost too much.</p><h2>Next</h2>',
      [['a', 'b', 'c', 'd']],
    ],
    [
      'to a heading of a higher level',
      '<h3 id="a">Our view</h3><p id="b">Shame.</p><h2>Next</h2>',
      [['a', 'b']],
    ],
    [
      "to its box's end, however deep the heading",
      '<section id="box"><header><h3>Our view</h3><span>A. Quill</span></header><p>Shame.</p></section>',
      [['box']],
    ],
    [
      'within a box that other headings divide',
      '<div><h3 id="a">Our view</h3><p id="b">Shame.</p><h3>Facts</h3><p>Two summers.</p></div>',
      [['a', 'b']],
    ],
    [
      'from a line in bold to the next',
      '<p id="a"><b>Our view</b></p><p id="b">Shame.</p><p><b>Facts</b></p><p>Two summers.</p>',
      [['a', 'b']],
    ],
    [
      'to an aside',
      '<h2 id="a">Our view</h2><p id="b">Shame.</p><aside>More.</aside><p>Two summers.</p>',
      [['a', 'b']],
    ],
    [
      'from a heading that is set in an element for old print',
      '<h2 id="a"><big>Our view</big></h2><p id="b">Shame.</p><h2>Next</h2>',
      [['a', 'b']],
    ],
    [
      'nowhere from a button in a heading, which folds what is below it',
      '<h2><button>Our view</button></h2><p>Shame.</p><h2>Next</h2>',
      [],
    ],
    ['nowhere without a sentence', '<div><h3>Opinion</h3><ul><li>Ada Quill</li></ul></div>', []],
  ])('reach %s', (_, inside, expected) => {
    expect(reach(inside)).toEqual(expected);
  });
});
