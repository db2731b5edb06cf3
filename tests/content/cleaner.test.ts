// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Removal } from '../../src/content/removal.ts';
import type { WordChange } from '../../src/content/word-watch.ts';
import type { Block } from '../../src/detect/types.ts';
import { decide } from './decide.ts';

const ask = vi.hoisted(() => vi.fn<(request: unknown) => Promise<boolean>>());
vi.mock('../../src/content/ask-background.ts', () => ({ askBackground: ask }));

const { Cleaner } = await import('../../src/content/cleaner.ts');
const { elementsOf } = await import('../../src/content/removal.ts');
const { Veil } = await import('../../src/content/veil.ts');

const $ = (selector: string): HTMLElement => document.querySelector(selector) as HTMLElement;
const idsOf = (removals: readonly Removal[]): string[] => elementsOf(removals).map(({ id }) => id);

function start(html: string): {
  cleaner: InstanceType<typeof Cleaner>;
  before: string;
  veil: InstanceType<typeof Veil>;
} {
  document.body.innerHTML = html;
  const veil = new Veil();
  return { cleaner: new Cleaner(veil), before: document.documentElement.outerHTML, veil };
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  ask.mockReset().mockResolvedValue(false);
});

describe('Cleaner', () => {
  it.each([
    ['no style', '<p id="x">one</p>'],
    ['an empty style', '<p id="x" style="">one</p>'],
    ['an odd style', '<p id="x" style="COLOR:red;;  margin : 0">one</p>'],
    ['a display of its own', '<p id="x" style="display:flex !important">one</p>'],
    [
      'a form whose field is named style',
      '<form id="x"><input name="style"><input name="parentNode"></form>',
    ],
    ['the markup of a drawing', '<svg id="x" style="fill:red"><text>one</text></svg>'],
  ])('hides an element with %s and gives it back to the letter', (_, html) => {
    const { cleaner, before } = start(html);
    cleaner.hide([decide($('#x'))]);
    expect(getComputedStyle($('#x')).display).toBe('none');
    cleaner.giveBack();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('hides runs of loose text without setting each beside each other', () => {
    const holds = vi.spyOn(Node.prototype, 'contains');
    const cost = (count: number): number => {
      const { cleaner } = start(`<div id="x">${'Sign up for <a href="/n">news</a><br>'.repeat(count)}</div>`);
      const nodes = [...$('#x').childNodes];
      holds.mockClear();
      const runs = Array.from({ length: count }, (_, i) => nodes.slice(i * 3, i * 3 + 2));
      const made = cleaner.hide(runs.map((run) => decide({ parent: $('#x'), nodes: run })));
      expect(made).toHaveLength(count);
      return holds.mock.calls.length;
    };
    const few = cost(50);
    expect(cost(200)).toBeLessThan(few * 4.6);
    holds.mockRestore();
  });

  it('has hidden what a site brings in step with other markup, and does not quarrel with it', async () => {
    const { cleaner, before, veil } = start('<p id="x">one</p>');
    cleaner.hide([decide($('#x'))]);
    await settle();
    $('#x').removeAttribute(veil.attribute);
    await settle();
    expect($('#x').getAttribute(veil.attribute)).toBe('hide');
    let taken = 0;
    const site = new MutationObserver(() => {
      if (!$('#x').hasAttribute(veil.attribute)) return;
      taken += 1;
      if (taken < 1000) $('#x').removeAttribute(veil.attribute);
    });
    site.observe($('#x'), { attributes: true });
    $('#x').removeAttribute(veil.attribute);
    for (let i = 0; i < 5; i += 1) await new Promise(requestAnimationFrame);
    expect(taken).toBeGreaterThan(1);
    expect(taken).toBeLessThan(10);
    site.disconnect();
    cleaner.giveBack();
    await new Promise(requestAnimationFrame);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('takes the inline style out once the style of user origin is there', async () => {
    ask.mockResolvedValue(true);
    const { cleaner, veil } = start('<p id="x">one</p>');
    // What the background would do.
    const sheet = document.createElement('style');
    sheet.textContent = `[${veil.attribute}="hide"]{display:none!important}`;
    document.head.append(sheet);
    cleaner.hide([decide($('#x'))]);
    await settle();
    expect($('#x').hasAttribute('style')).toBe(false);
    expect(getComputedStyle($('#x')).display).toBe('none');
    sheet.remove();
  });

  it('keeps the inline style where the other was taken and does nothing', async () => {
    ask.mockResolvedValue(true);
    const { cleaner } = start('<p id="x">one</p>');
    cleaner.hide([decide($('#x'))]);
    await settle();
    expect(getComputedStyle($('#x')).display).toBe('none');
  });

  it('lets what the page wrote to the style meanwhile stand', () => {
    const { cleaner } = start('<p id="x">one</p>');
    cleaner.hide([decide($('#x'))]);
    $('#x').style.color = 'red';
    cleaner.giveBack();
    expect($('#x').getAttribute('style')).toBe('color: red;');
  });

  it('hides a run of loose nodes, moves none of them, and gives them back', () => {
    const { cleaner, before } = start('<div>one<br>two <b>three</b><br>four</div>');
    const parent = $('div');
    const all = [...parent.childNodes];
    const nodes = all.slice(2, 4);
    const [removal] = cleaner.hide([decide({ parent, nodes })]);
    expect(removal?.told.text).toBe('two three');
    const seen = (): string =>
      [...parent.childNodes]
        .filter((node) => !(node instanceof Element && getComputedStyle(node).display === 'none'))
        .map((node) => node.textContent?.trim())
        .join('');
    expect(seen()).toBe('onefour');
    expect(all.every(({ parentNode }) => parentNode === parent)).toBe(true);
    cleaner.show(removal?.id ?? '', true);
    expect(document.documentElement.outerHTML).toBe(before);
    cleaner.show(removal?.id ?? '', false);
    expect(seen()).toBe('onefour');
    cleaner.giveBack();
    expect(document.documentElement.outerHTML).toBe(before);
    expect([...parent.childNodes]).toEqual(all);
  });

  it('passes over a run that is hidden or shown already, and hides one that is more in its place', () => {
    const { cleaner, before } = start('<div>one<br>two <b>three</b></div>');
    const parent = $('div');
    const all = [...parent.childNodes];
    const run = (): Block => ({ parent, nodes: [...parent.childNodes].slice(2) });
    const [removal] = cleaner.hide([decide(run())]);
    expect(cleaner.hide([decide(run())])).toEqual([]);
    cleaner.show(removal?.id ?? '', true);
    expect(cleaner.hide([decide(run())])).toEqual([]);
    cleaner.show(removal?.id ?? '', false);
    const four = new Text(' four');
    parent.append(four);
    expect(cleaner.hide([decide(run())])).toMatchObject([{ told: { text: 'two three four' } }]);
    expect(cleaner.removals).toHaveLength(1);
    cleaner.giveBack();
    four.remove();
    expect(document.documentElement.outerHTML).toBe(before);
    expect([...parent.childNodes]).toEqual(all);
  });

  it('passes over what is hidden already, and what stands in it', () => {
    const { cleaner } = start('<div id="o"><p id="i">one</p></div>');
    cleaner.hide([decide($('#o'))]);
    expect(cleaner.hide([decide($('#o')), decide($('#i'))])).toEqual([]);
    expect(cleaner.removals).toHaveLength(1);
  });

  it('tells a block that is hidden already as it was judged last', () => {
    const { cleaner } = start('<div id="o">one</div>');
    cleaner.hide([decide($('#o'))]);
    const [first] = cleaner.removals;
    $('#o').append(' and two');
    cleaner.hide([{ ...decide($('#o')), kind: 'newsletter' }]);
    expect(cleaner.removals).toMatchObject([
      { id: first?.id, told: { text: 'one and two' }, decision: { kind: 'newsletter' }, shown: false },
    ]);
  });

  it('leaves the form alone that the reader is typing in, until they have left it', () => {
    const { cleaner } = start(
      '<div id="x"><form><input id="mail"><input value="set"><button id="send">Sign up</button></form></div><i id="y" tabindex="0"></i>',
    );
    const mail = $('#mail') as HTMLInputElement;
    mail.focus();
    const hide = (): number => cleaner.hide([decide($('#x'))]).length;
    mail.value = 'ann';
    expect(hide()).toBe(0);
    $('#send').focus();
    expect(hide()).toBe(0);
    expect(cleaner.hide([decide($('#y'))])).toHaveLength(1);
    $('#y').focus();
    expect(hide()).toBe(1);
  });

  it('hides a form that merely has the focus', () => {
    const { cleaner } = start('<form id="x"><input id="mail" value="set"><input type="checkbox"></form>');
    $('#mail').focus();
    expect(cleaner.hide([decide($('#x'))])).toHaveLength(1);
  });

  it('leaves loose text and a field in an open shadow tree alone while the reader types there', () => {
    const { cleaner } = start('<div>one<br>two <label><input></label><br>four</div><section></section>');
    const field = $('input') as HTMLInputElement;
    field.focus();
    field.value = 'ann';
    const parent = $('div');
    expect(cleaner.hide([decide({ parent, nodes: [...parent.childNodes].slice(2, 4) })])).toEqual([]);
    const inner = $('section').attachShadow({ mode: 'open' }).appendChild(document.createElement('textarea'));
    inner.focus();
    inner.value = 'ann';
    expect(cleaner.hide([decide($('section'))])).toEqual([]);
  });

  it('gives the very nodes of a run back when what stands for it was judged meanwhile', () => {
    const { cleaner, before } = start('<div>one<br>two</div>');
    const parent = $('div');
    cleaner.hide([decide({ parent, nodes: [parent.lastChild as ChildNode] })]);
    cleaner.hide([decide($('span'))]);
    cleaner.giveBack();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('lets a wider block take the place of those in it', () => {
    const { cleaner, before } = start('<div id="o"><p id="i">one</p></div>');
    cleaner.hide([decide($('#i'))]);
    cleaner.hide([decide($('#o'))]);
    expect(idsOf(cleaner.removals)).toEqual(['o']);
    cleaner.giveBack();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('shows one again and hides it again', () => {
    const { cleaner } = start('<p id="x">one</p><p id="y">two</p>');
    const [first] = cleaner.hide([decide($('#x')), decide($('#y'))]);
    cleaner.show(first?.id ?? '', true);
    expect(getComputedStyle($('#x')).display).toBe('block');
    expect(getComputedStyle($('#y')).display).toBe('none');
    expect(cleaner.hiddenCount).toBe(1);
    cleaner.show(first?.id ?? '', false);
    expect(getComputedStyle($('#x')).display).toBe('none');
    cleaner.show('nobody', true);
    expect(cleaner.hiddenCount).toBe(2);
  });

  it('gives back all but what it is told to keep', () => {
    const { cleaner } = start('<p id="x">one</p><p id="y">two</p>');
    cleaner.hide([decide($('#x')), decide($('#y'))]);
    cleaner.giveBack((removal) => idsOf([removal])[0] === 'x');
    expect(getComputedStyle($('#x')).display).toBe('none');
    expect(getComputedStyle($('#y')).display).toBe('block');
  });

  it('forgets blocks that left the page', () => {
    const { cleaner } = start('<p id="x">one</p>');
    cleaner.hide([decide($('#x'))]);
    $('#x').remove();
    expect(cleaner.removals).toEqual([]);
  });

  it('lets go of blocks that left the page as soon as there is more to hide', () => {
    const { cleaner } = start('<div><p id="x">one</p></div><p id="y">two</p>');
    const gone = $('#x');
    cleaner.hide([decide(gone)]);
    gone.remove();
    cleaner.hide([decide($('#y'))]);
    expect(gone.outerHTML).toBe('<p id="x">one</p>');
    $('div').append(gone);
    expect(cleaner.isKnown(gone)).toBe(false);
    expect(idsOf(cleaner.removals)).toEqual(['y']);
  });
});

describe('a hidden block that says something else', () => {
  const changed = vi.fn<(removal: Removal, change: WordChange) => void>();
  const open = (html: string): InstanceType<typeof Cleaner> => {
    document.body.innerHTML = html;
    return new Cleaner(new Veil(), () => false, changed);
  };
  const hide = (cleaner: InstanceType<typeof Cleaner>, block: Block = $('#x')): Removal => {
    const [removal] = cleaner.hide([decide(block)]);
    if (!removal) throw new Error('not hidden');
    return removal;
  };
  beforeEach(() => changed.mockReset());

  it('is told of before anything else is done, until it is shown or given back', async () => {
    const cleaner = open('<p id="x">one</p>');
    const removal = hide(cleaner);
    $('#x').textContent = 'story';
    await Promise.resolve();
    expect(changed.mock.lastCall).toEqual([removal, 'other']);
    cleaner.show(removal.id, true);
    $('#x').textContent = 'more of it';
    await settle();
    expect(changed).toHaveBeenCalledOnce();
    cleaner.show(removal.id, false);
    cleaner.giveBack();
    $('#x').textContent = 'all of it';
    await settle();
    expect(changed).toHaveBeenCalledOnce();
  });

  it('stays hidden, with its name, while it is clutter, and is told as it is', () => {
    const cleaner = open('<p id="x">one</p>');
    const removal = hide(cleaner);
    $('#x').textContent = 'two';
    expect(cleaner.judgeAgain(removal, (block) => [decide(block)])).toBeNull();
    expect(cleaner.removals).toEqual([removal]);
    expect(removal).toMatchObject({ told: { text: 'two' }, shown: false });
    expect(getComputedStyle($('#x')).display).toBe('none');
  });

  it('stays hidden while there is nothing in it to be judged', () => {
    const cleaner = open('<p id="x">one</p>');
    const removal = hide(cleaner);
    $('#x').textContent = '';
    expect(cleaner.judgeAgain(removal, () => null)).toBeNull();
    expect(removal.told.text).toBe('one');
    expect(getComputedStyle($('#x')).display).toBe('none');
  });

  it('is given back but for what in it is clutter', () => {
    const cleaner = open('<div id="x"><p id="a">one</p><p id="b">two</p></div>');
    const hidden = cleaner.judgeAgain(hide(cleaner), () => [decide($('#a'))]);
    expect(idsOf(hidden ?? [])).toEqual(['a']);
    expect(cleaner.removals).toEqual(hidden);
    expect(getComputedStyle($('#b')).display).toBe('block');
  });

  it('is shown when it says what the reader chose to see again', () => {
    document.body.innerHTML = '<p id="x">one</p>';
    const cleaner = new Cleaner(new Veil(), () => $('#x').textContent === 'two');
    const removal = hide(cleaner);
    $('#x').textContent = 'two';
    expect(cleaner.judgeAgain(removal, (block) => [decide(block)])).toMatchObject([{ shown: true }]);
    expect(getComputedStyle($('#x')).display).toBe('block');
  });

  it('is given back with its very nodes when it was loose text', () => {
    const cleaner = open('<div>one<br>two <b>three</b></div>');
    const before = document.body.innerHTML;
    const parent = $('div');
    const removal = hide(cleaner, { parent, nodes: [...parent.childNodes].slice(2) });
    expect(cleaner.judgeAgain(removal, (block) => [decide(block)])).toEqual([]);
    expect(document.body.innerHTML).toBe(before);
    expect(cleaner.removals).toEqual([]);
  });

  it('is told of once when it says what the reader chose to see again, and goes when it says something else', async () => {
    document.body.innerHTML = '<p id="x">one</p>';
    const again = vi.fn((removal: Removal) => cleaner.judgeAgain(removal, (block) => [decide(block)]));
    const cleaner = new Cleaner(new Veil(), () => $('#x').textContent === 'two', again);
    hide(cleaner);
    $('#x').textContent = 'two';
    await settle();
    expect(again).toHaveBeenCalledOnce();
    expect(cleaner.removals).toMatchObject([{ shown: true, told: { text: 'two' } }]);
    cleaner.giveBack(() => false);
    $('#x').textContent = 'three';
    expect(hide(cleaner).shown).toBe(false);
  });

  it('stays when it has been given back three times as loose text, which is another run each time', () => {
    const cleaner = open('<div>one<br>two</div>');
    const run = (): Block => ({ parent: $('div'), nodes: [$('div').lastChild as ChildNode] });
    for (let i = 0; i < 3; i += 1) cleaner.judgeAgain(hide(cleaner, run()), () => []);
    expect(cleaner.hide([decide(run())])).toEqual([]);
  });

  it('stays when it has been given back three times, until all is given back', () => {
    const cleaner = open('<p id="x">one</p>');
    for (let i = 0; i < 3; i += 1) cleaner.judgeAgain(hide(cleaner), () => []);
    expect(cleaner.hide([decide($('#x'))])).toEqual([]);
    cleaner.giveBack();
    expect(cleaner.hide([decide($('#x'))])).toHaveLength(1);
  });
});

describe('Veil', () => {
  const styles = (): unknown[] =>
    ask.mock.calls.map(([request]) => {
      const { css, on } = request as { css: string; on: boolean };
      return [/^\[([a-z-]+)/.exec(css)?.[1], on];
    });

  it('takes its style out when nothing is veiled any more, and asks for another with another name', async () => {
    document.body.innerHTML = '<p id="x">one</p><p id="y">two</p>';
    const veil = new Veil();
    const first = veil.attribute;
    veil.put($('#x'), 'hide');
    veil.put($('#y'), 'hide');
    veil.take($('#x'));
    await settle();
    expect(styles()).toEqual([[first, true]]);
    veil.take($('#y'));
    await settle();
    expect(styles()).toEqual([
      [first, true],
      [first, false],
    ]);
    veil.put($('#x'), 'hide');
    expect(veil.attribute).not.toBe(first);
    expect(styles().at(-1)).toEqual([veil.attribute, true]);
  });

  it('keeps its style when all is taken only to be put again', async () => {
    document.body.innerHTML = '<p id="x">one</p>';
    const veil = new Veil();
    veil.put($('#x'), 'hide');
    veil.take($('#x'));
    veil.put($('#x'), 'hide');
    await settle();
    expect(styles()).toEqual([[veil.attribute, true]]);
  });

  it('does not take word of a style that is out again for the next one', async () => {
    document.body.innerHTML = '<p id="x">one</p>';
    let answer: (done: boolean) => void = () => {};
    ask.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
    const veil = new Veil();
    veil.put($('#x'), 'hide');
    veil.take($('#x'));
    await settle();
    veil.put($('#x'), 'hide');
    answer(true);
    await settle();
    expect($('#x').getAttribute('style')).toContain('display: none');
  });

  it.each([
    ['at once, each time that it is hidden', 0, 50],
    ['a while after it was hidden', 250, 300],
  ])('hides what its site draws anew %s', (_, pause, most) => {
    const clock = vi.spyOn(performance, 'now');
    const { cleaner } = start('<main></main><p id="x">one</p>');
    let hidden = 0;
    for (let i = 0; i < 300; i += 1) {
      clock.mockReturnValue(i * pause);
      $('main').innerHTML = `<p>Sign up: ${i} minutes left</p>`;
      hidden += cleaner.hide([decide($('main > p'))]).length;
    }
    clock.mockRestore();
    expect(hidden).toBe(most);
    expect(cleaner.hide([decide($('#x'))])).toHaveLength(1);
    cleaner.giveBack();
    expect(cleaner.hide([decide($('main > p'))])).toHaveLength(1);
  });

  it('draws a name no other page has', () => {
    const names = new Set(Array.from({ length: 50 }, () => new Veil().attribute));
    expect(names.size).toBe(50);
    for (const name of names) expect(name).toMatch(/^data-[a-z]{6,}$/);
  });

  it('compares no block with every other, however many are hidden', () => {
    const cost = (count: number): number => {
      const { cleaner } = start('<section><p>one</p></section>'.repeat(count));
      const decisions = [...document.querySelectorAll('p')].map(decide);
      const contains = vi.spyOn(Node.prototype, 'contains');
      cleaner.hide(decisions);
      cleaner.hide(decisions);
      cleaner.hiddenIn(decisions.map(({ block }) => block as Element));
      const { length } = contains.mock.calls;
      contains.mockRestore();
      return length;
    };
    expect(cost(80)).toBeLessThan(80 * 5);
  });

  it('lets a wider block take the place of those in it, also of those hidden just before', () => {
    const { cleaner } = start('<section><p>one</p><p>two</p></section><p id="x">three</p>');
    const [first, second] = [...document.querySelectorAll('p')];
    cleaner.hide([decide(first as HTMLElement)]);
    const made = cleaner.hide([decide(second as HTMLElement), decide($('section')), decide($('#x'))]);
    expect(made.map(({ decision }) => decision.block)).toEqual([second, $('section'), $('#x')]);
    expect(cleaner.removals.map(({ decision }) => decision.block)).toEqual([$('section'), $('#x')]);
    expect(made.map((removal) => cleaner.has(removal))).toEqual([false, true, true]);
  });

  it('hides no word of loose text that its page has moved into the story since', () => {
    document.body.innerHTML = '<div id="box"><b>Sign up</b> now <i>please</i></div><main></main>';
    const [parent, moved] = [$('#box'), $('b')];
    const cleaner = new Cleaner(new Veil());
    const [removal] = cleaner.hide([decide({ parent, nodes: [...parent.childNodes] })]);
    cleaner.show(removal?.id ?? '', true);
    $('main').append(moved);
    cleaner.show(removal?.id ?? '', false);
    expect([getComputedStyle(moved).display, $('i').textContent]).toEqual(['inline', 'please']);
    cleaner.giveBack();
    expect(document.body.innerHTML).toBe('<div id="box"> now <i>please</i></div><main><b>Sign up</b></main>');
  });
});
