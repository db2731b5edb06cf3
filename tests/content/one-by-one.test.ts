// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { decideInDoubt } from './decide.ts';

/** Steps up the page, and looks whether something is in it. The code takes the getters when it is loaded: counted before. */
const reads = vi.hoisted(() => {
  const count = { made: 0 };
  for (const name of ['isConnected', 'parentElement', 'parentNode']) {
    const read = Object.getOwnPropertyDescriptor(Node.prototype, name);
    Object.defineProperty(Node.prototype, name, {
      ...read,
      get(this: Node) {
        count.made += 1;
        return read?.get?.call(this);
      },
    });
  }
  return count;
});
vi.mock('../../src/content/ask-background.ts', () => ({ askBackground: () => Promise.resolve(false) }));

const { Cleaner } = await import('../../src/content/cleaner.ts');
const { Detector } = await import('../../src/content/detector.ts');
const { EarlyPass } = await import('../../src/content/early-pass.ts');
const { Overlays } = await import('../../src/content/overlays.ts');
const { Holdback } = await import('../../src/content/holdback.ts');
const { Veil } = await import('../../src/content/veil.ts');

const PROMPT = '<div class="late"><p>one</p></div>';
const prompts = (count: number): Element[] => {
  document.body.innerHTML = `<main>${PROMPT.repeat(count)}</main>`;
  return [...document.querySelectorAll('.late')];
};
const callsOf = (spy: { readonly mock: { readonly calls: readonly unknown[] } }): number =>
  spy.mock.calls.length;

afterEach(() => vi.restoreAllMocks());

describe('prompts that come one by one', () => {
  /** Hides so many, a hundredth of a second after each other. */
  const come = (count: number): InstanceType<typeof Cleaner> => {
    const clock = vi.spyOn(performance, 'now');
    const cleaner = new Cleaner(new Veil());
    for (const [i, prompt] of prompts(count).entries()) {
      clock.mockReturnValue(i * 10);
      expect(cleaner.hide([decideInDoubt(prompt)])).toHaveLength(1);
      expect(cleaner.hiddenIn([prompt])).toHaveLength(1);
    }
    return cleaner;
  };

  // Of two thousand the last took three times as long as the first.
  it('are not each set beside all that are hidden', () => {
    const cost = (count: number): number => {
      reads.made = 0;
      come(count);
      return reads.made;
    };
    expect(cost(480) / cost(120)).toBeLessThan(6);
  });

  it('are not all gone through when they are counted', () => {
    const clock = vi.spyOn(performance, 'now');
    const cost = (count: number): number => {
      const cleaner = new Cleaner(new Veil());
      const all = prompts(count);
      reads.made = 0;
      for (const [i, prompt] of all.entries()) {
        clock.mockReturnValue(i * 1000);
        cleaner.hide([decideInDoubt(prompt)]);
        clock.mockReturnValue(i * 1000 + 500);
        // Every third is taken out again, and every ninth of all put back.
        if (i % 3 === 0) prompt.remove();
        if (i % 9 === 0) document.body.append(prompt);
        cleaner.hide([]);
        expect(cleaner.hiddenCount).toBe(i + 1 - Math.ceil((i + 1) / 3) + Math.ceil((i + 1) / 9));
      }
      return reads.made;
    };
    expect(cost(240) / cost(60)).toBeLessThan(4.6);
  });

  it('are not all looked after when they are loose text and another comes', async () => {
    const cost = async (count: number): Promise<number> => {
      document.body.innerHTML = '<main></main>';
      const parent = document.body.firstElementChild as Element;
      const cleaner = new Cleaner(new Veil());
      reads.made = 0;
      for (let i = 0; i < count; i += 1) {
        parent.append(document.createElement('br'), `Sign up for letter ${i}`);
        cleaner.hide([decideInDoubt({ parent, nodes: [parent.lastChild as ChildNode] })]);
        await Promise.resolve();
      }
      expect(cleaner.hiddenCount).toBe(count);
      return reads.made;
    };
    expect((await cost(240)) / (await cost(60))).toBeLessThan(4.6);
  });

  // Of a thousand overlays each had all of them searched for dialogs three times over.
  it('are searched for dialogs once each when they lie over the page', async () => {
    Object.assign(document, { elementsFromPoint: () => [], elementFromPoint: () => null });
    const cost = async (count: number): Promise<number> => {
      document.body.innerHTML = '';
      const veil = new Veil();
      const cleaner = new Cleaner(veil);
      const stop = new AbortController();
      const overlays = new Overlays(document, veil, cleaner, () => {}, stop.signal);
      const find = vi.spyOn(Element.prototype, 'querySelectorAll');
      const match = vi.spyOn(Element.prototype, 'matches');
      for (let i = 0; i < count; i += 1) {
        const letter = `<div role="dialog"><dialog>Letter ${i}</dialog></div>`;
        document.body.insertAdjacentHTML('beforeend', letter);
        const added = document.body.lastElementChild as Element;
        overlays.settle(cleaner.hide([decideInDoubt(added)]), [added]);
        await Promise.resolve();
      }
      stop.abort();
      const calls = [...find.mock.calls, ...match.mock.calls].filter(([of]) => /^dialog$|^:modal$/.test(of));
      vi.restoreAllMocks();
      return calls.length;
    };
    expect((await cost(80)) / (await cost(20))).toBeLessThan(4.6);
  });

  it('are listed as they stand, without asking of each two which comes first', () => {
    const cleaner = come(60);
    const compare = vi.spyOn(Node.prototype, 'compareDocumentPosition');
    const places = cleaner.removals.map(({ decision }) => decision.block);
    expect(callsOf(compare)).toBe(0);
    expect(places).toEqual([...document.querySelectorAll('.late')]);
  });

  it('are forgotten in time when they have left the page, however many there are', () => {
    const cleaner = come(120);
    const [first] = cleaner.removals;
    const [gone, back, other] = prompts(3) as [Element, Element, Element];
    expect(cleaner.removals).toEqual([]);
    for (let i = 0; i < 4; i += 1) cleaner.hide([decideInDoubt([gone, back, other][i % 3] as Element)]);
    expect(first && cleaner.has(first)).toBe(false);
    cleaner.giveBack(() => true);
    expect(cleaner.removals).toHaveLength(3);
  });

  it('do not pile up where a site draws all of them anew after every second look', () => {
    const clock = vi.spyOn(performance, 'now');
    const veil = new Veil();
    const cleaner = new Cleaner(veil);
    const made: Element[] = [];
    for (let i = 0; i < 8; i += 1) {
      const all = prompts(150);
      clock.mockReturnValue(i * 2000);
      cleaner.hide(all.map(decideInDoubt));
      clock.mockReturnValue(i * 2000 + 1000);
      cleaner.hide([]);
      made.push(...all);
    }
    expect(made.filter((one) => veil.has(one)).length).toBeLessThan(300);
  });

  it('are let be where one says the same each time that another is hidden, beside however many', () => {
    const cleaner = come(120);
    const place = document.body.appendChild(document.createElement('aside'));
    let hidden = 0;
    for (let i = 0; i < 100; i += 1) {
      place.innerHTML = '<p>Sign up</p>';
      hidden += cleaner.hide([decideInDoubt(place.firstElementChild as Element)]).length;
    }
    expect(hidden).toBe(50);
  });
});

