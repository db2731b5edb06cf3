// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

/** What the background was asked, oldest first, and how to answer it. */
const asked: { readonly count: number; readonly answer: (done: boolean) => void }[] = [];
vi.mock('../../src/content/ask-background.ts', () => ({
  askBackground: ({ count }: { count: number }) =>
    new Promise<boolean>((answer) => asked.push({ count, answer })),
}));
const { Button } = await import('../../src/content/button.ts');

let life: AbortController;
let button: InstanceType<typeof Button>;

/** Answers the n-th message, and lets the button hear of it. */
async function answer(n: number, done: boolean): Promise<void> {
  asked[n]?.answer(done);
  await Promise.resolve();
  await Promise.resolve();
}
const told = (): number[] => asked.map(({ count }) => count);

beforeEach(() => {
  asked.length = 0;
  life = new AbortController();
  button = new Button(document, life.signal);
});
afterEach(() => life.abort());

it('is told again what it could not be told', async () => {
  button.tell(1, 'cleaned');
  await answer(0, false);
  button.tell(1, 'cleaned');
  expect(told()).toEqual([1, 1]);
});

it('is not told again what it knows when it is heard late that an older word failed', async () => {
  button.tell(1, 'cleaned');
  button.tell(2, 'cleaned');
  await answer(1, true);
  await answer(0, false);
  button.tell(2, 'cleaned');
  expect(told()).toEqual([1, 2]);
});
