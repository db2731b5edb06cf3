// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Decision } from '../../src/detect/types.ts';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser.ts'));
const askBackground = vi.fn(async (_: unknown) => true);
vi.mock('../../src/content/ask-background.ts', () => ({ askBackground }));
const { resetBrowser } = await import('../ui/fake-browser.ts');
const { printsOf, Wishes } = await import('../../src/content/wishes.ts');

beforeEach(() => resetBrowser());

describe('a prompt that the reader chose to see again', () => {
  document.body.innerHTML =
    '<section><h4>By post</h4><form><p>Sign up for the newsletter of The Quay.</p><input type="email"></form><p>Or give to The Quay.</p></section><aside>Get the app of The Quay.</aside>';
  const [box, form, appeal, aside] = ['section', 'form', 'section > p', 'aside'].map(
    (name) => document.querySelector(name) as Element,
  );
  const on = (block: Element | undefined, kind = 'newsletter'): Decision =>
    ({ block, kind, confidence: 0.9, reasons: [], isDoubtful: false }) as unknown as Decision;
  const alone = on(form);
  const second = on(appeal, 'support');
  const boxed: Decision = { ...on(box), parts: [alone, second] };
  const names = new Map([
    [alone, 'the prompt'],
    [second, 'the other in its box'],
    [boxed, 'the box for them'],
    [on(box), 'the box by itself'],
  ]);

  it.each([
    [alone, [alone, boxed]],
    [second, [second, boxed]],
    [boxed, [...names.keys()]],
  ])('stays in sight, judged with its box or without', async (chosen, seen) => {
    const wishes = new Wishes('https://quay.example/a');
    await wishes.keep(wishes.printsOfAll([{ decision: chosen }]), true);
    for (const decision of seen) expect(wishes.keeps(decision), names.get(decision)).toBe(true);
    expect(wishes.keeps(on(aside))).toBe(false);
  });

  it('is sent to be stored as one thing, with its box and what else went for it', async () => {
    const wishes = new Wishes('https://quay.example/a');
    await wishes.keep(wishes.printsOfAll([{ decision: boxed }, { decision: on(aside) }]), true);
    const [box, form, appeal, aside_] = [boxed, alone, second, on(aside)].map(
      (decision) => printsOf(decision)[0],
    );
    expect(askBackground).toHaveBeenLastCalledWith({
      type: 'prints:keep',
      list: 'shown',
      prints: [[box, form, appeal], [aside_]],
      on: true,
    });
  });

  it('goes again when it is hidden again', async () => {
    const wishes = new Wishes('https://quay.example/a');
    const prints = wishes.printsOfAll([{ decision: boxed }]);
    await wishes.keep(prints, true);
    await wishes.keep(prints, false);
    for (const decision of names.keys()) expect(wishes.keeps(decision), names.get(decision)).toBe(false);
  });
});
