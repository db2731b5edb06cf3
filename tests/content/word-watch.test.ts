// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { changeOf, type WordChange, WordWatch } from '../../src/content/word-watch.ts';

it.each<[string, string, WordChange | null]>([
  ['signup', 'signup', null],
  ['signup', 'signupthemayorspoke', 'added'],
  ['signup', 'themayorspokesignup', 'added'],
  ['signup', 'signthemayorspokeup', 'added'],
  ['', 'themayorspoke', 'added'],
  ['signup', 'themayorspoke', 'other'],
  ['signup', 'sign', 'other'],
  ['signup', '', 'other'],
  // Letters at both ends that are the same ones are no addition.
  ['aba', 'aba', null],
  ['abab', 'ab', 'other'],
])('%j to %j: %j', (before, now, change) => {
  expect(changeOf(before, now)).toBe(change);
});

describe('WordWatch', () => {
  const changed = vi.fn<(element: Element, change: WordChange) => void>();
  const start = (html: string): { box: HTMLElement; watch: WordWatch } => {
    changed.mockReset();
    const box = document.createElement('div');
    box.innerHTML = html;
    const watch = new WordWatch(changed);
    watch.start(box);
    return { box, watch };
  };

  it('tells of words that are put in, taken out or written over, until they are known', async () => {
    const { box, watch } = start('<p>Sign up</p>');
    box.append('The mayor spoke.');
    await Promise.resolve();
    expect(changed.mock.calls).toEqual([[box, 'added']]);
    watch.start(box);
    if (box.firstChild?.firstChild) box.firstChild.firstChild.nodeValue = 'It rained.';
    await Promise.resolve();
    expect(changed.mock.calls.slice(1)).toEqual([[box, 'other']]);
    // What is not taken for known is told of again.
    box.firstChild?.remove();
    await Promise.resolve();
    expect(changed).toHaveBeenCalledTimes(3);
  });

  it('passes over what says nothing new', async () => {
    const { box } = start('<p>Sign up, 10 seconds left</p>');
    box.innerHTML = '<section><b>Sign</b> up, 9 seconds  left</section><img>';
    await Promise.resolve();
    expect(changed).not.toHaveBeenCalled();
  });

  it('tells nothing of what is no longer watched', async () => {
    const { box, watch } = start('<p>Sign up</p>');
    box.append('The mayor spoke.');
    watch.stop(box);
    await Promise.resolve();
    expect(changed).not.toHaveBeenCalled();
  });
});
