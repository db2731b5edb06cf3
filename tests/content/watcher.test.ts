// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchArrivals } from '../../src/content/watcher.ts';

const arrivals = { added: vi.fn(), written: vi.fn(), moved: vi.fn(), settled: vi.fn() };
let life: AbortController;

const add = (): HTMLElement => document.body.appendChild(document.createElement('div'));
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
/** Adds an element every so many milliseconds, for a while. */
async function tick(every: number, forMs: number): Promise<void> {
  for (let at = 0; at < forMs; at += every) {
    add();
    await pass(every);
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  document.body.innerHTML = '';
  history.replaceState(null, '', '/story');
  life = new AbortController();
  watchArrivals(document, arrivals, life.signal);
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

it('tells of what was added, and once when all is quiet', async () => {
  const outer = add();
  outer.append(document.createElement('p'));
  await pass(200);
  expect(arrivals.added).toHaveBeenCalledExactlyOnceWith([outer]);
  add();
  await pass(200);
  expect(arrivals.settled).not.toHaveBeenCalled();
  await pass(5000);
  expect(arrivals.settled).toHaveBeenCalledOnce();
});

it('tells of a frame once more when what its page has written into it is there', async () => {
  const frame = document.createElement('iframe');
  add().append(frame);
  await pass(10);
  arrivals.added.mockReset();
  frame.dispatchEvent(new Event('load'));
  expect(arrivals.added).toHaveBeenCalledExactlyOnceWith([frame]);
  frame.src = 'https://maps.example/';
  frame.dispatchEvent(new Event('load'));
  expect(arrivals.added).toHaveBeenCalledOnce();
});

it('lets a page go on that answers at once whatever is done about what came', async () => {
  let most = 5000;
  arrivals.added.mockImplementation(([element]: Element[]) => {
    most -= 1;
    if (most > 0) element?.replaceWith(document.createElement('div'));
  });
  add();
  await pass(0);
  expect(most).toBeGreaterThan(4000);
  most = 0;
  arrivals.added.mockReset();
  await pass(10);
  const last = add();
  await pass(0);
  expect(arrivals.added).toHaveBeenLastCalledWith([last]);
});

it('does not wait for a ticker to stop', async () => {
  await tick(250, 2250);
  expect(arrivals.settled).toHaveBeenCalledOnce();
  await tick(250, 2000);
  expect(arrivals.settled).toHaveBeenCalledTimes(2);
});

it('tells of a move before what comes with it, and that the page has settled after it', async () => {
  history.pushState(null, '', '/other');
  add();
  await pass(0);
  expect(arrivals.moved).toHaveBeenCalledExactlyOnceWith('path');
  expect(arrivals.moved.mock.invocationCallOrder[0]).toBeLessThan(
    arrivals.added.mock.invocationCallOrder[0] ?? 0,
  );
  history.pushState(null, '', '/other?p=2');
  dispatchEvent(new PopStateEvent('popstate'));
  expect(arrivals.moved).toHaveBeenLastCalledWith('query');
  await pass(300);
  expect(arrivals.settled).toHaveBeenCalledOnce();
});

it('tells that the page has settled after a move that adds nothing', async () => {
  history.pushState(null, '', '/other');
  dispatchEvent(new PopStateEvent('popstate'));
  await pass(300);
  expect(arrivals.settled).toHaveBeenCalledOnce();
});

it('heeds no tracking and no fragment', async () => {
  history.replaceState(null, '', '/story?utm_source=letter#top');
  dispatchEvent(new PopStateEvent('popstate'));
  await pass(1000);
  expect(arrivals.moved).not.toHaveBeenCalled();
  expect(arrivals.settled).not.toHaveBeenCalled();
});

it('ends with the signal', async () => {
  add();
  await pass(0);
  life.abort();
  add();
  history.pushState(null, '', '/other');
  dispatchEvent(new PopStateEvent('popstate'));
  await pass(5000);
  expect(arrivals.added).toHaveBeenCalledOnce();
  expect(arrivals.moved).not.toHaveBeenCalled();
  expect(arrivals.settled).not.toHaveBeenCalled();
});

/** Writes into the text of an element. */
function overwrite({ firstChild }: Node, text: string): void {
  if (firstChild) firstChild.nodeValue = text;
}

it.each<[string, string, (p: HTMLElement) => void, boolean]>([
  ['put into what was empty', '', (p) => p.append('Sign up'), true],
  ['put in the place of others', 'Entry 1', (p) => p.replaceChildren('Sign up'), true],
  ['written over others', 'Entry 1', (p) => overwrite(p, 'Sign up'), true],
  ['put behind others', 'Sign', (p) => overwrite(p, 'Sign up'), false],
  ['the same but for numbers', '9 minutes ago', (p) => p.replaceChildren('10 minutes ago'), false],
  ['taken out', 'Entry 1', (p) => p.replaceChildren(), false],
  ['put elsewhere', 'Entry 1', (p) => p.firstChild && add().append(p.firstChild), false],
])('tells of words that are written into what was there: %s', async (_, before, write, isTold) => {
  const p = add();
  p.textContent = before;
  await pass(5000);
  vi.clearAllMocks();
  write(p);
  await pass(5000);
  expect(arrivals.written.mock.calls).toEqual(isTold ? [[[p]]] : []);
  if (isTold) expect(arrivals.settled).toHaveBeenCalledOnce();
});

it('tells of what was added with its words no more than that', async () => {
  const p = add();
  p.append(document.createElement('b'));
  await pass(0);
  p.append(document.createElement('i'));
  p.lastElementChild?.append('Sign up');
  await pass(0);
  expect(arrivals.added).toHaveBeenCalledTimes(2);
  expect(arrivals.written).not.toHaveBeenCalled();
});

describe('in open shadow trees', () => {
  const put = (tree: ShadowRoot, text = 'Sign up'): HTMLElement => {
    const line = tree.appendChild(document.createElement('p'));
    line.textContent = text;
    return line;
  };

  it('tells of what is put in and of what is written anew', async () => {
    const outer = add().attachShadow({ mode: 'open' });
    const tree = outer.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    await pass(5000);
    vi.clearAllMocks();
    const line = put(tree);
    await pass(0);
    expect(arrivals.added).toHaveBeenCalledExactlyOnceWith([line]);
    await pass(5000);
    expect(arrivals.settled).toHaveBeenCalledOnce();
    line.textContent = 'The mayor spoke.';
    await pass(0);
    expect(arrivals.written).toHaveBeenCalledExactlyOnceWith([line]);
  });

  it('tells of what comes with its host once', async () => {
    const host = document.createElement('div');
    put(host.attachShadow({ mode: 'open' }));
    document.body.append(host);
    await pass(5000);
    expect(arrivals.added).toHaveBeenCalledExactlyOnceWith([host]);
  });

  it('finds one that an element gets later, on a page that is quiet or not', async () => {
    const host = add();
    await pass(700);
    vi.clearAllMocks();
    const line = put(host.attachShadow({ mode: 'open' }));
    await pass(700);
    expect(arrivals.added).toHaveBeenCalledExactlyOnceWith([line]);
    const late = add();
    await pass(20_000);
    const other = put(late.attachShadow({ mode: 'open' }));
    const beside = add();
    await pass(1000);
    expect(arrivals.added.mock.calls.slice(-2)).toEqual([[[beside]], [[other]]]);
  });

  it('looks for none once it is over', async () => {
    const host = add();
    life.abort();
    put(host.attachShadow({ mode: 'open' }));
    await pass(20_000);
    expect(arrivals.added).not.toHaveBeenCalled();
  });
});
