// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser.ts'));
const { Veil } = await import('../../src/content/veil.ts');

const $ = (selector: string): Element => document.querySelector(selector) as Element;

beforeEach(() => {
  document.body.innerHTML =
    '<form id="form" style="color: red"><input name="style"></form><svg id="drawing"></svg>';
});

it('hides what has a style, even where a field is called so, and gives it back', () => {
  const before = document.body.innerHTML;
  const veil = new Veil();
  veil.put($('#form'), 'hide');
  expect(getComputedStyle($('#form')).display).toBe('none');
  veil.take($('#form'));
  expect(document.body.innerHTML).toBe(before);
});

it('passes a drawing by, and fails at none', () => {
  const before = document.body.innerHTML;
  const veil = new Veil();
  veil.put($('#drawing'), 'hide');
  expect(document.body.innerHTML).toBe(before);
  expect(veil.has($('#drawing'))).toBe(false);
});
