// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ArticleView } from '../../src/content/article-view.ts';
import { Detector } from '../../src/content/detector.ts';
import { Life } from '../../src/content/life.ts';
import { wishFor } from '../../src/detect/by-hand.ts';
import { storyWordsIn } from '../../src/detect/story-parts.ts';
import type { BackgroundRequest, CodePart, PageReport } from '../../src/messages.ts';
import type { PickerPage } from '../../src/picker/types.ts';
import { DEFAULTS } from '../../src/settings/schema.ts';

/** The site of these tests' document. */
const SITE = 'localhost';
const asked: BackgroundRequest[] = [];
/** Whether the background can do what is asked for the button. */
let isTold = true;
/** What the background brings to the page when it is asked to. */
const brought = new Map<CodePart, object>();
vi.mock('webextension-polyfill', () => import('../ui/fake-browser.ts'));
vi.mock('../../src/content/ask-background.ts', () => ({
  askBackground: async (request: BackgroundRequest) => {
    asked.push(request);
    if (request.type === 'badge:set') return isTold;
    if (request.type === 'code:load') {
      const code = brought.get(request.part);
      if (code) Object.assign(globalThis, { [Symbol.for(`broadsheet.${request.part}`)]: code });
      return true;
    }
    if (request.type !== 'prints:keep') return false;
    const { keepPrints } = await import('../../src/settings/site-prints.ts');
    return keepPrints(request.list, SITE, request.prints, request.on).then(
      () => true,
      () => false,
    );
  },
}));
// What stands in the layer has a place only in a browser.
vi.mock('../../src/content/mark-layer.ts', () => ({
  MarkLayer: class {
    draw(): void {}
    erase(): void {}
  },
}));
/** How often labels were looked for, and by how many milliseconds a look puts the clock forward. */
const looks = { made: 0, cost: 0, worked: 0 };
vi.mock('../../src/detect/labels.ts', async (original) => {
  const real = await original<typeof import('../../src/detect/labels.ts')>();
  return {
    ...real,
    findLabelsBy: (...page: Parameters<typeof real.findLabelsBy>) => {
      looks.made += 1;
      looks.worked += looks.cost;
      return real.findLabelsBy(...page);
    },
  };
});
const { default: browser, resetBrowser, stored } = await import('../ui/fake-browser.ts');
const { Session } = await import('../../src/content/session.ts');
const { updateSettings } = await import('../../src/settings/store.ts');
const { keepPrints, loadPrints, replacePrints } = await import('../../src/settings/site-prints.ts');

const REPORT = readFileSync('tests/fixtures/news--report.html', 'utf8');
const SHOP = readFileSync('e2e/pages/shop--kettle.html', 'utf8');
const SIGN_UP =
  '<div id="box" class="newsletter"><h3>Get our newsletter in your inbox</h3><form><input type="email" placeholder="Your email"><button>Sign up</button></form></div>';
const STORY = '/local/2024/05/01/council-approves-new-harbour-wall';

/** Puts a page into the document, as a script of a single-page site does. */
function show(html: string, more = ''): void {
  const page = new DOMParser().parseFromString(html, 'text/html');
  document.head.replaceChildren(...page.head.children);
  document.body.replaceChildren(...page.body.children);
  document.body.insertAdjacentHTML('beforeend', more);
}

const box = (): HTMLElement => document.getElementById('box') as HTMLElement;
const isHidden = (): boolean => box().style.display === 'none';
const add = (): HTMLElement => document.body.appendChild(document.createElement('div'));
/** Lets time pass for the page. */
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const badge = (): BackgroundRequest | undefined => asked.filter(({ type }) => type === 'badge:set').at(-1);

let life: Life;
let session: InstanceType<typeof Session>;

async function begin(): Promise<void> {
  life = new Life(document);
  session = new Session(document, life);
  await pass(10);
}

/** An answer, for which a few tasks have to pass. */
async function answered<Answer>(promise: Promise<Answer>): Promise<Answer> {
  await pass(10);
  return promise;
}
const report = (): Promise<PageReport> => answered(session.report());

