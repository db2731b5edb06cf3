// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Cleaner } from '../../src/content/cleaner.ts';
import { Overlays } from '../../src/content/overlays.ts';
import { Veil } from '../../src/content/veil.ts';
import { decide } from './decide.ts';

vi.mock('../../src/content/ask-background.ts', () => ({ askBackground: () => Promise.resolve(false) }));

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** What is modal: jsdom knows dialogs, and nothing of what they do. */
const modal = new Set<Element>();
const isModal = (dialog: Element): boolean => modal.has(dialog);
const $ = (id: string): HTMLDialogElement => document.getElementById(id) as HTMLDialogElement;

let stop: AbortController;
let cleaner: Cleaner;
let overlays: Overlays;

beforeEach(() => {
  modal.clear();
  Object.assign(document, { elementsFromPoint: () => [], elementFromPoint: () => null });
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.setAttribute('open', '');
      modal.add(this);
    },
    close(this: HTMLDialogElement) {
      this.removeAttribute('open');
      modal.delete(this);
    },
  });
  const { matches } = Element.prototype;
  vi.spyOn(Element.prototype, 'matches').mockImplementation(function (this: Element, selector: string) {
    return selector === ':modal' ? isModal(this) : matches.call(this, selector);
  });
  document.body.innerHTML = '<main><h1>Wards are counted again</h1></main>';
  stop = new AbortController();
  const veil = new Veil();
  cleaner = new Cleaner(veil);
  overlays = new Overlays(document, veil, cleaner, () => {}, stop.signal);
});

afterEach(() => {
  stop.abort();
  vi.restoreAllMocks();
});

/** Puts something at the end of the page and hides it. */
function hide(html: string): void {
  document.body.insertAdjacentHTML('beforeend', html);
  const added = document.body.lastElementChild as Element;
  overlays.settle(cleaner.hide([decide(added)]), [added]);
}

describe('a modal dialog in what is hidden keeps nothing inert', () => {
  it.each<[string, () => void | Promise<void>]>([
    [
      'opened before it is hidden',
      () => {
        document.body.insertAdjacentHTML('beforeend', '<dialog id="x">Sign up</dialog>');
        $('x').showModal();
        overlays.settle(cleaner.hide([decide($('x'))]));
      },
    ],
    [
      'opened later',
      () => {
        hide('<div role="dialog"><dialog id="x">Sign up</dialog></div>');
        $('x').showModal();
      },
    ],
    [
      'opened for a second time',
      async () => {
        hide('<dialog id="x">Sign up</dialog>');
        $('x').showModal();
        await settle();
        $('x').close();
        $('x').showModal();
      },
    ],
    [
      'put in later, and open by then',
      () => {
        hide('<div role="dialog" id="o">Sign up</div>');
        $('o').innerHTML = '<p>Sign up<dialog id="x">Sign up</dialog>';
        $('x').showModal();
        overlays.came([...$('o').children]);
      },
    ],
    [
      'put in later and opened later, when all that came was looked at',
      async () => {
        hide('<div role="dialog" id="o">Sign up</div>');
        $('o').innerHTML = '<dialog id="x">Sign up</dialog>';
        overlays.came([$('x')]);
        await settle();
        $('x').showModal();
      },
    ],
    [
      'put in unseen and open by the time that the page comes to rest',
      () => {
        hide('<div role="dialog" id="o">Sign up</div>');
        $('o').innerHTML = '<dialog id="x">Sign up</dialog>';
        $('x').showModal();
        overlays.lookAgain(true);
      },
    ],
    [
      'in one that was shown again and is hidden again',
      async () => {
        hide('<dialog id="x">Sign up</dialog>');
        cleaner.show('b1', true);
        overlays.lookAgain();
        $('x').showModal();
        await settle();
        expect(isModal($('x'))).toBe(true);
        cleaner.show('b1', false);
        overlays.lookAgain();
      },
    ],
  ])('%s', async (_, open) => {
    await open();
    await settle();
    expect([$('x').open, isModal($('x'))]).toEqual([true, false]);
    cleaner.giveBack();
    overlays.giveBack();
    expect([$('x').open, isModal($('x'))]).toEqual([true, true]);
  });

  it('while one of the page’s own stays what it is, though it came with it', async () => {
    hide('<div role="dialog">Sign up</div>');
    document.body.insertAdjacentHTML('beforeend', '<dialog id="x">Delete the draft?</dialog>');
    overlays.came([$('x')]);
    $('x').showModal();
    overlays.lookAgain(true);
    await settle();
    expect(isModal($('x'))).toBe(true);
  });
});

it.each([
  ['stays hidden in a tab that is open for hours, while its site opens it once a minute', 60_000, 1],
  ['is shown where its site makes the page inert again as soon as it is not', 10, 0],
])('an overlay %s', async (_, ms, hidden) => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  hide('<div role="dialog">Sign up</div>');
  for (let i = 0; i < 60; i += 1) {
    now += ms;
    document.querySelector('main')?.setAttribute('inert', '');
    await settle();
  }
  expect(cleaner.hiddenCount).toBe(hidden);
});
