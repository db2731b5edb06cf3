// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Detector } from '../../src/content/detector.ts';
import { wrappersAround } from '../../src/content/inertness.ts';
import { findBackdrops } from '../../src/content/scroll-lock.ts';
import { Veil } from '../../src/content/veil.ts';

vi.mock('../../src/content/ask-background.ts', () => ({ askBackground: () => Promise.resolve(false) }));

const PROMPT =
  '<div class="newsletter" role="dialog"><h3>Get our newsletter in your inbox</h3><form><input type="email"><button>Sign up</button></form></div>';
const STORY = `<main><article><h1>Wards are counted again</h1>${'<p>The council said on Tuesday that the two wards would be counted again before the week is over.</p>'.repeat(5)}</article></main>`;

/** Puts so many prompts beside the story. Returns them. */
function prompts(count: number): Element[] {
  document.body.innerHTML = STORY + PROMPT.repeat(count);
  return [...document.querySelectorAll('.newsletter')];
}

/** How often a built-in method is called while something is done. */
function callsOf(prototype: object, name: string, step: () => unknown): number {
  const spy = vi.spyOn(prototype as Record<string, () => unknown>, name);
  step();
  const { length } = spy.mock.calls;
  spy.mockRestore();
  return length;
}

// Two thousand prompts in dialogs of their own, each set beside all the others, took a quarter of a minute.
describe('prompts that stand side by side are not each set beside all the others', () => {
  beforeEach(() => Object.assign(document, { elementsFromPoint: () => [] }));

  const growth = (cost: (prompts: readonly Element[]) => number): number =>
    cost(prompts(160)) / Math.max(1, cost(prompts(40)));

  it('when the page around them is looked for', () => {
    const look = (all: readonly Element[]) => () => wrappersAround(document, all);
    expect(growth((all) => callsOf(Element.prototype, 'matches', look(all)))).toBeLessThan(4.6);
  });

  it('when layers behind them are looked for', () => {
    const look = (all: readonly Element[]) => () => findBackdrops(document, all, new Veil());
    expect(growth((all) => callsOf(Veil.prototype, 'has', look(all)))).toBeLessThan(4.6);
  });

  it('when they are judged as they come', () => {
    const judge = (all: readonly Element[]) => () => {
      for (const one of all) one.remove();
      const detector = new Detector(document);
      detector.readAll(() => true);
      document.body.append(...all);
      expect(detector.readAdded(all, () => true).length).toBe(all.length);
    };
    expect(growth((all) => callsOf(Node.prototype, 'contains', judge(all)))).toBeLessThan(4.6);
  });
});

it('takes of many overlays the wrappers beside each, and none of these but one around another', () => {
  document.body.innerHTML = `${STORY}<div id="a"><h1>Join</h1></div><div id="b"><p>Join</p></div>`;
  const [a, b] = ['a', 'b'].map((id) => document.getElementById(id) as Element) as [Element, Element];
  const names = (overlays: readonly Element[]) =>
    wrappersAround(document, overlays).map((one) => one.id || one.localName);
  expect(names([a])).toEqual(['html', 'body', 'main']);
  expect(names([b])).toEqual(['html', 'body', 'main', 'a']);
  expect(names([a, b])).toEqual(['html', 'body', 'main']);
  a.append(b);
  expect(names([a, b])).toEqual(['html', 'body', 'main', 'a', 'h1']);
});
