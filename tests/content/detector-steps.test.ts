// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { Detector } from '../../src/content/detector.ts';
import { ParserTrail } from '../../src/content/parser-trail.ts';

/** Steps from one sibling to the next. The code under test takes the getters when it is loaded: they are counted before. */
const steps = vi.hoisted(() => {
  const count = { taken: 0 };
  for (const name of ['previousSibling', 'nextSibling']) {
    const step = Object.getOwnPropertyDescriptor(Node.prototype, name);
    Object.defineProperty(Node.prototype, name, {
      ...step,
      get(this: Node) {
        count.taken += 1;
        return step?.get?.call(this);
      },
    });
  }
  return count;
});

const PROSE =
  '<p>The council met on Tuesday evening and voted by seven to two to move the market to the old rope works.</p>';

it('looks around in a box once, however many pieces were put into it', () => {
  const cost = (count: number): number => {
    document.body.innerHTML = `<main><article>${PROSE.repeat(6)}</article></main><div><p>Wards</p></div>`;
    const detector = new Detector(document);
    detector.readAll(() => true);
    const list = document.querySelector('div') as Element;
    list.insertAdjacentHTML('beforeend', '<p>Ward 7</p>'.repeat(count));
    steps.taken = 0;
    detector.readAdded([...list.children].slice(1), () => true);
    return steps.taken;
  };
  expect(cost(800) / cost(200)).toBeLessThan(5);
});

it('walks through what the parser has left once, however often what is around it is judged', () => {
  const cost = (isTold: boolean): number => {
    document.body.innerHTML = `<main><article>${PROSE.repeat(6)}</article></main><div></div><footer></footer>`;
    const detector = new Detector(document);
    detector.readEarly([document.querySelector('main') as Element], () => true, new ParserTrail().hasLeft);
    const list = document.querySelector('div') as Element;
    list.innerHTML = '<section><p>Ward <b>7</b></p><p>Ward <b>9</b></p></section>'.repeat(50);
    if (isTold) detector.readEarly([...list.children], () => true, new ParserTrail().hasLeft);
    steps.taken = 0;
    detector.readEarly([list], () => true, new ParserTrail().hasLeft);
    return steps.taken;
  };
  expect(cost(true)).toBeLessThan(cost(false) / 4);
});

it('looks around no piece of a box that the parser is in', () => {
  const cost = (count: number): number => {
    document.body.innerHTML = `<main><article>${PROSE.repeat(6)}</article></main><div></div>`;
    const detector = new Detector(document);
    detector.readEarly([document.querySelector('main') as Element], () => true, new ParserTrail().hasLeft);
    const gallery = document.querySelector('div') as Element;
    gallery.innerHTML = '<img src="ward.jpg">'.repeat(count);
    steps.taken = 0;
    detector.readEarly([...gallery.children].slice(0, -1), () => true, new ParserTrail().hasLeft);
    return steps.taken;
  };
  expect(cost(800) / cost(200)).toBeLessThan(5);
});

it('follows the parser through what came since, not through what came before', () => {
  const cost = (depth: number): number => {
    const trail = new ParserTrail();
    document.body.innerHTML = '<div>'.repeat(depth) + PROSE.repeat(400);
    trail.closedParts([document.body]);
    const inner = [...document.querySelectorAll('div')].at(-1) as Element;
    inner.append(document.createElement('p'));
    steps.taken = 0;
    expect(trail.closedParts([inner.lastElementChild as Element])).toHaveLength(1);
    return steps.taken;
  };
  expect(cost(20)).toBeLessThan(400);
});

it('asks what is around each piece that arrives once whether it wants consent', { timeout: 60_000 }, () => {
  const cost = (count: number): number => {
    document.body.innerHTML = `<main><article>${PROSE.repeat(2)}</article></main>`;
    const detector = new Detector(document);
    const story = document.querySelector('article') as Element;
    detector.readEarly([...story.children], () => true, new ParserTrail().hasLeft);
    const links = '<a href="https://twitter.com/intent/tweet?url=7">Tweet</a><a href="/ward">Ward</a>';
    story.insertAdjacentHTML('beforeend', `<div class="share">${links}</div>`.repeat(count));
    const pieces = [...story.children].slice(2);
    const query = vi.spyOn(Element.prototype, 'querySelectorAll');
    detector.readEarly(
      pieces,
      () => true,
      () => true,
    );
    const met = query.mock.results.reduce((sum, { value }) => sum + (value as NodeList).length, 0);
    query.mockRestore();
    return met;
  };
  expect(cost(60) / cost(15)).toBeLessThan(5);
});

it('reads the title of the page once, however many blocks may be its headline', () => {
  const cost = (count: number): number => {
    const box =
      '<div class="newsletter"><h4>Get the ward briefing</h4><form action="/join"><input type="email"><button>Sign up</button></form></div>';
    document.body.innerHTML = `<main><article>${(PROSE + PROSE + box).repeat(count)}</article></main>`;
    const detector = new Detector(document);
    const query = vi.spyOn(Document.prototype, 'querySelector');
    expect(detector.readAll(() => true).length).toBe(count);
    const { length } = query.mock.calls;
    query.mockRestore();
    return length;
  };
  expect(cost(40)).toBeLessThanOrEqual(cost(10));
});
