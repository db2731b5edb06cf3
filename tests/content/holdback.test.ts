// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Holdback } from '../../src/content/holdback.ts';
import { Veil } from '../../src/content/veil.ts';
import { decideInDoubt } from './decide.ts';

vi.mock('../../src/content/ask-background.ts', () => ({ askBackground: () => Promise.resolve(false) }));

const PAGE = '<p id="story">Text.</p><div id="box" style="color: red">A box.</div>';
const box = (): HTMLElement => document.getElementById('box') as HTMLElement;

describe('Holdback', () => {
  let holdback: Holdback;
  beforeEach(() => {
    vi.useFakeTimers();
    document.body.innerHTML = PAGE;
    holdback = new Holdback(new Veil());
  });
  afterEach(() => vi.useRealTimers());

  it('keeps a block from sight, in its place', () => {
    holdback.hold([decideInDoubt(box())]);
    expect(box().style.visibility).toBe('hidden');
    expect(box().style.display).toBe('');
    expect(holdback.decisions.map(({ block }) => block)).toEqual([box()]);
  });

  it('lets the reader go on typing', () => {
    const field = box().appendChild(document.createElement('input'));
    field.focus();
    field.value = 'ann';
    expect(holdback.hold([decideInDoubt(box())])).toEqual([]);
    field.blur();
    expect(holdback.hold([decideInDoubt(box())])).toEqual([box()]);
  });

  it('gives it back as it was', () => {
    holdback.hold([decideInDoubt(box())]);
    holdback.giveBack();
    expect(document.body.innerHTML).toBe(PAGE);
    expect(holdback.decisions).toEqual([]);
  });

  it('lets one go and keeps the other', () => {
    const story = document.getElementById('story') as HTMLElement;
    holdback.hold([decideInDoubt(box()), decideInDoubt(story)]);
    holdback.letGo(story);
    expect(story.style.visibility).toBe('');
    expect(box().style.visibility).toBe('hidden');
  });

  it('gives everything back when the page takes too long', () => {
    holdback.hold([decideInDoubt(box())]);
    vi.advanceTimersByTime(10_000);
    expect(document.body.innerHTML).toBe(PAGE);
  });

  it('does not keep again from sight what took too long, nor what is around it or in it', () => {
    box().innerHTML = '<b>Late.</b>';
    const page = document.body.innerHTML;
    holdback.hold([decideInDoubt(box())]);
    vi.advanceTimersByTime(10_000);
    holdback.hold([document.body, box(), box().firstElementChild as Element].map(decideInDoubt));
    expect(document.body.innerHTML).toBe(page);
    holdback.hold([decideInDoubt(document.getElementById('story') as Element)]);
    expect(document.getElementById('story')?.style.visibility).toBe('hidden');
  });

  it('passes over loose text', () => {
    const [text] = [...box().childNodes];
    holdback.hold([decideInDoubt({ parent: box(), nodes: [text as ChildNode] })]);
    expect(document.body.innerHTML).toBe(PAGE);
  });
});
