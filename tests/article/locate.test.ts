// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { locateText } from '../../src/article/locate.ts';

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const find = (html: string, sentence: string): string | undefined =>
  locateText(parse(html).body, sentence)?.toString();

/** Does something where the browser says what is shown, as jsdom does not. */
function withVisibility(isShown: (element: Element) => boolean, step: () => void): void {
  Element.prototype.checkVisibility = function (this: Element) {
    return isShown(this);
  };
  try {
    step();
  } finally {
    Reflect.deleteProperty(Element.prototype, 'checkVisibility');
  }
}

describe('locateText', () => {
  it.each([
    ['in one text', '<p>One two. Three four. Five.</p>', 'Three four.', 'Three four.'],
    [
      'across inline elements',
      '<p>One <b>two <i>three</i></b> four.</p>',
      'two three four.',
      'two three four.',
    ],
    [
      'across line breaks of the source',
      '<p>One\n   two\tthree.</p>',
      'One two three.',
      'One\n   two\tthree.',
    ],
    [
      'with no-break spaces and soft hyphens',
      '<p>One\u00A0two thr\u00ADee.</p>',
      'One two three.',
      'One\u00A0two thr\u00ADee.',
    ],
    [
      'with marks that the page leaves to the browser',
      '<p>He said: <q>One two.</q> Three.</p>',
      'He said: “One two.”',
      'He said: One two.',
    ],
    [
      'with a formula in it',
      '<p>One. Then <math><msup><mi>x</mi><mn>2</mn></msup></math> is two. Three.</p>',
      'Then x² is two.',
      'Then x2 is two.',
    ],
    [
      'with figures that stand high, and past the sign of a note',
      '<p>One. Of 10<sup>6</sup> two<sup><a href="#n">4</a></sup> are three. Five.</p>',
      'Of 10⁶ two are three.',
      'Of 106 two4 are three.',
    ],
    [
      'with a power below nothing',
      '<p>One. Of 10<sup>-6</sup> two. Five.</p>',
      'Of 10⁻⁶ two.',
      'Of 10-6 two.',
    ],
    ['across nested blocks', '<div><div>One</div><div> two.</div></div>', 'One two.', 'One two.'],
    [
      'past scripts and hidden text',
      '<p>One <script>two</script><span hidden>three</span>four.</p>',
      'One four.',
      null,
    ],
    ['past what opens inside', '<p>One <span class="tooltip-text">hint</span>four.</p>', 'One four.', null],
  ])('%s', (_, html, sentence, expected) => {
    const range = locateText(parse(html).body, sentence);
    expect(range).not.toBeNull();
    if (expected !== null) expect(range?.toString()).toBe(expected);
  });

  it('takes the first place', () => {
    const doc = parse('<p id="a">Same.</p><p id="b">Same.</p>');
    expect(locateText(doc.body, 'Same.')?.startContainer.parentElement?.id).toBe('a');
  });

  it('takes the first place that is shown', () => {
    const doc = parse('<p id="a">Same.</p><p id="b">Same.</p>');
    withVisibility(
      ({ id }) => id === 'b',
      () => expect(locateText(doc.body, 'Same.')?.startContainer.parentElement?.id).toBe('b'),
    );
  });

  it.each([
    ['an empty sentence', '<p>One.</p>', ''],
    ['white space', '<p>One.</p>', ' \n'],
    ['what is not there', '<p>One two.</p>', 'Two one.'],
    ['what only a script says', '<script>One.</script>', 'One.'],
    ['an empty page', '', 'One.'],
  ])('finds nothing for %s', (_, html, sentence) => {
    expect(find(html, sentence)).toBeUndefined();
  });

  it('looks in a whole document', () => {
    expect(locateText(parse('<p>One.</p>'), 'One.')?.toString()).toBe('One.');
  });

  it('asks the browser whether a place is shown, not a form whose field goes by the name of the method', () => {
    const html = '<form><input type="hidden" name="checkVisibility">One two.</form>';
    withVisibility(
      () => true,
      () => expect(find(html, 'One two.')).toBe('One two.'),
    );
  });
});
