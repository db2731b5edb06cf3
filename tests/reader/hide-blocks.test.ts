// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser.ts'));
const { makeHiding } = await import('../../src/reader/hide-blocks.ts');

const shown = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('.block')].filter(({ hidden }) => !hidden).map(({ id }) => id);

let bar: HTMLElement;
let undo: HTMLButtonElement;
const hide = (id: string): void => document.querySelector<HTMLElement>(`#${id} > .hide`)?.click();

beforeEach(() => {
  document.body.innerHTML =
    '<div class="block" id="a"></div><div class="block" id="b"></div><div class="block" id="c"></div>';
  bar = makeHiding([...document.querySelectorAll<HTMLElement>('.block')]);
  document.body.append(bar);
  undo = bar.querySelector('button') as HTMLButtonElement;
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
