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

  it.each<[string, string, number]>([
    ['<img alt="Get it on the App Store">', '<img src="/room.jpg" alt="The reading room">', 1],
    ['<img src="/badge.png">', '<img src="/room.jpg">', 1],
    ['<img src="/room-1.jpg">', '<img src="/room-2.jpg">', 1],
    ['<iframe src="https://a.example/box?n=1"></iframe>', '<iframe src="https://a.example/box?n=2">', 0],
    ['<img alt="Get it" src="/badge.png">', '<a><img alt="Get it" src="/badge-2x.png"></a>', 0],
    ['<p>Sign up</p><img src="/badge.png">', '<p>Sign up</p><img src="/badge-2x.png">', 0],
  ])('tells pictures from others where there are no words: %s and %s', async (before, now, times) => {
    const { box } = start(before);
    box.innerHTML = now;
    await Promise.resolve();
    expect(changed).toHaveBeenCalledTimes(times);
  });

  it('tells of a picture that becomes another', async () => {
    const { box } = start('<img alt="Get it on the App Store">');
    box.firstElementChild?.setAttribute('alt', 'The reading room');
    await Promise.resolve();
    expect(changed.mock.calls).toEqual([[box, 'other']]);
  });

  it('tells of a frame into which its page writes something else', () => {
    changed.mockReset();
    document.body.innerHTML = '<iframe></iframe>';
    const frame = document.querySelector('iframe') as HTMLIFrameElement;
    const write = (html: string): void => {
      if (frame.contentDocument) frame.contentDocument.body.innerHTML = html;
      frame.dispatchEvent(new Event('load'));
    };
    write('<p>Sign up</p>');
    const watch = new WordWatch(changed);
    watch.start(frame);
    write('<p>The mayor spoke.</p>');
    expect(changed.mock.calls).toEqual([[frame, 'other']]);
    watch.stop(frame);
    write('<p>It rained.</p>');
    expect(changed).toHaveBeenCalledOnce();
  });

  it('reads the words of open shadow trees, those that come later too', async () => {
    changed.mockReset();
    const box = document.createElement('div');
    const root = box.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>Sign up</p>';
    const watch = new WordWatch(changed);
    watch.start(box);
    root.innerHTML = '<p>The mayor spoke.</p>';
    await Promise.resolve();
    expect(changed.mock.calls).toEqual([[box, 'other']]);
    watch.start(box);
    const inner = document.createElement('div').attachShadow({ mode: 'open' });
    root.append(inner.host);
    await Promise.resolve();
    inner.textContent = 'It rained.';
    await Promise.resolve();
    expect(changed.mock.calls.slice(1)).toEqual([[box, 'added']]);
  });

  it('tells nothing of what is no longer watched', async () => {
    const { box, watch } = start('<p>Sign up</p>');
    box.append('The mayor spoke.');
    watch.stop(box);
    await Promise.resolve();
    expect(changed).not.toHaveBeenCalled();
  });
});