beforeEach(() => {
  vi.useFakeTimers();
  isTold = true;
  resetBrowser();
  asked.length = 0;
  history.replaceState(null, '', STORY);
  show(REPORT, SIGN_UP);
});
afterEach(() => {
  browser.runtime.id = '';
  life.isOver();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it('cleans a story and says so on the button', async () => {
  await begin();
  expect(isHidden()).toBe(true);
  expect(await report()).toMatchObject({
    state: 'cleaned',
    isNews: true,
    isSparing: false,
    removed: [{ kind: 'newsletter' }],
  });
  expect(badge()).toEqual({ type: 'badge:set', count: 1, state: 'cleaned' });
});

describe('what is half a story', () => {
  const ofPapers =
    /<script.*<\/script>|<meta[^>]*>|<p class="byline">.*?<\/p>|<a href="\/(?:politics|advertise)">.*?<\/a>/g;
  const CLUB = REPORT.replace(ofPapers, '').replace('Business', 'Careers');
  const counted = async (): Promise<number> => (await report()).removed.filter((one) => !one.restored).length;

  beforeEach(() => {
    history.replaceState(null, '', '/blog/our-new-wall');
    show(CLUB, SIGN_UP);
  });

  it('is cleaned as well, and not called news', async () => {
    await begin();
    expect(isHidden()).toBe(true);
    expect(await report()).toMatchObject({
      state: 'cleaned',
      isNews: false,
      // Nothing in its text was spared.
      isSparing: false,
      removed: [{ kind: 'newsletter' }],
    });
    expect(badge()).toEqual({ type: 'badge:set', count: 1, state: 'cleaned' });
    await answered(session.clean(false));
    expect(isHidden()).toBe(false);
  });

  it('keeps in its text what is not all but certain, until it is news or the reader wants it clean', async () => {
    const prompts = [
      '<p>The wall has no gate, and never will. If you can afford to, <a href="/give">chuck us a fiver</a>. It goes on ink, paper and ice.</p>',
      '<p>Do you want to help? <a href="/donate">Give a fiver to the wall</a>. It goes on stone, rope and lamps.</p>',
      '<div class="shop-line"><h4>A proper shop.</h4><p>The Wall Store has one mug, and it is a good mug. <a href="/mug">$16</a></p></div>',
    ];
    const put = (): void =>
      document.querySelector('time')?.nextElementSibling?.insertAdjacentHTML('afterend', prompts.join(''));
    put();
    await begin();
    expect(await counted()).toBe(1);
    expect(await report()).toMatchObject({ isSparing: true });
    await answered(session.clean(true));
    expect(await counted()).toBeGreaterThan(1);
    expect(await report()).toMatchObject({ isNews: false, isSparing: false });
    await answered(session.heed());
    expect(await counted()).toBe(1);
    const papers = new DOMParser().parseFromString(REPORT, 'text/html');
    document.head.append(...papers.head.children);
    document.querySelector('nav')?.replaceWith(...papers.querySelectorAll('nav'));
    await pass(400);
    expect(await report()).toMatchObject({ isNews: true });
    expect(await counted()).toBeGreaterThan(1);
  });
});

it('goes on calling blocks the same when the page is judged again', async () => {
  await begin();
  const ids = async () => (await report()).removed.map(({ id }) => id);
  const before = await ids();
  expect(before).toHaveLength(1);
  await updateSettings((settings) => ({ ...settings, marks: !settings.marks }));
  await pass(10);
  expect(await ids()).toEqual(before);
});

it('gives everything back when a step fails, and says so on the button', async () => {
  await begin();
  vi.spyOn(Detector.prototype, 'readAdded').mockImplementationOnce(() => {
    throw new Error('a page like no other');
  });
  add();
  await pass(0);
  expect(isHidden()).toBe(false);
  expect(badge()).toEqual({ type: 'badge:set', count: 0, state: 'failed' });
  expect(await report()).toMatchObject({ state: 'failed', removed: [] });
});

it('has its say on the button again when a page loaded ahead of time is looked at', async () => {
  await begin();
  asked.length = 0;
  document.dispatchEvent(new Event('prerenderingchange'));
  expect(asked).toEqual([{ type: 'badge:set', count: 1, state: 'cleaned' }]);
});

describe('a page that is still arriving', () => {
  const MORE = `${SIGN_UP}<footer><p>Printed daily.</p></footer>`;
  let readyState: DocumentReadyState;
  const arriveWhole = async (): Promise<void> => {
    readyState = 'interactive';
    document.dispatchEvent(new Event('DOMContentLoaded'));
    await pass(0);
  };
  const isHeld = (): boolean => box().style.visibility === 'hidden';
  const steps: FrameRequestCallback[] = [];
  /** What the page has brought is told, and a frame drawn. */
  const draw = async (): Promise<void> => {
    await Promise.resolve();
    for (const step of steps.splice(0)) step(performance.now());
  };

  beforeEach(() => {
    readyState = 'loading';
    vi.spyOn(document, 'readyState', 'get').mockImplementation(() => readyState);
    document.head.replaceChildren();
    document.body.replaceChildren();
    steps.length = 0;
    vi.stubGlobal('requestAnimationFrame', (step: FrameRequestCallback) => steps.push(step));
    vi.stubGlobal('KeyframeEffect', class {});
    vi.stubGlobal(
      'Animation',
      class {
        readonly timeline = { currentTime: null };
      },
    );
    vi.stubGlobal('scheduler', { postTask: (over: () => void) => setTimeout(over) });
  });

  afterEach(() => vi.unstubAllGlobals());

  it('is rid of what is surely clutter once the settings are there, whichever comes first', async () => {
    life = new Life(document);
    session = new Session(document, life);
    show(REPORT, MORE);
    await draw();
    expect([isHeld(), isHidden()], 'the settings are not there').toEqual([true, false]);
    await pass(10);
    expect([isHeld(), isHidden()], 'they are').toEqual([false, true]);
    box().remove();
    document.querySelector('footer')?.insertAdjacentHTML('beforebegin', SIGN_UP);
    await draw();
    expect([isHeld(), isHidden()], 'it comes after them').toEqual([false, true]);
    expect(badge(), 'nothing is told before the page is whole').toBeUndefined();
    await arriveWhole();
    expect(isHidden()).toBe(true);
    expect(badge()).toEqual({ type: 'badge:set', count: 1, state: 'cleaned' });
  });

  it('is given back at once what was held back, when it proves to be no news', async () => {
    await begin();
    // In the last box of what there is the parser may yet be.
    show(REPORT, SIGN_UP);
    await draw();
    expect(isHeld()).toBe(true);
    const kept = box();
    show(SHOP);
    document.body.append(kept);
    await arriveWhole();
    expect(kept.hasAttribute('style')).toBe(false);
    expect((await report()).removed).toEqual([]);
  });

  it('is left alone on a site that is switched off, what comes late as well', async () => {
    await updateSettings((settings) => ({ ...settings, sites: { [SITE]: 'off' } }));
    life = new Life(document);
    session = new Session(document, life);
    show(REPORT, MORE);
    await draw();
    expect(isHeld(), 'nobody knows yet').toBe(true);
    await pass(10);
    expect(box().hasAttribute('style')).toBe(false);
    box().remove();
    document.querySelector('footer')?.insertAdjacentHTML('beforebegin', SIGN_UP);
    await draw();
    expect(box().hasAttribute('style')).toBe(false);
  });

  it('is told of once it is whole', async () => {
    await begin();
    show(REPORT, MORE);
    history.replaceState(null, '', '/local/2024/05/02/another-wall');
    const told = vi.fn();
    void session.report().then(told);
    await pass(1000);
    expect(told).not.toHaveBeenCalled();
    expect(badge()).toBeUndefined();
    await arriveWhole();
    await pass(1000);
    expect(told).toHaveBeenCalledOnce();
  });
});

describe('the button', () => {
  const CLEANED: BackgroundRequest = { type: 'badge:set', count: 1, state: 'cleaned' };
  const badges = (): BackgroundRequest[] => asked.filter(({ type }) => type === 'badge:set');
  const settle = async (): Promise<void> => {
    add();
    await pass(400);
  };

  beforeEach(async () => {
    await begin();
    await settle();
    asked.length = 0;
  });

  it('is not told again what it shows already, each time the page settles', async () => {
    for (let i = 0; i < 3; i += 1) await settle();
    expect(badges()).toEqual([]);
  });

  it('is told each change, back and forth', async () => {
    const [id] = (await report()).removed.map((one) => one.id);
    await answered(session.show([id as string], true));
    await answered(session.show([id as string], false));
    await answered(session.clean(false));
    await answered(session.clean(true));
    expect(badges()).toEqual([
      { ...CLEANED, count: 0 },
      CLEANED,
      { type: 'badge:set', count: 0, state: 'restored' },
      CLEANED,
    ]);
  });

  it('is told again when the page comes back out of the back/forward cache', async () => {
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await pass(10);
    expect(badges()).toContainEqual(CLEANED);
  });

  it('is told again when the address has changed under the page', async () => {
    history.pushState(null, '', `${STORY}?page=2`);
    await settle();
    expect(badges()).toContainEqual(CLEANED);
  });

  it('is told again what it could not be told', async () => {
    history.pushState(null, '', `${STORY}?page=3`);
    isTold = false;
    await settle();
    asked.length = 0;
    isTold = true;
    await settle();
    await settle();
    expect(badges()).toEqual([CLEANED]);
  });
});

it('gives everything back when the extension has gone from under the page', async () => {
  const before = document.documentElement.outerHTML;
  await begin();
  expect(document.documentElement.outerHTML).not.toBe(before);
  browser.runtime.id = '';
  dispatchEvent(new Event('focus'));
  expect(document.documentElement.outerHTML).toBe(before);
});

it('finds out by what the page does that the extension has gone', async () => {
  await begin();
  browser.runtime.id = '';
  add();
  await pass(0);
  expect(isHidden()).toBe(false);
});

describe('another page under the same document', () => {
  it.each([60, 1500])('is judged when it stands there, %i ms after its address', async (ms) => {
    await begin();
    history.pushState(null, '', '/products/kettle');
    add();
    await pass(ms);
    expect((await report()).state, 'the old page stands there still').toBe('cleaned');
    show(SHOP);
    await pass(400);
    expect(await report()).toMatchObject({ state: 'not-news', isNews: false, removed: [] });
    expect(badge()).toEqual({ type: 'badge:set', count: 0, state: 'not-news' });
    history.pushState(null, '', STORY);
    show(REPORT, SIGN_UP);
    await pass(400);
    expect(await report()).toMatchObject({ state: 'cleaned', removed: [{ kind: 'newsletter' }] });
  });

  it('is judged anew under the same path too', async () => {
    history.replaceState(null, '', '/read?id=1');
    await begin();
    expect((await report()).state).toBe('cleaned');
    history.pushState(null, '', '/read?id=2');
    show(SHOP);
    await pass(400);
    expect(await report()).toMatchObject({ state: 'not-news', isNews: false });
  });

  it('is not judged for ever', async () => {
    await begin();
    history.pushState(null, '', '/local/2024/05/02/other');
    for (let i = 0; i < 10; i += 1) {
      add();
      await pass(400);
    }
    show(SHOP);
    await pass(400);
    expect((await report()).isNews).toBe(true);
  });
});

it('is judged whole once more when it has come together, and not while its reader reads', async () => {
  await begin();
  const whole = vi.spyOn(Detector.prototype, 'readAll');
  document.body.append(document.createElement('script'));
  document.documentElement.append(document.createElement('div'));
  await pass(2000);
  expect(whole).not.toHaveBeenCalled();
  add();
  await pass(900);
  expect(whole).not.toHaveBeenCalled();
  await pass(200);
  expect(whole).toHaveBeenCalledOnce();
  await pass(10_000);
  add();
  await pass(10_000);
  expect(whole).toHaveBeenCalledOnce();
});

describe('a page that writes its words into what stands there already', () => {
  /** The texts of the page, with what each says. */
  const texts = (): (readonly [Text, string])[] => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: (readonly [Text, string])[] = [];
    while (walker.nextNode()) found.push([walker.currentNode as Text, (walker.currentNode as Text).data]);
    return found;
  };
  const MANY = `<ul>${'<li>High water at the northern quay</li>'.repeat(60)}</ul>`;

  it('is rid of a prompt among dozens of them', async () => {
    show(REPORT, MANY + SIGN_UP.replace('</h3>', '</h3><p>Free. Unsubscribe at any time.</p>'));
    const said = texts();
    for (const [text] of said) text.data = '';
    box().querySelector('form')?.remove();
    await begin();
    expect(isHidden()).toBe(false);
    for (const [text, words] of said) text.data = words;
    await pass(400);
    expect(isHidden()).toBe(true);
    expect((await report()).state).toBe('cleaned');
  });

  it('is found to be news by them', async () => {
    history.replaceState(null, '', '/app');
    show(REPORT.replace(/<script.*<\/script>|<meta[^>]*>/g, ''), SIGN_UP);
    const said = texts();
    for (const [text] of said) text.data = '';
    await begin();
    expect((await report()).state).toBe('not-news');
    for (const [text, words] of said) text.data = words;
    await pass(400);
    expect(await report()).toMatchObject({ state: 'cleaned', removed: [{ kind: 'newsletter' }] });
  });
});

describe('a page that the browser translates', () => {
  const ASK =
    '<aside class="donate-box"><h3>Support independent journalism</h3><p>If you value our reporting, please make a donation or become a member today.</p><a href="#donate">Donate now</a></aside>';
  const ask = (): HTMLElement => document.querySelector('.donate-box') as HTMLElement;

  /** Writes each text in words of no language that is understood. */
  function translate(write: (text: Text, words: string) => void): void {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts)
      write(
        text,
        text.data.replace(/\p{L}+/gu, (word) => `${[...word].reverse().join('')}ů`),
      );
  }

  afterEach(() => document.documentElement.removeAttribute('lang'));

  it.each<[string, (text: Text, words: string) => void]>([
    [
      'Chrome',
      (text, words) => {
        const outer = document.createElement('font');
        outer.append(document.createElement('font'));
        outer.firstElementChild?.append(words);
        text.replaceWith(outer);
      },
    ],
    [
      'Edge',
      (text, words) => {
        text.parentElement?.setAttribute('_msttexthash', '1');
        text.data = words;
      },
    ],
    [
      'Firefox',
      (text, words) => {
        document.documentElement.lang = 'cs';
        text.data = words;
      },
    ],
  ])('keeps hidden what was hidden: %s', async (_, write) => {
    document.documentElement.lang = 'en';
    show(REPORT, ASK);
    await begin();
    expect(ask().style.display).toBe('none');
    translate(write);
    await pass(12_000);
    expect((await report()).removed).toMatchObject([{ kind: 'support' }]);
    expect(ask().style.display).toBe('none');
    await session.clean(false);
    expect(ask().style.display).toBe('');
  });

  it('is none that has fonts in fonts of its own: a story in place of a prompt is shown', async () => {
    show(REPORT, `${ASK}<p><font><font>Published in the valley</font></font></p>`);
    await begin();
    expect(ask().style.display).toBe('none');
    const [, lines] = [...ask().children];
    const story =
      'The ferry left the harbour at dawn, and the crew had not slept. It came back at noon with two boats in tow. ';
    ask().querySelector('h3')?.remove();
    ask().querySelector('a')?.remove();
    if (lines) lines.textContent = story.repeat(3);
    await pass(12_000);
    expect(ask().style.display).toBe('');
  });
});

