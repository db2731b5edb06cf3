// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { enableJumps } from '../../src/reader/jumps.ts';

const PAGE = 'https://news.example/story';
const scroll = vi.fn();

function show(html: string): HTMLElement {
  const text = document.createElement('article');
  text.innerHTML = html;
  document.body.replaceChildren(text);
  enableJumps(text, `${PAGE}#comments`);
  return text;
}

/** Clicks, and says whether the browser would follow the link. */
const follows = (link: Element | null, init: MouseEventInit = {}): boolean =>
  link?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...init })) ?? false;

beforeEach(() => {
  scroll.mockReset();
  Element.prototype.scrollIntoView = scroll;
});

describe('enableJumps', () => {
  const NOTES = `<p>One<a id="there" href="${PAGE}#n%201"><b>1</b></a></p><ol><li data-place="n%201">Note</li></ol>`;

  it('brings a note into view and gives it the focus', () => {
    const text = show(NOTES);
    expect(follows(text.querySelector('b'))).toBe(false);
    expect(document.activeElement).toBe(text.querySelector('li'));
    expect(scroll).toHaveBeenCalledOnce();
  });

  it.each<[string, string, MouseEventInit]>([
    ['another page', '<a id="there" href="https://other.example/#n1">1</a><p data-place="n1">Note</p>', {}],
    ['a place that is not in the text', `<a id="there" href="${PAGE}#n1">1</a>`, {}],
    ['a new tab', NOTES, { ctrlKey: true }],
    ['a new tab on a Mac', NOTES, { metaKey: true }],
    ['a new window', NOTES, { shiftKey: true }],
    ['a file', NOTES, { altKey: true }],
  ])('leaves a link alone that leads to %s', (_, html, init) => {
    expect(follows(show(html).querySelector('#there'), init)).toBe(true);
    expect(scroll).not.toHaveBeenCalled();
  });
});