describe('what the parser brings is not each set beside all else', () => {
  it('when it is asked whether it was seen already', () => {
    const cost = (count: number): number => {
      const all = prompts(count);
      const veil = new Veil();
      const detector = new Detector(document);
      const early = new EarlyPass(document, veil, detector, new Cleaner(veil));
      vi.spyOn(detector, 'readEarly').mockImplementation(() => all.map(decideInDoubt));
      history.replaceState(null, '', '/local/2024/05/01/council-approves-new-harbour-wall');
      document.body.insertAdjacentHTML('afterbegin', STORY);
      const holds = vi.spyOn(Node.prototype, 'contains');
      early.look(all, () => true, false);
      expect(all.every((one) => (one as HTMLElement).style.visibility === 'hidden')).toBe(true);
      const calls = callsOf(holds);
      holds.mockRestore();
      return calls;
    };
    expect(cost(160)).toBeLessThan(Math.max(100, cost(40) * 4.6));
  });

  it('when it was kept from sight for too long', () => {
    vi.useFakeTimers();
    const cost = (count: number): number => {
      const holdback = new Holdback(new Veil());
      const all = prompts(count * 2);
      holdback.hold(all.slice(0, count).map(decideInDoubt));
      vi.advanceTimersByTime(10_000);
      const holds = vi.spyOn(Node.prototype, 'contains');
      expect(holdback.hold(all.map(decideInDoubt))).toHaveLength(count);
      const calls = callsOf(holds);
      holds.mockRestore();
      return calls;
    };
    expect(cost(160)).toBeLessThan(Math.max(100, cost(40) * 4.6));
    vi.useRealTimers();
  });
});

const STORY = `<header><h1>Council approves new harbour wall</h1><time datetime="2024-05-01">1 May 2024</time></header>${'<p>The council said on Tuesday that the harbour wall would be built before the winter storms come back, and that the money had been found.</p>'.repeat(12)}`;