describe('labels on a page that changes all the time', () => {
  const NOTICE =
    '<p id="notice">Notice: This article may contain commentary that reflects the author’s opinion.</p>';
  const addNotice = (): void => document.querySelector('article')?.insertAdjacentHTML('beforeend', NOTICE);
  const isMarked = (): boolean =>
    document.getElementById('notice')?.hasAttribute('aria-description') === true;
  /** A line is put in, and an old one taken out, every half second for a while. */
  const tick = async (forMs: number): Promise<void> => {
    for (let at = 0; at < forMs; at += 500) {
      const line = add();
      await pass(500);
      line.remove();
    }
  };

  beforeEach(async () => {
    const now = performance.now.bind(performance);
    vi.spyOn(performance, 'now').mockImplementation(() => now() + looks.worked);
    Object.assign(looks, { made: 0, cost: 15, worked: 0 });
    await begin();
  });
  afterEach(() => Object.assign(looks, { cost: 0 }));

  it('are looked for now and then, not for every line', async () => {
    await tick(60_000);
    const before = looks.made;
    await tick(60_000);
    expect(looks.made - before).toBeGreaterThanOrEqual(7);
    expect(looks.made - before).toBeLessThanOrEqual(9);
  });

  it('are marked at once where they come soon after the page', async () => {
    await tick(1000);
    addNotice();
    await pass(310);
    expect(isMarked()).toBe(true);
  });

  it('are marked after the last change, and told at once to whoever asks', async () => {
    await tick(120_000);
    addNotice();
    await tick(7500);
    expect(isMarked()).toBe(true);
    expect((await report()).marks, 'its words are its reason').toMatchObject([{ isQuoted: true }]);
    document.getElementById('notice')?.replaceChildren('That was all.');
    await tick(500);
    expect((await report()).marks).toEqual([]);
  });

  it('are looked for at once on another page, each time it is judged while it comes together', async () => {
    await tick(120_000);
    // A slow device, where two looks use up what is saved.
    looks.cost = 200;
    history.pushState(null, '', '/local/2024/05/02/other');
    for (let i = 0; i < 4; i += 1) await tick(500);
    addNotice();
    await pass(310);
    expect(isMarked()).toBe(true);
  });

  it('are looked for at once in the story that is put in another’s place', async () => {
    await tick(120_000);
    show(REPORT);
    addNotice();
    await pass(310);
    expect(isMarked()).toBe(true);
  });
});

