// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Block, Decision } from '../../src/detect/types.ts';

const ask = vi.hoisted(() => vi.fn<(request: unknown) => Promise<boolean>>());
vi.mock('../../src/content/ask-background.ts', () => ({ askBackground: ask }));

const { Cleaner } = await import('../../src/content/cleaner.ts');
const { Veil } = await import('../../src/content/veil.ts');

const decide = (block: Block): Decision => ({
  block,
  kind: 'poll',
  confidence: 0.9,
  reasons: [],
  isDoubtful: false,
});
const $ = (selector: string): HTMLElement => document.querySelector(selector) as HTMLElement;

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
  ])('hides an element with %s and gives it back to the letter', (_, html) => {
    const { cleaner, before } = start(html);
    cleaner.hide([decide($('#x'))]);
    expect(getComputedStyle($('#x')).display).toBe('none');
    cleaner.giveBack();
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

  it('wraps a run of loose nodes and gives back the very nodes', () => {
    const { cleaner, before } = start('<div>one<br>two <b>three</b><br>four</div>');
    const parent = $('div');
    const nodes = [parent.childNodes[2], parent.childNodes[3]] as ChildNode[];
    cleaner.hide([decide({ parent, nodes })]);
    expect(cleaner.removals[0]?.text).toBe('two three');
    expect(parent.querySelectorAll(':scope > span')).toHaveLength(1);
    cleaner.giveBack();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(parent.childNodes[2]).toBe(nodes[0]);
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
      { id: first?.id, text: 'one and two', decision: { kind: 'newsletter' }, shown: false },
    ]);
  });

  it('lets a wider block take the place of those in it', () => {
    const { cleaner, before } = start('<div id="o"><p id="i">one</p></div>');
    cleaner.hide([decide($('#i'))]);
    cleaner.hide([decide($('#o'))]);
    expect(cleaner.removals.map(({ element }) => element.id)).toEqual(['o']);
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
    cleaner.giveBack(({ element }) => element.id === 'x');
    expect(getComputedStyle($('#x')).display).toBe('none');
    expect(getComputedStyle($('#y')).display).toBe('block');
  });

  it('forgets blocks that left the page', () => {
    const { cleaner } = start('<p id="x">one</p>');
    cleaner.hide([decide($('#x'))]);
    $('#x').remove();
    expect(cleaner.removals).toEqual([]);
  });
});

describe('Veil', () => {
  it('draws a name no other page has', () => {
    const names = new Set(Array.from({ length: 50 }, () => new Veil().attribute));
    expect(names.size).toBe(50);
    for (const name of names) expect(name).toMatch(/^data-[a-z]{6,}$/);
  });
});
