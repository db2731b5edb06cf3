// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { Detector } from '../../src/content/detector.ts';
import { wishFor } from '../../src/detect/by-hand.ts';

const PROSE =
  '<p>The council met on Tuesday evening and voted by seven to two to move the market to the old rope works.</p>';
const SIGN_UP =
  '<div class="newsletter"><h3>Get our newsletter in your inbox</h3><form><input type="email" placeholder="Your email"><button>Sign up</button></form></div>';

it('tells the clean text what was added, however much was, and as the whole page would', () => {
  document.body.innerHTML = `<main><article>${PROSE.repeat(6)}</article></main>`;
  const detector = new Detector(document);
  const unfit = (): (Element | null)[] =>
    detector.readUnfit(() => true).map(({ block }) => (block instanceof Element ? block : null));
  detector.readAll(() => true);
  expect(unfit()).toEqual([]);
  const add = (): Element => {
    const slot = document.createElement('div');
    slot.innerHTML = SIGN_UP;
    document.body.append(slot);
    detector.readAdded([slot], () => true);
    return slot;
  };
  const first = add();
  expect(unfit().some((block) => block && first.contains(block))).toBe(true);
  first.remove();
  for (let i = 0; i < 250; i += 1) add().remove();
  const last = add();
  expect(unfit()).toHaveLength(1);
  expect(last.contains(unfit()[0] ?? null)).toBe(true);
  // Hundreds of additions, one after the other, are the point; how long they take is no matter.
}, 20_000);

it('has grown by a story of few elements, and not by as many links', () => {
  const menu = (times: number): string => '<a href="/x"><span>Town</span></a>'.repeat(times);
  document.body.innerHTML = `<nav>${menu(300)}</nav>`;
  const detector = new Detector(document);
  const put = (html: string): void => {
    const box = document.createElement('div');
    box.innerHTML = html;
    document.body.append(box);
    detector.readAdded([box], () => true);
  };
  detector.readAll(() => true);
  put(menu(6));
  expect(detector.growth.hasGrown).toBe(false);
  put(PROSE.repeat(6));
  expect(detector.growth.hasGrown).toBe(true);
  expect(detector.growth.isOutgrown).toBe(false);
  detector.readAll(() => true);
  expect(detector.growth.hasGrown).toBe(false);
});

it('reads the page anew when its story has been taken out: what is added is judged by the new one', () => {
  const menu = `<nav>${'<a href="/x"><span>Town</span></a>'.repeat(300)}</nav>`;
  document.body.innerHTML = `${menu}<main><article>${PROSE.repeat(6)}</article></main>`;
  const detector = new Detector(document);
  detector.readAll(() => true);
  expect(detector.growth.isOutgrown).toBe(false);
  document.querySelector('main')?.remove();
  expect(detector.growth.isOutgrown).toBe(true);
  const next = document.createElement('main');
  next.innerHTML = `<article>${PROSE.repeat(6)}</article>`;
  document.body.append(next);
  detector.readAdded([next], () => true);
  // It may have been read half.
  expect(detector.growth.isOutgrown).toBe(true);
  detector.readAll(() => true);
  expect(detector.growth.isOutgrown).toBe(false);
});

it('takes a page for another when its story has come into an open shadow tree', () => {
  document.body.innerHTML = `<main>${'<p>The ferry sails.</p>'.repeat(20)}<div></div></main>`;
  const shadow = document.querySelector('div')?.attachShadow({ mode: 'open' });
  const detector = new Detector(document);
  detector.readAll(() => true);
  if (shadow) shadow.innerHTML = PROSE.repeat(40);
  expect(detector.growth.isOutgrown).toBe(true);
  detector.readAll(() => true);
  expect(detector.growth.isOutgrown).toBe(false);
});

it('judges a block anew that holds other words: the whole of it, or its parts where story came to it', () => {
  document.body.innerHTML = `<main><article>${PROSE.repeat(6)}</article></main>`;
  const detector = new Detector(document);
  detector.readAll(() => true);
  const slot = document.createElement('div');
  slot.innerHTML = SIGN_UP;
  document.querySelector('article')?.append(slot);
  const [first] = detector.readAdded([slot], () => true);
  expect(first?.block).toBe(slot);
  const judge = (change: 'added' | 'other'): unknown[] | undefined =>
    detector.readAgain(slot, () => true, change)?.map(({ block }) => block);
  const unfit = (): unknown[] => detector.readUnfit(() => true).map(({ block }) => block);
  slot.innerHTML = SIGN_UP.replace('Get our', 'Have our');
  expect(judge('other')).toEqual([slot]);
  expect(unfit()).toContain(slot);
  slot.insertAdjacentHTML('beforeend', PROSE);
  expect(judge('added')).toEqual([slot.firstElementChild]);
  slot.innerHTML = PROSE;
  expect(judge('other')).toEqual([]);
  expect(unfit()).toEqual([]);
  slot.innerHTML = '<span></span>';
  expect(judge('other')).toBeUndefined();
});

