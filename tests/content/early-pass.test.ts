// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Cleaner } from '../../src/content/cleaner.ts';
import { Detector } from '../../src/content/detector.ts';
import { EarlyPass } from '../../src/content/early-pass.ts';
import { Veil } from '../../src/content/veil.ts';
import { wishFor } from '../../src/detect/by-hand.ts';

vi.mock('../../src/content/ask-background.ts', () => ({ askBackground: () => Promise.resolve(false) }));

const REPORT = readFileSync('tests/fixtures/news--report.html', 'utf8');
const SIGN_UP =
  '<div id="box" class="newsletter"><h3>Get our newsletter in your inbox</h3><form><input type="email" placeholder="Your email"><button>Sign up</button></form></div>';
const MENU = `<nav>${'<a href="/x"><span>Town</span></a>'.repeat(300)}</nav>`;

const box = (): HTMLElement => document.getElementById('box') as HTMLElement;
const isHeld = (): boolean => box().style.visibility === 'hidden';

describe('EarlyPass', () => {
  let early: EarlyPass;
  const look = (elements: Iterable<Element>): void => {
    early.look([...elements], () => true, false);
  };
  /** What the parser would bring next: the report's head and body. */
  const reportArrives = (): Element[] => {
    const report = new DOMParser().parseFromString(REPORT, 'text/html');
    document.head.append(...report.head.children);
    const arrived = [...report.body.children];
    document.body.append(...arrived);
    return arrived;
  };

  beforeEach(() => {
    history.replaceState(null, '', '/local/2024/05/01/council-approves-new-harbour-wall');
    document.head.innerHTML = '';
    document.body.innerHTML = SIGN_UP + MENU;
    const veil = new Veil();
    early = new EarlyPass(document, veil, new Detector(document), new Cleaner(veil));
  });

  afterEach(() => vi.restoreAllMocks());

  it('leaves a page that is no news alone', () => {
    look(document.body.children);
    expect(isHeld()).toBe(false);
  });

  it('holds back what came before the page was known for news, as soon as its story is there', () => {
    look(document.body.children);
    // The story is small beside the menu: by its size alone the page would not be judged again.
    const before = document.querySelectorAll('*').length;
    const arrived = reportArrives();
    expect(document.querySelectorAll('*').length).toBeLessThan(before * 2);
    look(arrived);
    expect(isHeld()).toBe(true);
  });

  it('gives back what it holds', () => {
    look(document.body.children);
    look(reportArrives());
    early.end();
    expect(isHeld()).toBe(false);
  });

  it('hides what was hidden by hand before the page is whole, whatever its kind', () => {
    const tides =
      '<aside id="box"><h3>High water today</h3><p>Old harbour 6.12</p><p>Lighthouse 6.40</p></aside>';
    document.body.innerHTML = tides;
    const wish = wishFor(box(), new Detector(document).survey().context);
    const pass = (wishes: readonly string[]): void => {
      document.body.innerHTML = tides;
      const veil = new Veil();
      early = new EarlyPass(document, veil, new Detector(document, () => new Set(wishes)), new Cleaner(veil));
      // The parser goes on behind it.
      document.body.append(document.createElement('footer'));
      early.look(reportArrives(), () => false, true);
    };
    pass([]);
    expect(box().style.display).toBe('');
    pass([wish]);
    expect(box().style.display).toBe('none');
  });

  it('hides by hand nothing that the parser is still in: the story may come into it', () => {
    const line = '<p>High water at the old harbour and a little later at the lighthouse</p>';
    document.body.innerHTML = `<div id="box">${line.repeat(2)}</div>`;
    const [kind, tag, amount, print] = wishFor(box(), new Detector(document).survey().context).split(' ');
    // The layout, which holds one thing more, is more like what was hidden by now.
    const wish = `${kind} ${tag} ${Number(amount) + 1} ${print}`;
    const tides = box();
    document.body.innerHTML = MENU;
    const veil = new Veil();
    early = new EarlyPass(document, veil, new Detector(document, () => new Set([wish])), new Cleaner(veil));
    early.look(reportArrives(), () => false, true);
    const layout = document.createElement('div');
    layout.append(tides, document.createElement('img'));
    document.body.append(layout);
    early.look([layout], () => false, true);
    expect([layout.style.display, tides.style.display]).toEqual(['', 'none']);
  });

  it('holds back a prompt that the parser is still in, however large the story around it is by then', () => {
    look(reportArrives());
    const story = document.createElement('div');
    story.innerHTML = '<p>The boats stay in the harbour until the wall has been built.</p>'.repeat(30);
    document.body.append(story);
    look([story]);
    const prompt = new DOMParser().parseFromString(SIGN_UP.replace('box', 'late'), 'text/html').body;
    const late = prompt.firstElementChild as HTMLElement;
    // Nothing follows it: the parser has not left it.
    story.append(late);
    look([late]);
    expect(late.style.visibility).toBe('hidden');
  });

  it('leaves a layout in sight that begins with a prompt', () => {
    document.body.innerHTML = '';
    const layout = document.createElement('div');
    const arrived = reportArrives();
    document.body.append(layout);
    layout.innerHTML = SIGN_UP;
    const slot = document.createElement('div');
    layout.append(slot);
    look([...arrived, layout]);
    slot.append(...arrived);
    look(arrived);
    expect([isHeld(), layout.style.visibility, slot.style.visibility]).toEqual([true, '', '']);
  });

  it('leaves the story in sight that the parser is in and that half a prompt stands in', () => {
    const arrived = reportArrives();
    document.body.insertAdjacentHTML(
      'beforeend',
      `<div id="story"><p>The boats stay in the harbour until the wall has been built.</p>
      <p>Some four hundred people live by the quay all year round, most of them from fishing and from what it brings.</p>
      <section class="newsletter-signup"><h3>The morning briefing</h3><p>Sign up for our free newsletter and get the day's top stories in your inbox.</p></section></div>`,
    );
    const story = document.getElementById('story') as HTMLElement;
    look([...arrived, story]);
    expect(story.style.visibility).toBe('');
  });

  it('leaves in sight what is doubtful and was seen already, and holds it back where it was not', () => {
    const doubt = vi.spyOn(Detector.prototype, 'readEarly');
    doubt.mockImplementation(() => [
      { block: box(), kind: 'newsletter', confidence: 0.4, reasons: [], isDoubtful: true },
    ]);
    look([box()]);
    look(reportArrives());
    expect(isHeld()).toBe(true);
    early.end();
    early.drawn();
    look([document.body.appendChild(document.createElement('footer'))]);
    expect(isHeld()).toBe(false);
  });

  it('lets a prompt be seen that the parser is still in when the settings say that it is wanted', () => {
    document.body.innerHTML = MENU;
    look(reportArrives());
    document.body.insertAdjacentHTML('beforeend', SIGN_UP);
    look([box()]);
    expect(isHeld()).toBe(true);
    early.settle(() => false);
    expect(isHeld()).toBe(false);
    early.look([], () => false, true);
    expect(isHeld()).toBe(false);
  });

  it('keeps hidden a prompt that came in two halves', () => {
    const hide = (elements: readonly Element[]): unknown => early.look(elements, () => true, true);
    const arrived = reportArrives();
    box().replaceChildren(document.createElement('h3'));
    document.body.append(box());
    hide(arrived);
    const whole = new DOMParser().parseFromString(SIGN_UP, 'text/html').body.firstElementChild as Element;
    const parts = [...whole.children];
    box().replaceChildren(...parts);
    document.body.append(document.createElement('footer'));
    hide(parts);
    expect(box().style.display).toBe('none');
  });

  describe('in a layout that a script puts something behind', () => {
    let layout: HTMLElement;
    let story: Element[];
    const slot = document.createElement('div');
    /** The layout as it looks while nothing but a prompt is there, and once the story is. */
    const looks = (mayHide: boolean): readonly (readonly string[])[] => {
      const look = (elements: readonly Element[]): readonly string[] => {
        early.look(elements, () => true, mayHide);
        return [layout.style.visibility, layout.style.display];
      };
      const first = look([...story, layout]);
      slot.append(...[...story].filter(({ localName }) => localName !== 'header'));
      return [first, look([...slot.children])];
    };

    beforeEach(() => {
      document.body.innerHTML = '';
      story = reportArrives();
      layout = document.createElement('div');
      layout.innerHTML = SIGN_UP;
      slot.replaceChildren();
      layout.append(slot);
      document.body.append(layout, document.createElement('span'));
    });

    it('gives the layout back when the story comes into it that was held back', () => {
      expect(looks(false)).toEqual([
        ['hidden', ''],
        ['', ''],
      ]);
    });

    it('gives back what was hidden as well', () => {
      expect(looks(true)).toEqual([
        ['', 'none'],
        ['', ''],
      ]);
    });

    it('keeps hidden what a prompt is put into that was hidden already', () => {
      early.look([...story, layout], () => true, true);
      slot.innerHTML = '<p>Sign up for our free newsletter and never miss a story.</p>';
      early.look([...slot.children], () => true, true);
      expect(layout.style.display).toBe('none');
    });
  });
});
