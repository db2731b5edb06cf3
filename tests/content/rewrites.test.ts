// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Rewrites } from '../../src/content/rewrites.ts';

const judged: Element[][] = [];
const judgePage = vi.fn();
/** How long a look takes. */
let cost = 0;
let worked = 0;
const rewrites = (): Rewrites =>
  new Rewrites((elements) => {
    judged.push([...elements]);
    worked += cost;
  }, judgePage);
const add = (html: string): Element => {
  document.body.insertAdjacentHTML('beforeend', html);
  return document.body.lastElementChild as Element;
};

beforeEach(() => {
  vi.useFakeTimers();
  const clock = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => clock() + worked);
  document.body.innerHTML = '';
  judged.length = 0;
  judgePage.mockReset();
  cost = 0;
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it('has what was written to judged at once', () => {
  const one = add('<p>Sign up</p>');
  rewrites().add([one]);
  expect(judged).toEqual([[one]]);
});

it('puts off what is not paid for, and has it judged together', async () => {
  const written = rewrites();
  const [one, two] = [add('<p>One</p>'), add('<p>Two</p>')];
  cost = 10;
  for (let i = 0; i < 100; i += 1) written.add([i % 2 ? one : two]);
  expect(judged.length).toBeGreaterThan(5);
  expect(judged.length).toBeLessThan(20);
  const before = judged.length;
  await vi.advanceTimersByTimeAsync(30_000);
  expect(judged.slice(before).map((elements) => new Set(elements))).toEqual([new Set([one, two])]);
});

it('passes over what has gone, what is much of the page, what nobody reads and what the reader writes', () => {
  const gone = add('<p>Sign up</p>');
  gone.remove();
  const others = [
    add(`<div>Sign up${'<i></i>'.repeat(400)}</div>`),
    add('<style>p{}</style>'),
    add('<div contenteditable>Sign up</div>'),
    ...document.getElementsByTagName('head'),
  ];
  rewrites().add([gone, ...others]);
  expect(judged).toEqual([]);
});

it('has the page judged, and none by itself, where hundreds are written to at once', async () => {
  judgePage.mockImplementation(() => {
    worked += 100;
  });
  const written = rewrites();
  const all = Array.from({ length: 300 }, () => add('<p>Sign up</p>'));
  for (let i = 0; i < 100; i += 1) written.add(all);
  expect(judged).toEqual([]);
  expect(judgePage.mock.calls.length).toBeLessThan(5);
  const before = judgePage.mock.calls.length;
  await vi.advanceTimersByTimeAsync(30_000);
  expect(judgePage).toHaveBeenCalledTimes(before + 1);
});