it('finds what was hidden by hand in a box that was taken for it, when the box is filled', () => {
  const tides =
    '<div id="tides"><h3>High water today</h3><p>Old harbour 6.12</p><p>Lighthouse 6.40</p></div>';
  document.body.innerHTML = `<main><article>${PROSE.repeat(6)}</article></main><div id="root">${tides}</div>`;
  const root = document.getElementById('root') as Element;
  const hidden = document.getElementById('tides') as Element;
  const wish = wishFor(hidden, new Detector(document).survey().context);
  const detector = new Detector(document, () => new Set([wish]));
  detector.readAll(() => false);
  for (const more of ['<h2>Ropes and cables</h2>'.repeat(8), PROSE.repeat(3)]) {
    root.innerHTML = '';
    root.append(hidden);
    root.insertAdjacentHTML('beforeend', more);
    expect(detector.readAgain(root, () => false, 'added')?.map(({ block }) => block)).toEqual([hidden]);
  }
});

const FILLINGS: Readonly<Record<string, string>> = {
  'a form with its heading':
    '<h3>Get our newsletter</h3><p>Sign up for the morning newsletter. Unsubscribe at any time.</p><form><input type="email"><button>Sign up</button></form>',
  'a poll':
    '<h3>Poll: should the ferry sail?</h3><label><input type="radio" name="a"> Yes</label><label><input type="radio" name="a"> No</label><label><input type="radio" name="a"> Not sure</label><button>Vote</button>',
  'a plea':
    '<h3>Support independent journalism</h3><p>We need your help. Donate today to keep our reporting free.</p><a href="/donate">Donate now</a>',
};

it.each(Object.entries(FILLINGS))(
  'takes %s, put into a box at once, for the one thing it is',
  (_, filling) => {
    for (const box of ['div', 'dialog']) {
      document.body.innerHTML = `<main><article>${PROSE.repeat(6)}<${box} id="slot"></${box}></article></main>`;
      const detector = new Detector(document);
      detector.readAll(() => true);
      const slot = document.getElementById('slot') as Element;
      const blocks = (): unknown[] =>
        detector.readAdded([...slot.children], () => true).map(({ block }) => block);
      slot.innerHTML = filling;
      expect(blocks()).toEqual([slot]);
      // With the story around it, it is a part.
      const story = PROSE.replace(
        'works.',
        'works, which have stood empty since the harbour closed, “and are dry,” she said.',
      );
      slot.innerHTML = `${story.repeat(3)}<aside>${filling}</aside>${story}`;
      expect(blocks()).toEqual([slot.querySelector('aside')]);
    }
  },
);

it('reads the page anew when it is about something else, and not for a count in its title', () => {
  document.title = 'Council moves the market';
  document.body.innerHTML = `<main><article>${PROSE.repeat(6)}</article></main>`;
  const detector = new Detector(document);
  detector.readAll(() => true);
  document.title = '(3) Council moves the market';
  expect(detector.growth.isOutgrown).toBe(false);
  document.title = 'Ferry stays in harbour';
  expect(detector.growth.isOutgrown).toBe(true);
  detector.readAll(() => true);
  expect(detector.growth.isOutgrown).toBe(false);
  document.title = '';
  expect(detector.growth.isOutgrown).toBe(false);
});

it('knows by the page’s title what is of its story, and takes prompts that name it all the same', () => {
  const line = (text: string): string => `<p><em><a href="/alerts">${text}</a></em></p>`;
  const around = PROSE.replace('</p>', ' by the river.</p>').repeat(3);
  const gone = (title: string, text: string): number => {
    document.title = title;
    document.body.innerHTML = `<main><article>${around}${line(text)}${around}</article></main>`;
    return new Detector(document).readAll((kind) => kind !== 'related').length;
  };
  const given = 'Sign up for harbour museum news today.';
  expect(gone('Council moves the market', given)).toBe(1);
  expect(gone('Harbour museum wants to stay', given)).toBe(0);
  const prompt = 'Sign up to get the timetable in your inbox.';
  expect(gone('Timetable of the ferries changes', prompt)).toBe(1);
});