describe('what the reader asked for one page', () => {
  const restored = async (): Promise<void> => {
    await begin();
    await answered(session.clean(false));
    expect(isHidden()).toBe(false);
  };
  const goTo = async (url: string): Promise<void> => {
    history.replaceState(null, '', url);
    dispatchEvent(new PopStateEvent('popstate'));
    await pass(400);
  };

  it.each(['?utm_source=letter', '?p=2', '#comments'])('holds when its address gets a %s', async (more) => {
    await restored();
    await goTo(STORY + more);
    expect(isHidden()).toBe(false);
    expect((await report()).state).toBe('restored');
  });

  it('leaves the text to be read anew when the page gets more', async () => {
    await restored();
    await pass(5000);
    const forget = vi.spyOn(ArticleView.prototype, 'forget');
    add().textContent = 'The last boat left the harbour at nine, said the pilot.';
    await pass(1000);
    expect(forget).toHaveBeenCalled();
  });

  it('holds at another address as long as its story stands there', async () => {
    await restored();
    await goTo('/local/2024/05/02/other');
    expect(isHidden()).toBe(false);
    // The page that its site fetched meanwhile.
    for (const heading of document.querySelectorAll('h1'))
      heading.textContent = 'Two trams for the harbour line';
    await pass(400);
    expect(isHidden()).toBe(true);
  });

  it('is over on another page', async () => {
    await restored();
    for (const heading of document.querySelectorAll('h1'))
      heading.textContent = 'Two trams for the harbour line';
    await goTo('/local/2024/05/02/other');
    expect(isHidden()).toBe(true);
  });

  it('is over when the site’s own rule changes', async () => {
    await restored();
    await updateSettings(() => ({ ...DEFAULTS, sites: { [SITE]: 'on' } }));
    await pass(10);
    expect((await report()).state).toBe('cleaned');
  });
});

