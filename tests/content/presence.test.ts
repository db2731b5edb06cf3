// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { decide } from './decide.ts';

vi.mock('../../src/content/ask-background.ts', () => ({ askBackground: () => Promise.resolve(false) }));

const { Cleaner } = await import('../../src/content/cleaner.ts');
const { Veil } = await import('../../src/content/veil.ts');

const $ = (selector: string): HTMLElement => document.querySelector(selector) as HTMLElement;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

let cleaner: InstanceType<typeof Cleaner>;
/** Hides one in the page, and one in a shadow tree; beside them there is an empty shadow tree. */
let [inPage, inShadow] = [new Text() as Node as Element, new Text() as Node as Element];
let [host, other] = [inPage, inShadow];

beforeEach(() => {
  document.body.innerHTML = '<main><p id="x">one</p></main><div id="host"></div><div id="other"></div>';
  [inPage, host, other] = [$('#x'), $('#host'), $('#other')];
  host.attachShadow({ mode: 'open' }).innerHTML = '<section><p>two</p></section>';
  other.attachShadow({ mode: 'open' });
  inShadow = host.shadowRoot?.querySelector('p') as Element;
  cleaner = new Cleaner(new Veil());
  cleaner.hide([decide(inShadow), decide(inPage)]);
});

describe('how many blocks are hidden is known at once', () => {
  it.each<[string, () => void, number]>([
    ['nothing has changed', () => {}, 2],
    ['one is taken out', () => inPage.remove(), 1],
    ['one is taken out of its shadow tree', () => inShadow.remove(), 1],
    ['the host of one is taken out', () => host.remove(), 1],
    ['all is taken out', () => document.body.replaceChildren(), 0],
    ['one is moved', () => document.body.append(inPage), 2],
    ['one is moved into a shadow tree', () => other.shadowRoot?.append(inPage), 2],
    ['one is taken out with what it stood in', () => $('main').remove(), 1],
  ])('when %s', async (_, change, left) => {
    change();
    expect(cleaner.hiddenCount).toBe(left);
    await settle();
    expect(cleaner.hiddenCount).toBe(left);
    expect(cleaner.removals).toHaveLength(left);
  });

  it.each([false, true])('when one is put back, whether it was counted meanwhile or not: %s', (isCounted) => {
    $('main').remove();
    if (isCounted) expect(cleaner.hiddenCount).toBe(1);
    document.body.append(inPage);
    expect(cleaner.hiddenCount).toBe(2);
    inPage.remove();
    expect(cleaner.hiddenCount).toBe(1);
  });

  it('when one has left another tree than it was hidden in', async () => {
    other.shadowRoot?.append(inPage);
    await settle();
    other.shadowRoot?.replaceChildren();
    expect(cleaner.hiddenCount).toBe(1);
  });

  it('when one that left is shown again, or one that is shown has left and come back', () => {
    const [id = ''] = cleaner.removals.filter((one) => one.decision.block === inPage).map((one) => one.id);
    inPage.remove();
    cleaner.show(id, true);
    document.body.append(inPage);
    expect(cleaner.hiddenCount).toBe(1);
    cleaner.show(id, false);
    expect(cleaner.hiddenCount).toBe(2);
  });

  it('when of loose text one part has gone, and when all has', () => {
    document.body.innerHTML = '<div>Sign up <b>now</b></div>';
    const [text, bold] = [...$('div').childNodes] as [Text, Element];
    cleaner.hide([decide({ parent: $('div'), nodes: [text, bold] })]);
    bold.remove();
    expect(cleaner.hiddenCount).toBe(1);
    $('div').replaceChildren();
    expect(cleaner.hiddenCount).toBe(0);
  });

  it('when two of loose text have a part in common', () => {
    document.body.innerHTML = '<div><i>Sign up</i><b>now</b></div>';
    const [parent, first, both] = [$('div'), $('i'), $('b')];
    cleaner.hide([decide({ parent, nodes: [first, both] })]);
    const last = parent.appendChild(document.createElement('u'));
    last.append('Subscribe');
    cleaner.hide([decide({ parent, nodes: [both, last] })]);
    const counts = [first, both, last].map((part) => {
      part.remove();
      return cleaner.hiddenCount;
    });
    expect(counts).toEqual([2, 1, 0]);
  });

  it('when a shadow tree is moved into another one, and taken out of that', async () => {
    other.shadowRoot?.append(host);
    await settle();
    expect(cleaner.hiddenCount).toBe(2);
    host.remove();
    await settle();
    expect(cleaner.hiddenCount).toBe(1);
  });

  it('when all was given back and something is hidden anew', () => {
    cleaner.giveBack();
    cleaner.hide([decide(inPage)]);
    expect(cleaner.hiddenCount).toBe(1);
    inPage.remove();
    expect(cleaner.hiddenCount).toBe(0);
  });
});

it('what was shown again and has left the page is forgotten as well', () => {
  const [removal] = cleaner.removals.filter((one) => one.decision.block === inPage);
  cleaner.show(removal?.id ?? '', true);
  inPage.remove();
  cleaner.hide([]);
  document.body.append(inPage);
  expect(removal && cleaner.has(removal)).toBe(false);
});
