// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { Detector } from '../../src/content/detector.ts';

const PROSE =
  '<p>The council met on Tuesday evening and voted by seven to two to move the market to the old rope works.</p>';
const SIGN_UP =
  '<div class="newsletter"><h3>Get our newsletter in your inbox</h3><form><input type="email" placeholder="Your email"><button>Sign up</button></form></div>';

it('tells the clean text what was added, however much was, and as the whole page would', () => {
  document.body.innerHTML = `<main><article>${PROSE.repeat(6)}</article></main>`;
  const detector = new Detector(document);
  const unfit = (): (Element | null)[] =>
    detector.readUnfit(() => true).map(({ block }) => (block instanceof Element ? block : null));
  detector.readAll(() => true);
  expect(unfit()).toEqual([]);
  const add = (): Element => {
    const slot = document.createElement('div');
    slot.innerHTML = SIGN_UP;
    document.body.append(slot);
    detector.readAdded([slot], () => true);
    return slot;
  };
  const first = add();
  expect(unfit().some((block) => block && first.contains(block))).toBe(true);
  first.remove();
  for (let i = 0; i < 250; i += 1) add().remove();
  const last = add();
  expect(unfit()).toHaveLength(1);
  expect(last.contains(unfit()[0] ?? null)).toBe(true);
});

it('reads the page anew when its story has been taken out: what is added is judged by the new one', () => {
  const menu = `<nav>${'<a href="/x"><span>Town</span></a>'.repeat(300)}</nav>`;
  document.body.innerHTML = `${menu}<main><article>${PROSE.repeat(6)}</article></main>`;
  const detector = new Detector(document);
  detector.readAll(() => true);
  expect(detector.isOutgrown).toBe(false);
  document.querySelector('main')?.remove();
  expect(detector.isOutgrown).toBe(true);
  const next = document.createElement('main');
  next.innerHTML = `<article>${PROSE.repeat(6)}</article>`;
  document.body.append(next);
  detector.readAdded([next], () => true);
  // It may have been read half.
  expect(detector.isOutgrown).toBe(true);
  detector.readAll(() => true);
  expect(detector.isOutgrown).toBe(false);
});