describe('what is to be seen again', () => {
  const show = async (shown: boolean): Promise<void> => {
    const ids = (await report()).removed.map(({ id }) => id);
    await answered(session.show(ids, shown));
  };
  const prints = (): Promise<ReadonlySet<string>> => loadPrints('shown', SITE);

  it('is stored, and hidden again when it is forgotten in the settings', async () => {
    await begin();
    await show(true);
    expect(isHidden()).toBe(false);
    expect((await prints()).size).toBe(1);
    await replacePrints('shown', {});
    expect(isHidden()).toBe(true);
    expect(badge()).toMatchObject({ count: 1 });
    expect((await report()).removed).toMatchObject([{ restored: false }]);
  });

  it('is seen again at once in every page of the site', async () => {
    await begin();
    await show(true);
    const kept = [...(await prints())];
    await show(false);
    expect(isHidden()).toBe(true);
    // As another tab stores it.
    await keepPrints('shown', 'elsewhere.example', kept, true);
    expect(isHidden()).toBe(true);
    await keepPrints('shown', SITE, kept, true);
    expect(isHidden()).toBe(false);
    expect((await report()).removed).toMatchObject([{ restored: true }]);
  });

  it('is looked up again when the page comes back from the back/forward cache', async () => {
    await begin();
    await show(true);
    // While the page slept.
    stored.local = {};
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await pass(10);
    expect(isHidden()).toBe(true);
  });

  it('holds as long as the page does when it cannot be stored', async () => {
    await begin();
    stored.local = null;
    await show(true);
    expect(isHidden()).toBe(false);
    add();
    await pass(400);
    expect(isHidden()).toBe(false);
  });
});

