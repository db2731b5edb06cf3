// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { Patience } from '../../src/content/patience.ts';
import type { Told } from '../../src/messages.ts';

const told = (text: string): Told => ({ text });
const times = (count: number, step: () => void): void => {
  for (let i = 0; i < count; i += 1) step();
};

it('ends for a block that was given back three times, also as loose text, until all is given back', () => {
  const patience = new Patience();
  const parent = document.createElement('div');
  parent.append('Sign up', ' today');
  const run = () => ({ parent, nodes: [...parent.childNodes] });
  times(2, () => patience.noteReturn(run()));
  expect(patience.isOverFor(run())).toBe(false);
  patience.noteReturn(run());
  expect(patience.isOverFor(run())).toBe(true);
  expect(patience.isOverFor(parent)).toBe(false);
  patience.renew();
  expect(patience.isOverFor(run())).toBe(false);
});

it('ends for what says the same but for numbers, each gone at once, fifty times', () => {
  const patience = new Patience();
  let left = 60;
  times(49, () => patience.noteLoss(told(`Only ${left--} seconds left`), performance.now()));
  expect(patience.isOverForSaying(told('Only 5 seconds left'))).toBe(false);
  patience.noteLoss(told('Only 4 seconds left'), performance.now());
  expect(patience.isOverForSaying(told('Only 3 seconds left'))).toBe(true);
  expect(patience.isOverForSaying(told('Only today'))).toBe(false);
});

it('never ends for a site that waits before it draws another', () => {
  const patience = new Patience();
  vi.spyOn(performance, 'now').mockReturnValue(1000);
  times(100, () => patience.noteLoss(told('Sign up'), 800));
  expect(patience.isOverForSaying(told('Sign up'))).toBe(false);
  vi.restoreAllMocks();
});
