// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Cleaner } from '../../src/content/cleaner.ts';
import { Veil } from '../../src/content/veil.ts';
import { decide } from './decide.ts';

let press: () => void;
let isOver: () => void;
vi.mock('../../src/content/ask-background.ts', () => ({ askBackground: () => Promise.resolve(false) }));
vi.mock('../../src/content/presses.ts', () => ({
  followPresses: (pressed: () => void, over: () => void) => {
    [press, isOver] = [pressed, over];
  },
}));
const { Overlays } = await import('../../src/content/overlays.ts');

let frames: Map<number, () => void>;
let overlays: InstanceType<typeof Overlays>;
const nextFrame = (): void => {
  const due = [...frames.values()];
  frames.clear();
  for (const step of due) step();
};

beforeEach(() => {
  frames = new Map();
  let count = 0;
  vi.stubGlobal('requestAnimationFrame', (step: () => void) => frames.set(++count, step) && count);
  vi.stubGlobal('cancelAnimationFrame', (id: number) => frames.delete(id));
  Object.assign(document, { elementsFromPoint: () => [], elementFromPoint: () => null });
  // What holds it is in sight, and it is closed.
  Object.assign(Element.prototype, {
    checkVisibility(this: Element) {
      return this.id !== 'box';
    },
  });
  document.body.innerHTML = '<main><div id="box">Share this</div></main>';
  const veil = new Veil();
  const cleaner = new Cleaner(veil);
  overlays = new Overlays(document, veil, cleaner, () => {}, new AbortController().signal);
  cleaner.hide([decide(document.querySelector('#box') as Element)]);
});
afterEach(() => vi.unstubAllGlobals());

it('waits for what a press may open, in one turn each frame, and no longer than it is an answer', () => {
  press();
  nextFrame();
  expect(frames.size).toBe(1);
  isOver();
  press();
  expect(frames.size).toBe(1);
  isOver();
  nextFrame();
  expect(frames.size).toBe(0);
});

it('waits for nothing once everything was given back', () => {
  press();
  expect(frames.size).toBe(1);
  overlays.giveBack();
  nextFrame();
  expect(frames.size).toBe(0);
});
