// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULTS, repairSettings, withSite } from '../../src/settings/schema.ts';
import { KINDS } from '../../src/words.ts';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser.ts'));
const { default: browser, resetBrowser, stored } = await import('../ui/fake-browser.ts');
const { App } = await import('../../src/options/app.tsx');
const { openModel } = await import('../../src/options/model.ts');
const { choicesOf } = await import('../../src/options/site-list.tsx');

let closing: AbortController;

const box = (id: string): HTMLInputElement => {
  const found = document.getElementById(id);
  if (!(found instanceof HTMLInputElement)) throw new Error(`no switch ${id}`);
  return found;
};
const said = (): string => document.querySelector('[role=status]')?.textContent ?? '';
const removers = (): HTMLButtonElement[] => [...document.querySelectorAll('button')];
const kept = () => repairSettings(stored.sync?.settings).settings;

async function open(): Promise<void> {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  render(<App model={openModel(closing.signal)} />, root);
  await vi.waitFor(() => expect(document.querySelector('#marks')).not.toBeNull());
}

beforeEach(() => {
  resetBrowser();
  closing = new AbortController();
});

afterEach(() => closing.abort());

it('has a switch with a sentence for each kind and for marks, as stored', async () => {
  stored.sync = { settings: { ...DEFAULTS, kinds: { ...DEFAULTS.kinds, poll: false, ad: true } } };
  await open();
  for (const kind of KINDS) {
    expect(box(`kind-${kind}`).checked, kind).toBe(
      kind === 'ad' || (DEFAULTS.kinds[kind] && kind !== 'poll'),
    );
    const hint = box(`kind-${kind}`).getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(hint)?.textContent?.length, kind).toBeGreaterThan(20);
  }
  expect(box('marks').checked).toBe(true);
});

it.each(KINDS)('stores the switch of %s, both ways', async (kind) => {
  await open();
  const before = DEFAULTS.kinds[kind];
  box(`kind-${kind}`).click();
  await vi.waitFor(() => expect(said()).toBe('Saved'));
  expect(kept()).toEqual({ ...DEFAULTS, kinds: { ...DEFAULTS.kinds, [kind]: !before } });
  expect(box(`kind-${kind}`).checked).toBe(!before);
  box(`kind-${kind}`).click();
  await vi.waitFor(() => expect(kept()).toEqual(DEFAULTS));
});

it('stores how many sentences a summary has', async () => {
  await open();
  const select = document.querySelector<HTMLSelectElement>('#sentences');
  if (!select) throw new Error('no choice of sentences');
  expect(select.value).toBe('3');
  expect([...select.options].map(({ value }) => value)).toEqual(['1', '2', '3', '4', '5']);
  select.value = '5';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.waitFor(() => expect(kept().sentences).toBe(5));
});

it('stores the switch of marks', async () => {
  await open();
  box('marks').click();
  await vi.waitFor(() => expect(kept().marks).toBe(false));
});

it('says plainly when nothing can be stored, and shows the setting as it was', async () => {
  await open();
  stored.sync = null;
  stored.local = null;
  box('kind-poll').click();
  await vi.waitFor(() => expect(said()).toContain('could not save this'));
  expect(box('kind-poll').checked).toBe(true);
  // Once more: now nothing but the announcement is drawn anew.
  box('kind-poll').click();
  expect(box('kind-poll').checked).toBe(true);
  expect(document.querySelector('.toast')?.classList).toContain('warning');
});

