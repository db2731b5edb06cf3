// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Verdict } from '../../src/content/verdict.ts';
import type { Decision } from '../../src/detect/types.ts';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser.ts'));
const askBackground = vi.fn(async (_: unknown) => true);
vi.mock('../../src/content/ask-background.ts', () => ({ askBackground }));
const { resetBrowser } = await import('../ui/fake-browser.ts');
const { updateSettings } = await import('../../src/settings/store.ts');
const { printsOf, Wishes } = await import('../../src/content/wishes.ts');

beforeEach(() => resetBrowser());

/** What Broadsheet takes a page for. */
const NEWS = { finding: { isNews: true }, mayBeNews: true } as Pick<Verdict, 'finding' | 'mayBeNews'>;
const HARDLY_NEWS = { ...NEWS, finding: { ...NEWS.finding, isNews: false } };
const NO_NEWS = { ...HARDLY_NEWS, mayBeNews: false };

describe('what becomes of a page', () => {
  it.each([
    ['goes by what it is', null, 'site', ['all', 'sure', 'not-news']],
    ['is cleaned where its site is to be', 'on', 'site', ['all', 'all', 'all']],
    ['is left alone where its site is to be', 'off', 'site', ['site-off', 'site-off', 'site-off']],
    ['is cleaned when that is asked', 'off', 'on', ['all', 'all', 'all']],
    ['is given back when that is asked', 'on', 'off', ['restored', 'restored', 'restored']],
    ['loses what is hidden by hand alone', 'off', 'by-hand', ['by-hand', 'by-hand', 'by-hand']],
  ] as const)('%s', async (_, rule, choice, outcomes) => {
    if (rule) await updateSettings((now) => ({ ...now, sites: { 'quay.example': rule } }));
    const wishes = new Wishes('https://www.quay.example/a');
    await wishes.load();
    wishes.choice = choice;
    const outcomeOf = (page: typeof NEWS): string => {
      const aim = wishes.aim(page.mayBeNews);
      return aim === 'cleaned' ? wishes.extentOn(page) : aim;
    };
    expect([NEWS, HARDLY_NEWS, NO_NEWS].map(outcomeOf)).toEqual(outcomes);
  });

  it('is cleaned of what was hidden by hand on its site, whatever the page is', async () => {
    const wishes = new Wishes('https://quay.example/a');
    await wishes.keep([['p main']], false);
    expect([wishes.aim(false), wishes.extentOn(NO_NEWS), wishes.wantedOn(false)]).toEqual([
      'cleaned',
      'by-hand',
      null,
    ]);
    wishes.choice = 'off';
    expect(wishes.aim(true)).toBe('restored');
    // From then on, what is hidden by hand goes, and nothing from before.
    wishes.choice = 'by-hand';
    await wishes.keep([['p aside']], false);
    expect([...wishes.byHand]).toEqual(['p aside']);
  });
});

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
