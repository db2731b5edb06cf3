// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';

const ask = vi.hoisted(() => vi.fn<(request: unknown) => Promise<boolean>>());
vi.mock('../../src/content/ask-background.ts', () => ({ askBackground: ask }));
const { Veil } = await import('../../src/content/veil.ts');

const $ = (selector: string): Element => document.querySelector(selector) as Element;

beforeEach(() => {
  ask.mockReset().mockResolvedValue(false);
  document.body.innerHTML =
    '<form id="form" style="color: red"><input name="style"></form><svg id="drawing"></svg>';
});

it('hides what has a style, even where a field is called so, and gives it back', () => {
  const before = document.body.innerHTML;
  const veil = new Veil();
  veil.put($('#form'), 'hide');
  expect(getComputedStyle($('#form')).display).toBe('none');
  veil.take($('#form'));
  expect(document.body.innerHTML).toBe(before);
});

it('hides a drawing, gives it back, and passes by what no style can hide', () => {
  const before = document.body.innerHTML;
  const veil = new Veil();
  veil.put($('#drawing'), 'hide');
  expect(getComputedStyle($('#drawing')).display).toBe('none');
  veil.take($('#drawing'));
  veil.put(document.createElementNS('http://www.w3.org/1998/Math/MathML', 'math'), 'hide');
  expect(document.body.innerHTML).toBe(before);
});

it('lets hidden elements be read as they came, and hides them again', () => {
  const veil = new Veil();
  veil.put($('#form'), 'hide');
  veil.put($('#drawing'), 'hide');
  const styles = (): (string | null)[] =>
    ['#form', '#drawing'].map((selector) => $(selector).getAttribute('style'));
  const hidden = styles();
  const came = veil.asItCame(() => {
    const read = styles();
    veil.take($('#drawing'));
    return read;
  });
  expect(came).toEqual(['color: red', null]);
  expect(styles()).toEqual([hidden[0], null]);
  expect(() =>
    veil.asItCame(() => {
      throw new Error('the page');
    }),
  ).toThrow();
  expect(styles()).toEqual([hidden[0], null]);
  veil.take($('#form'));
  expect(styles()).toEqual(['color: red', null]);
});

it('frees copies that the page makes of what is hidden, as they were before, and nothing else', async () => {
  document.body.innerHTML =
    '<div id="plain"><p id="in" style="COLOR:red">one</p></div><p id="own" style="display:flex !important;top:0">two</p>';
  const before = document.body.innerHTML;
  const veil = new Veil();
  for (const id of ['#plain', '#in', '#own']) veil.put($(id), 'hide');
  const list = document.createElement('ul');
  list.append(...[...document.body.children].map((element) => element.cloneNode(true)));
  const changed = list.lastElementChild?.cloneNode(true) as HTMLElement;
  changed.style.color = 'red';
  list.append(changed);
  document.body.append(list);
  veil.bareCopies();
  expect(list.innerHTML).toBe(`${before}<p id="own" style="top: 0px; color: red;">two</p>`);
  expect($('#in').hasAttribute(veil.attribute)).toBe(true);
  // Moved, what is hidden is hidden; a copy is freed unasked for, too, in a shadow tree as well.
  const root = document.body.appendChild(document.createElement('section')).attachShadow({ mode: 'open' });
  root.append($('#plain'));
  veil.put(root.appendChild(document.createElement('p')), 'hide');
  root.append(root.lastElementChild?.cloneNode(true) ?? '');
  await Promise.resolve();
  expect(root.lastElementChild?.outerHTML).toBe('<p></p>');
  expect(root.firstElementChild?.hasAttribute(veil.attribute)).toBe(true);
});

it('leaves the words of hidden text where the page has copied them with its markup', () => {
  document.body.innerHTML = '<div>one<br><span>two</span><i>three</i></div>';
  const veil = new Veil();
  veil.put($('span'), 'stand-in');
  expect(getComputedStyle($('span')).display).toBe('none');
  $('div').innerHTML += '<br>four';
  veil.bareCopies();
  expect(document.body.innerHTML).toBe('<div>one<br>two<i>three</i><br>four</div>');
});

it('asks how elements look once all have been written to, when the style has come', async () => {
  ask.mockResolvedValue(true);
  const look = vi.spyOn(globalThis, 'getComputedStyle');
  const inline: number[] = [];
  look.mockImplementation(() => {
    inline.push(document.querySelectorAll('[style*="none"]').length);
    return { display: 'none' } as CSSStyleDeclaration;
  });
  const veil = new Veil();
  for (const selector of ['#form', '#drawing']) veil.put($(selector), 'hide');
  await vi.waitFor(() => expect(inline.length).toBe(2));
  expect(inline).toEqual([0, 0]);
  look.mockRestore();
});

it('leaves a page as it came in the back/forward cache, where Firefox may end it, and veils it when it is back', async () => {
  vi.stubGlobal('cloneInto', () => {});
  const hidden = vi.spyOn(document, 'hidden', 'get');
  const before = document.body.innerHTML;
  const veil = new Veil();
  /** What the page's own steps find. */
  const seen: string[] = [];
  const look = (): void => void seen.push(document.body.innerHTML);
  document.addEventListener('visibilitychange', look);
  const turn = (type: 'pagehide' | 'pageshow', persisted = true): string => {
    dispatchEvent(new PageTransitionEvent(type, { persisted }));
    return document.body.innerHTML;
  };
  const turnSight = (isHidden: boolean): string => {
    hidden.mockReturnValue(isHidden);
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    return document.body.innerHTML;
  };
  /** Until the style is there what is hidden bears one of its own. */
  for (const isThere of [false, true]) {
    ask.mockResolvedValue(isThere);
    veil.put($('#form'), 'hide');
    veil.put($('#drawing'), 'hold');
    await Promise.resolve();
    const veiled = document.body.innerHTML;
    seen.length = 0;
    const outOfSight = [turn('pagehide', false), turnSight(true), turnSight(false), turn('pagehide')];
    expect(outOfSight, 'another tab').toEqual(Array(4).fill(veiled));
    expect(turnSight(true)).toBe(before);
    await new Promise(requestAnimationFrame);
    expect(document.body.innerHTML, 'is not put again there').toBe(before);
    expect(turnSight(false)).toBe(veiled);
    expect(turn('pageshow')).toBe(veiled);
    expect(turnSight(true), 'another tab').toBe(veiled);
    expect(turn('pagehide'), 'left in another tab').toBe(before);
    expect(turn('pageshow')).toBe(veiled);
    expect(turnSight(false)).toBe(veiled);
    expect(new Set(seen)).toEqual(new Set([veiled]));
    veil.take($('#form'));
    veil.take($('#drawing'));
    await Promise.resolve();
    expect([turn('pagehide'), turn('pageshow')]).toEqual([before, before]);
  }
  document.removeEventListener('visibilitychange', look);
  hidden.mockRestore();
  vi.unstubAllGlobals();
});