describe('what is hidden by hand', () => {
  const TIDES =
    '<aside id="box"><h3>High water today</h3><p>Old harbour 6.12</p><p>Lighthouse 6.40</p></aside>';
  const wishes = (): Promise<ReadonlySet<string>> => loadPrints('hidden', SITE);
  /** As what the box would be remembered. */
  const wish = (): string => wishFor(box(), new Detector(document).survey().context);
  const isStored = async (): Promise<void> => {
    stored.local = { hidden: { [SITE]: [wish()] } };
    await begin();
  };
  const BY_HAND = {
    confidence: 1,
    reasons: ['You hid this yourself'],
    restored: false,
    byHand: true,
  } as const;

  /** The page as it was told to the picker's code, which is loaded once. */
  let page: PickerPage | undefined;
  const picker = {
    open(told: PickerPage) {
      page = told;
      return { close: () => {} };
    },
  };
  brought.set('picker', picker);

  /** Chooses the box, as a reader does in the picker. */
  async function pick(): Promise<void> {
    expect(await answered(session.pick())).toEqual({ open: true });
    page?.hide(box());
    await pass(10);
  }

  beforeEach(() => show(REPORT, TIDES));

  it('is a removal like any other, and remembered for the site', async () => {
    await begin();
    expect((await report()).removed).toEqual([]);
    await pick();
    expect(isHidden()).toBe(true);
    expect(badge()).toEqual({ type: 'badge:set', count: 1, state: 'cleaned' });
    expect((await report()).removed).toMatchObject([BY_HAND]);
    expect([...(await wishes())]).toEqual([wish()]);
  });

  it('goes beside all that goes from a story anyway, what comes late as well', async () => {
    await begin();
    await pick();
    const late = add();
    late.innerHTML = SIGN_UP.replace('id="box"', 'id="late"');
    await pass(0);
    expect((await report()).removed).toHaveLength(2);
  });

  it('says whether it could be stored, shown again as well', async () => {
    await begin();
    expect(await answered(session.pick())).toEqual({ open: true });
    stored.local = null;
    expect(await answered(page?.hide(box()) as Promise<boolean>)).toBe(false);
    expect(isHidden()).toBe(true);
    const [block] = (await report()).removed;
    expect((await answered(session.show([block?.id ?? ''], true))).kept).toBe(false);
    expect(isHidden()).toBe(false);
    stored.local = {};
    expect((await answered(session.show([block?.id ?? ''], false))).kept).toBe(true);
    await answered(session.show([block?.id ?? ''], true));
    expect(await answered(page?.hide(box()) as Promise<boolean>), 'what was shown again').toBe(true);
  });

  describe('where it could not be stored', () => {
    const refused = 'strip';
    const strip = (): HTMLElement => document.getElementById(refused) as HTMLElement;
    const isStripHidden = (): boolean => strip().style.display === 'none';
    /** Comes back from the back/forward cache: what is stored is read anew. */
    const comeBack = async (): Promise<void> => {
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await pass(10);
    };

    beforeEach(async () => {
      show(REPORT, SIGN_UP.replace('id="box"', `id="${refused}"`) + TIDES);
      await begin();
      expect(isStripHidden(), 'clutter').toBe(true);
      vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('quota exceeded'));
      await pick();
      const [clutter] = (await report()).removed.filter(
        ({ reasons }) => !reasons.includes(BY_HAND.reasons[0]),
      );
      await answered(session.show([clutter?.id ?? ''], true));
    });

    it('holds as long as the page does, whatever is read of what is stored', async () => {
      await comeBack();
      expect([isHidden(), isStripHidden()]).toEqual([true, false]);
      await answered(session.heed());
      expect([isHidden(), isStripHidden()]).toEqual([true, false]);
    });

    it('gives way to what is stored later', async () => {
      vi.mocked(browser.storage.local.set).mockRestore();
      await keepPrints('hidden', SITE, [wish()], true);
      await replacePrints('hidden', {});
      expect(isHidden(), 'shown again elsewhere').toBe(false);
      // Hidden again elsewhere while this page sleeps.
      stored.local = { hidden: { [SITE]: [wish()] } };
      await comeBack();
      expect([isHidden(), isStripHidden()]).toEqual([true, false]);
    });

    it('is one with what is stored once it can be', async () => {
      vi.mocked(browser.storage.local.set).mockRestore();
      // Stored elsewhere as well, so that storing it here changes nothing.
      stored.local = { hidden: { [SITE]: [wish()] } };
      const [byHand] = (await report()).removed.filter(({ reasons }) => reasons.includes(BY_HAND.reasons[0]));
      expect((await answered(session.show([byHand?.id ?? ''], false))).kept).toBe(true);
      // All of it is shown again while this page sleeps.
      stored.local = {};
      await comeBack();
      expect(isHidden()).toBe(false);
    });
  });

  it('is hidden on the next page, given back with all else, and hidden again', async () => {
    const before = document.documentElement.outerHTML;
    await isStored();
    expect(isHidden()).toBe(true);
    await answered(session.clean(false));
    expect(document.documentElement.outerHTML).toBe(before);
    await answered(session.clean(true));
    expect(isHidden()).toBe(true);
  });

  it('is hidden when that is stored while the page reads what is', async () => {
    let answer = (): void => {};
    const slow = new Promise<void>((resolve) => {
      answer = resolve;
    });
    browser.storage.sync.get.mockImplementationOnce(async () => slow.then(() => ({})));
    await begin();
    await keepPrints('hidden', SITE, [wish()], true);
    answer();
    await pass(10);
    expect(isHidden()).toBe(true);
  });

  it('is hidden when it comes late', async () => {
    stored.local = { hidden: { [SITE]: [wish()] } };
    box().remove();
    await begin();
    add().innerHTML = TIDES;
    await pass(0);
    expect(isHidden()).toBe(true);
  });

  it('is shown again when the reader wants it, and the wish is forgotten, on no other list', async () => {
    await isStored();
    const [block] = (await report()).removed;
    await answered(session.show([block?.id ?? ''], true));
    expect(isHidden()).toBe(false);
    expect(stored.local).toEqual({ hidden: [] });
    await answered(session.show([block?.id ?? ''], false));
    expect(isHidden()).toBe(true);
    expect([...(await wishes())]).toEqual([wish()]);
    await replacePrints('hidden', {});
    expect(isHidden(), 'as in the settings').toBe(false);
    expect((await report()).removed).toEqual([]);
  });

  it('stays shown for good where it is clutter, too', async () => {
    show(REPORT, SIGN_UP);
    await isStored();
    const [block] = (await report()).removed;
    expect(block?.reasons).not.toContain('You hid this yourself');
    await answered(session.show([block?.id ?? ''], true));
    expect((await wishes()).size).toBe(0);
    expect((await loadPrints('shown', SITE)).size).toBe(1);
    // Chosen by hand, it is the clutter that it was.
    await pick();
    expect(isHidden()).toBe(true);
    expect(stored.local).toEqual({ hidden: [], shown: [] });
  });

  it('alone goes on a page that is no news, which stays one', async () => {
    show(SHOP, SIGN_UP.replace('id="box"', 'id="other"') + TIDES);
    await isStored();
    expect(await report()).toMatchObject({ state: 'not-news', isNews: false, removed: [BY_HAND] });
    expect(badge()).toEqual({ type: 'badge:set', count: 1, state: 'not-news' });
    expect(document.getElementById('other')?.style.display).toBe('');
    box().remove();
    await pass(0);
    expect(await report()).toMatchObject({ state: 'not-news', removed: [] });
  });

  it('alone goes on a page that was given back', async () => {
    show(REPORT, SIGN_UP.replace('id="box"', 'id="other"') + TIDES);
    await begin();
    await answered(session.clean(false));
    await pick();
    expect(await report()).toMatchObject({ state: 'restored', removed: [BY_HAND] });
    expect(badge()).toEqual({ type: 'badge:set', count: 1, state: 'restored' });
    expect(document.getElementById('other')?.style.display).toBe('');
    await answered(session.clean(true));
    expect(await report()).toMatchObject({ state: 'cleaned' });
    expect(document.getElementById('other')?.style.display).toBe('none');
  });

  it('leaves a page that is no news to be judged as ever: once it is news, all goes', async () => {
    show(SHOP, TIDES);
    await begin();
    await pick();
    expect(await report()).toMatchObject({ state: 'not-news', isNews: false, removed: [BY_HAND] });
    show(REPORT, SIGN_UP);
    await pass(400);
    expect(await report()).toMatchObject({ state: 'cleaned', isNews: true });
    expect(isHidden()).toBe(true);
  });

  it('alone goes on a page of a site that is off, until the next page', async () => {
    await updateSettings((settings) => ({ ...settings, sites: { [SITE]: 'off' } }));
    show(REPORT, SIGN_UP.replace('id="box"', 'id="other"') + TIDES);
    await begin();
    expect(await report()).toMatchObject({ state: 'site-off' });
    await pick();
    expect(page?.isOff).toBe(true);
    expect(await report()).toMatchObject({ state: 'site-off', removed: [BY_HAND] });
    expect(badge()).toEqual({ type: 'badge:set', count: 1, state: 'site-off' });
    expect(document.getElementById('other')?.style.display).toBe('');
    const [block] = (await report()).removed;
    await answered(session.show([block?.id ?? ''], true));
    expect(isHidden()).toBe(false);
    await answered(session.show([block?.id ?? ''], false));
    expect(isHidden()).toBe(true);
    expect(await report()).toMatchObject({ state: 'site-off', removed: [BY_HAND] });
    await answered(session.heed());
    expect(isHidden()).toBe(false);
    await begin();
    expect(await report()).toMatchObject({ state: 'site-off', removed: [] });
    expect((await wishes()).size).toBe(1);
  });

  it('is given back when something else is put there, but not for other numbers', async () => {
    await isStored();
    box().querySelector('p')?.replaceChildren('Old harbour 7.03');
    await pass(0);
    expect(isHidden()).toBe(true);
    box().innerHTML =
      '<p>In the afternoon the mayor joined the queue, and waited for forty minutes in it.</p>';
    await pass(0);
    expect(isHidden()).toBe(false);
  });

  it('stays hidden when only its later words change, which are the day’s', async () => {
    show(
      REPORT,
      TIDES.replace(
        '</aside>',
        `${'<p>Tides are told for the harbour</p>'.repeat(3)}<p id="day">Calm</p></aside>`,
      ),
    );
    await isStored();
    document.getElementById('day')?.replaceChildren('Storm');
    await pass(0);
    expect(isHidden()).toBe(true);
  });

  it('is part of what was shown again', async () => {
    show(REPORT, SIGN_UP);
    await begin();
    const [block] = (await report()).removed;
    await answered(session.show([block?.id ?? ''], true));
    box().querySelector('h3')?.setAttribute('id', 'box');
    document.querySelector('.newsletter')?.removeAttribute('id');
    await pick();
    expect(isHidden()).toBe(true);
    expect((await report()).removed.map(({ restored }) => restored)).toEqual([true, false]);
  });

  it('is remembered as what it is, where it came after the picker was opened', async () => {
    box().remove();
    await begin();
    expect(await answered(session.pick())).toEqual({ open: true });
    add().innerHTML = TIDES;
    page?.hide(box());
    await pass(10);
    expect(isHidden()).toBe(true);
    expect([...(await wishes())]).toEqual([wish()]);
  });

  it('is told of as story where that came after the picker was opened', async () => {
    show(REPORT.replace('</article>', '<div id="box"></div></article>'));
    await begin();
    expect(await answered(session.pick())).toEqual({ open: true });
    const told = page as PickerPage;
    expect(storyWordsIn(box(), told.context)).toBe(0);
    box().innerHTML =
      '<p>In the afternoon the mayor joined the queue at the harbour, and waited in it for forty minutes before she was let in by the engineers.</p>';
    await pass(0);
    told.renew();
    expect(storyWordsIn(box(), told.context)).toBeGreaterThan(20);
  });

  it('does not go once it has become the story', async () => {
    await begin();
    expect(await answered(session.pick())).toEqual({ open: true });
    box().append(document.querySelector('article') as Element);
    expect(page?.hide(box()), 'nothing to tell').toBeUndefined();
    await pass(10);
    expect(isHidden()).toBe(false);
    expect((await wishes()).size).toBe(0);
  });

  it('goes where the site has put another in its place since it was chosen', async () => {
    await begin();
    expect(await answered(session.pick())).toEqual({ open: true });
    const chosen = box();
    page?.renew();
    chosen.replaceWith(chosen.cloneNode(true));
    await pass(0);
    page?.hide(chosen);
    await pass(10);
    expect(isHidden()).toBe(true);
    expect([...(await wishes())]).toEqual([wish()]);
  });

  it('goes though it was shown again before, as what else it is', async () => {
    show(REPORT, SIGN_UP);
    await begin();
    const [block] = (await report()).removed;
    await answered(session.show([block?.id ?? ''], true));
    await keepPrints('hidden', SITE, [wish()], true);
    await begin();
    expect(isHidden()).toBe(true);
    expect((await report()).removed).toMatchObject([{ restored: false }]);
  });

  it('is shown for good, by however many wishes it would go', async () => {
    const [kind, tag, amount, print] = wish().split(' ');
    const wanted = [-4, 4].map((more) => `${kind} ${tag} ${Number(amount) + more} ${print}`);
    stored.local = { hidden: { [SITE]: wanted } };
    await begin();
    expect(isHidden()).toBe(true);
    const [block] = (await report()).removed;
    await answered(session.show([block?.id ?? ''], true));
    expect((await wishes()).size).toBe(0);
  });

  it('alone goes on a page that was given back, and not what was hidden before', async () => {
    const strip = '<aside id="strip"><p>Ferries to the island leave at noon today</p></aside>';
    show(REPORT, TIDES + strip);
    await isStored();
    expect(isHidden()).toBe(true);
    await answered(session.clean(false));
    expect(await answered(session.pick())).toEqual({ open: true });
    page?.hide(document.getElementById('strip') as Element);
    await pass(10);
    expect(document.getElementById('strip')?.style.display).toBe('none');
    expect(isHidden()).toBe(false);
    expect((await report()).removed).toMatchObject([BY_HAND]);
    expect((await wishes()).size).toBe(2);
    await answered(session.heed());
    expect(isHidden()).toBe(true);
  });
});

