// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser.ts'));
const { makeHiding, shownOf } = await import('../../src/reader/hide-blocks.ts');
const { goTo } = await import('../../src/reader/jumps.ts');
// jsdom lays nothing out, and scrolls to nothing.
Element.prototype.scrollIntoView = () => {};

const shown = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('.block')].filter(({ hidden }) => !hidden).map(({ id }) => id);

let bar: HTMLElement;
let undo: HTMLButtonElement;
const hide = (id: string): void => document.querySelector<HTMLElement>(`#${id} > .hide`)?.click();

function makeBar(): void {
  bar = makeHiding([...document.querySelectorAll<HTMLElement>('.block')]);
  document.body.append(bar);
  undo = bar.querySelector('button') as HTMLButtonElement;
}

beforeEach(() => {
  document.body.innerHTML =
    '<div class="block" id="a"></div><div class="block" id="b"></div><div class="block" id="c"></div>';
  makeBar();
});

it.each([
  ['', 'Hide this'],
  ['<p>Short\n text.</p>', 'Hide “Short text.”'],
  [
    '<p><span class="chip">Opinion<span>. Why</span></span>The central library reopened on Saturday after a flood.</p>',
    'Hide “The central library reopened on Saturday after a…”',
  ],
  [
    '<ul><li>Mud: 210<ul><li>Oily: 14</li></ul></li><li>Sand: 90</li></ul>',
    'Hide “Mud: 210 Oily: 14 Sand: 90”',
  ],
  ['<table><tr><th>Item</th><td>Paid</td></tr></table>', 'Hide “Item Paid”'],
  ['<p>Deep is the bay,<br>deeper the mud.</p>', 'Hide “Deep is the bay, deeper the mud.”'],
  ['<p>An <b>un</b>loved boat.</p>', 'Hide “An unloved boat.”'],
  ['<figure><img alt="A ferry in the ice"></figure>', 'Hide “A ferry in the ice”'],
  ['<figure><img alt="A ferry"><figcaption>In the ice</figcaption></figure>', 'Hide “In the ice”'],
  ['<figure><svg aria-label="Eight bars"><text>0</text></svg></figure>', 'Hide “Eight bars”'],
  [
    '<figure><svg aria-label="Eight bars"><text>0</text></svg><figcaption>In spring</figcaption></figure>',
    'Hide “In spring”',
  ],
  [`<p>${'x'.repeat(60)}</p>`, `Hide “${'x'.repeat(50)}…”`],
])('names the button of %s', (html, name) => {
  const block = document.createElement('div');
  block.innerHTML = html;
  makeHiding([block]);
  const button = block.querySelector('button');
  expect(button?.textContent).toBe(name);
  expect(button?.title).toBe(name);
});

it('gives a break between sections no button', () => {
  const block = document.createElement('div');
  block.innerHTML = '<hr>';
  makeHiding([block]);
  expect(block.innerHTML).toBe('<hr>');
});

it('offers nothing to undo at first', () => {
  expect(bar.hidden).toBe(true);
  expect(shown()).toEqual(['a', 'b', 'c']);
});

it('hides one block, offers to undo, and leaves the focus there', () => {
  hide('b');
  expect(shown()).toEqual(['a', 'c']);
  expect(bar.hidden).toBe(false);
  expect(bar.textContent).toContain('Hidden in this view.');
  expect(document.activeElement).toBe(undo);
});

it('goes on with the keyboard where the block was, not after the last, and past breaks', () => {
  document.body.innerHTML =
    '<div class="block" id="a"></div><div class="block"><hr></div><div class="block" id="b"></div><div class="block" id="c"></div>';
  makeBar();
  const tab = (init: KeyboardEventInit = {}): boolean =>
    undo.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', cancelable: true, ...init }));
  const at = (): string | undefined => document.activeElement?.parentElement?.id;
  hide('a');
  expect(tab(), 'it is used').toBe(false);
  expect(at()).toBe('b');
  hide('b');
  expect(tab()).toBe(false);
  expect(at()).toBe('c');
  undo.focus();
  expect(tab({ shiftKey: true }), 'before it is none').toBe(true);
  hide('c');
  expect(tab(), 'after it is none').toBe(true);
  expect(document.activeElement).toBe(undo);
});

it('brings back the last first, and the focus to it', () => {
  hide('a');
  hide('c');
  expect(bar.textContent).toContain('Several parts');
  undo.click();
  expect(shown()).toEqual(['b', 'c']);
  expect(document.activeElement?.id).toBe('c');
  undo.click();
  expect(shown()).toEqual(['a', 'b', 'c']);
  expect(bar.hidden).toBe(true);
});

it('shows a block again that is gone to, and undoes the others still', () => {
  hide('a');
  hide('b');
  hide('c');
  const heading = document.createElement('h2');
  document.querySelector('#b')?.prepend(heading);
  goTo(heading, 'start');
  expect(shown()).toEqual(['b']);
  expect(document.activeElement).toBe(heading);
  goTo(heading, 'start');
  undo.click();
  undo.click();
  expect(shown()).toEqual(['a', 'b', 'c']);
  expect(bar.hidden).toBe(true);
});

it('offers nothing to undo when all that was hidden is gone to', () => {
  hide('b');
  goTo(document.querySelector('#b') as HTMLElement, 'start');
  expect(shown()).toEqual(['a', 'b', 'c']);
  expect(bar.hidden).toBe(true);
});

it('tells what is left, without chips and buttons', () => {
  const blocks = [...document.querySelectorAll<HTMLElement>('.block')];
  blocks[0]?.prepend('One.');
  blocks[2]?.insertAdjacentHTML('afterbegin', '<p><span class="chip">Opinion</span>Three.</p>');
  hide('b');
  expect(shownOf(blocks).textContent).toBe('One.Three.');
  expect(shownOf(blocks).querySelector('button')).toBeNull();
  expect(blocks[2]?.querySelector('button')).not.toBeNull();
});
