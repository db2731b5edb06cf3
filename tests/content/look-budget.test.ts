import { expect, it } from 'vitest';
import { LookBudget } from '../../src/content/look-budget.ts';

/** When looks of a cost are made by someone who wants to look every so many milliseconds, and looks when it may. */
function looksAt(budget: LookBudget, cost: number, every: number, from: number, to: number): number[] {
  const made: number[] = [];
  for (let now = from; now < to; now += every) {
    if (budget.wait(now) > 0) continue;
    made.push(now);
    budget.pay(now + cost, cost);
  }
  return made;
}

it('lets a page that has just come look again at once, on a slow device too', () => {
  for (const cost of [15, 60, 400]) expect(looksAt(new LookBudget(), cost, 500, 0, 1500)).toHaveLength(3);
});

it.each([
  { cost: 1, most: 0.0021 },
  { cost: 15, most: 0.0021 },
  // The longest rest is shorter than its share.
  { cost: 120, most: 0.0041 },
])('takes at most $most of the time in the long run where a look takes $cost ms', ({ cost, most }) => {
  const budget = new LookBudget();
  const minute = 60_000;
  looksAt(budget, cost, 500, 0, 2 * minute);
  const made = looksAt(budget, cost, 500, 2 * minute, 62 * minute);
  expect((made.length * cost) / (60 * minute)).toBeLessThan(most);
  expect(made.length).toBeGreaterThanOrEqual(110);
});

it('saves time up while nothing is looked for, but no more than a minute’s', () => {
  const budget = new LookBudget();
  looksAt(budget, 15, 500, 0, 120_000);
  const hour = 3_600_000;
  expect(looksAt(budget, 15, 500, hour, hour + 5000)).toHaveLength(9);
});

it('makes nobody wait longer than one rest, however much was looked for without waiting', () => {
  const budget = new LookBudget();
  for (let i = 0; i < 100; i += 1) budget.pay(1000, 15);
  expect(budget.wait(1000)).toBe(7500);
  for (let i = 0; i < 100; i += 1) budget.pay(2000, 1000);
  expect(budget.wait(2000)).toBe(30_000);
});
