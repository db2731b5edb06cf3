// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageData } from '../../src/detect/page-data.ts';
import type { LabelFinding } from '../../src/detect/types.ts';

/** What one look costs here, in milliseconds. */
const COST = 15;
/** The clock runs on by so much while nothing else does. */
let worked = 0;
const findLabelsBy = vi.fn((_doc: Document, _data: PageData): LabelFinding => {
  worked += COST;
  const kickers = [...document.querySelectorAll('.kicker')];
  return {
    label: kickers.length > 0 ? 'opinion' : 'none',
    evidence: [],
    passages: kickers.map((element) => ({
      element,
      rest: [],
      label: 'opinion',
      evidence: { code: 'kicker', detail: 'Opinion' },
      of: 'page',
    })),
  };
});
vi.mock('webextension-polyfill', () => import('../ui/fake-browser.ts'));
vi.mock('../../src/detect/labels.ts', () => ({ findLabelsBy }));
const { Labelling } = await import('../../src/content/labelling.ts');

const READ = { headline: 'read when looked' } as PageData;
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const looks = (): number => findLabelsBy.mock.calls.length;
const addKicker = (): void => document.body.insertAdjacentHTML('beforeend', '<p class="kicker">Opinion</p>');

let labels: InstanceType<typeof Labelling>;

/** The page settles every half second, for a while. */
async function tick(forMs: number): Promise<void> {
  for (let at = 0; at < forMs; at += 500) {
    labels.lookAgain();
    await pass(500);
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  worked = 0;
  const now = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => now() + worked);
  findLabelsBy.mockClear();
  document.body.innerHTML = '<p>It rained.</p>';
  labels = new Labelling(
    document,
    () => READ,
    (step) => step(),
  );
});
afterEach(() => {
  labels.mark(false);
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it('looks at the whole page in the next task, by the data it is given', async () => {
  const data = { headline: 'given' } as PageData;
  labels.look(data);
  expect(looks()).toBe(0);
  await pass(0);
  expect(findLabelsBy.mock.calls).toEqual([[document, data]]);
});

describe('on a page that changes all the time', () => {
  beforeEach(async () => {
    labels.look();
    await pass(10);
  });

  it('looks again at once at first, and then has its rest', async () => {
    await tick(2000);
    expect(looks()).toBe(5);
    await tick(60_000);
    const before = looks();
    await tick(300_000);
    // A look of 15 ms each 7.5 s; one each half second without a rest.
    expect(looks() - before).toBeGreaterThanOrEqual(38);
    expect(looks() - before).toBeLessThanOrEqual(40);
  });

  it('is never left with an old finding when the last change has been made', async () => {
    await tick(120_000);
    const before = looks();
    addKicker();
    labels.lookAgain();
    await pass(8000);
    expect(labels.found.label).toBe('opinion');
    await pass(60_000);
    expect(looks()).toBeLessThanOrEqual(before + 2);
  });

  it('reads what the page says of itself when it looks', async () => {
    await tick(120_000);
    findLabelsBy.mockClear();
    await tick(8000);
    expect(findLabelsBy.mock.calls[0]).toEqual([document, READ]);
  });

  it('does not put off whoever asks, and looks for them once', async () => {
    await tick(120_000);
    addKicker();
    labels.lookAgain();
    const before = looks();
    const asked = labels.upToDate();
    await pass(10);
    await asked;
    expect(labels.found.label).toBe('opinion');
    await labels.upToDate();
    await pass(60_000);
    expect(looks()).toBe(before + 1);
  });

  it('looks at once when a labelled passage has left the page, whose mark has gone with it', async () => {
    addKicker();
    await tick(120_000);
    expect(labels.found.label).toBe('opinion');
    document.querySelector('.kicker')?.remove();
    const before = looks();
    labels.lookAgain();
    await pass(0);
    expect(labels.found.label).toBe('none');
    await pass(60_000);
    expect(looks()).toBe(before + 1);
  });

  it('looks at another page at once, and at what comes there', async () => {
    await tick(120_000);
    labels.lookAgain();
    labels.forget();
    const before = looks();
    labels.look();
    await pass(0);
    expect(looks()).toBe(before + 1);
    await tick(1000);
    expect(looks()).toBe(before + 3);
  });

  it('does not look at what has been forgotten, neither next nor after a rest', async () => {
    await tick(120_000);
    labels.look();
    labels.lookAgain();
    labels.forget();
    const before = looks();
    await pass(60_000);
    expect(looks()).toBe(before);
  });

  it('waits after its rest until the browser is idle, and looks once where it is asked meanwhile', async () => {
    const waiting: IdleRequestCallback[] = [];
    vi.stubGlobal('requestIdleCallback', (step: IdleRequestCallback, options: IdleRequestOptions) => {
      expect(options.timeout).toBe(1000);
      return waiting.push(step);
    });
    const idle = (): void => {
      for (const step of waiting.splice(0)) step({ didTimeout: false, timeRemaining: () => 50 });
    };
    /** Until nothing is saved up any more, and the rest that follows is over. */
    const tickUntilRested = async (): Promise<void> => {
      while (waiting.length === 0) await tick(500);
    };
    labels.lookAgain();
    await pass(10);
    expect(looks()).toBe(2);
    await tickUntilRested();
    const before = looks();
    await tick(20_000);
    expect(waiting).toHaveLength(1);
    expect(looks()).toBe(before);
    idle();
    expect(looks()).toBe(before + 1);
    await tickUntilRested();
    const between = looks();
    const asked = labels.upToDate();
    await pass(10);
    await asked;
    idle();
    expect(looks()).toBe(between + 1);
  });
});