describe('what is said of a change', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('leaves again when it went well', async () => {
    await open();
    box('marks').click();
    await vi.waitFor(() => expect(said()).toBe('Saved'));
    await vi.advanceTimersByTimeAsync(6000);
    expect(said()).toBe('');
  });

  it('stays when it did not', async () => {
    await open();
    stored.sync = null;
    stored.local = null;
    box('marks').click();
    await vi.waitFor(() => expect(said()).toContain('could not save this'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(said()).toContain('could not save this');
  });
});

it('follows changes made elsewhere', async () => {
  await open();
  await browser.storage.sync.set({ settings: withSite(DEFAULTS, 'courier.example', 'off') });
  await vi.waitFor(() => expect(removers()).toHaveLength(1));
});

describe('sites', () => {
  const rows = (): (string | undefined)[] =>
    [...document.querySelectorAll('.site-choice')].map((row) => row.textContent?.replace(/\s+/g, ' '));

  it('stand in alphabetical order', () => {
    const sites = { 'b.example': 'off', 'a.example': 'on', 'c.example': 'off' } as const;
    expect(choicesOf({ ...DEFAULTS, sites }).map(([site]) => site)).toEqual([
      'a.example',
      'b.example',
      'c.example',
    ]);
  });

  it('says that there are none', async () => {
    await open();
    expect(document.body.textContent).toContain('None. Broadsheet judges each page');
  });

  it('says what was chosen for each, beside its name and for its button', async () => {
    stored.sync = { settings: withSite(withSite(DEFAULTS, 'b.example', 'on'), 'a.example', 'off') };
    await open();
    expect(rows()).toEqual(['a.example Never cleaned up', 'b.example Always cleaned up']);
    expect(document.body.textContent).toContain('On all other sites, Broadsheet judges each page');
    expect(removers().map((button) => button.getAttribute('aria-describedby'))).toEqual(
      [...document.querySelectorAll('.site-choice')].map(({ id }) => id),
    );
  });

  it('are taken off the list, and the focus goes on to the next, then to the heading', async () => {
    stored.sync = { settings: withSite(withSite(DEFAULTS, 'a.example', 'off'), 'b.example', 'on') };
    await open();
    removers()[1]?.click();
    await vi.waitFor(() => expect(said()).toBe('Each page of b.example is judged again'));
    expect(kept().sites).toEqual({ 'a.example': 'off' });
    await vi.waitFor(() => expect(document.activeElement).toBe(removers()[0]));
    removers()[0]?.click();
    await vi.waitFor(() => expect(kept().sites).toEqual({}));
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('sites'));
  });
});

describe('what stays shown', () => {
  const rows = (): (string | undefined)[] =>
    [...document.querySelectorAll('[aria-labelledby=shown] .site-choice')].map((row) =>
      row.textContent?.replace(/\s+/g, ' '),
    );
  const forget = (name: string): HTMLButtonElement[] =>
    removers().filter((button) => button.textContent === name);

  it('is nothing at first', async () => {
    await open();
    expect(document.body.textContent).toContain('Nothing. When you choose Show');
    expect(removers()).toEqual([]);
  });

  it('stands there by site, with how much of it there is', async () => {
    stored.local = { shown: { 'b.example': ['x'], 'a.example': ['x', 'y'] } };
    await open();
    await vi.waitFor(() => expect(rows()).toEqual(['a.example 2 blocks stay', 'b.example 1 block stays']));
  });

  it('follows what is chosen in the popup', async () => {
    await open();
    await browser.storage.local.set({ shown: { 'a.example': ['x'] } });
    await vi.waitFor(() => expect(rows()).toEqual(['a.example 1 block stays']));
    expect(forget('Forget all of it'), 'no second button for the same').toEqual([]);
  });

  it('is forgotten site by site, and the focus goes on to the next, then to the heading', async () => {
    stored.local = { shown: { 'a.example': ['x'], 'b.example': ['y'] } };
    await open();
    await vi.waitFor(() => expect(rows()).toHaveLength(2));
    forget('Forget')[1]?.click();
    await vi.waitFor(() => expect(said()).toBe('Forgotten: what stayed on b.example is hidden again'));
    expect(stored.local).toEqual({ shown: { 'a.example': ['x'] } });
    await vi.waitFor(() => expect(document.activeElement).toBe(forget('Forget')[0]));
    forget('Forget')[0]?.click();
    await vi.waitFor(() => expect(rows()).toEqual([]));
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('shown'));
  });

  it('is forgotten all at once', async () => {
    stored.local = { shown: { 'a.example': ['x'], 'b.example': ['y'] } };
    await open();
    await vi.waitFor(() => expect(rows()).toHaveLength(2));
    forget('Forget all of it')[0]?.click();
    await vi.waitFor(() => expect(said()).toContain('Forgotten'));
    expect(stored.local).toEqual({});
    await vi.waitFor(() => expect(rows()).toEqual([]));
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('shown'));
  });
});