describe('an endless page that tells by its address which of its stories is read', () => {
  const navigation = new EventTarget();
  const goTo = async (path: string): Promise<void> => {
    history.replaceState(null, '', path);
    navigation.dispatchEvent(Object.assign(new Event('currententrychange'), { navigationType: 'replace' }));
    await pass(400);
  };
  beforeEach(() => void vi.stubGlobal('navigation', navigation));
  afterEach(() => void vi.unstubAllGlobals());

  it('is judged whole when a story has come, and not for each that the reader goes back to', async () => {
    await begin();
    const judge = vi.spyOn(Detector.prototype, 'readAll');
    document.body.insertAdjacentHTML('beforeend', document.querySelector('main')?.outerHTML ?? '');
    await goTo('/local/2024/05/02/another-wall');
    expect(judge).toHaveBeenCalled();
    // By then it has come together.
    await pass(2000);
    judge.mockClear();
    for (let i = 0; i < 10; i += 1)
      for (const path of [STORY, '/local/2024/05/02/another-wall']) await goTo(path);
    expect(judge).not.toHaveBeenCalled();
    expect(await report()).toMatchObject({ state: 'cleaned' });
  });

  it('is tried again where it had failed', async () => {
    await begin();
    vi.spyOn(Detector.prototype, 'readAdded').mockImplementationOnce(() => {
      throw new Error('a page like no other');
    });
    add();
    await pass(0);
    await goTo('/local/2024/05/02/another-wall');
    expect(await report()).toMatchObject({ state: 'cleaned' });
  });
});
