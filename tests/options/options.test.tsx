// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeBackup } from '../../src/settings/backup.ts';
import { READER_DEFAULTS } from '../../src/settings/reader.ts';
import { DEFAULTS, withSite } from '../../src/settings/schema.ts';
import { fromItems, toItems } from '../../src/settings/sync-items.ts';
import { KINDS } from '../../src/words.ts';
import '../ui/no-layout.ts';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser.ts'));
const { default: browser, resetBrowser, stored } = await import('../ui/fake-browser.ts');
const { App } = await import('../../src/options/app.tsx');
const { openModel } = await import('../../src/options/model.ts');

let closing: AbortController;

const box = (id: string): HTMLInputElement => {
  const found = document.getElementById(id);
  if (!(found instanceof HTMLInputElement)) throw new Error(`no switch ${id}`);
  return found;
};
const said = (): string => document.querySelector('[role=status]')?.textContent ?? '';
const removers = (): HTMLButtonElement[] => [
  ...document.querySelectorAll<HTMLButtonElement>('[aria-labelledby=sites] .site button'),
];
const kept = () => fromItems(stored.sync ?? {}) ?? DEFAULTS;

async function open(): Promise<void> {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  render(<App model={openModel(closing.signal)} />, root);
  await vi.waitFor(() => expect(document.querySelector('#marks')).not.toBeNull());
}

beforeEach(() => {
  resetBrowser();
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView = vi.fn();
  closing = new AbortController();
});

afterEach(() => {
  closing.abort();
  vi.unstubAllGlobals();
});

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

it('shows how many sentences a summary has as it was when another number cannot be stored', async () => {
  await open();
  const select = document.querySelector<HTMLSelectElement>('#sentences');
  if (!select) throw new Error('no choice of sentences');
  stored.sync = null;
  stored.local = null;
  // Twice: the second time nothing else is drawn anew.
  for (const another of ['5', '4']) {
    select.value = another;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() => expect(said()).toContain('could not save this'));
    expect(select.value).toBe('3');
  }
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

it('says so as long as sync does not take the settings and they are kept here only', async () => {
  const HERE = 'kept on this device only';
  await open();
  const says = (): string => document.querySelector('header')?.textContent ?? '';
  expect(says()).not.toContain(HERE);
  stored.sync = null;
  box('marks').click();
  await vi.waitFor(() => expect(says()).toContain(HERE));
  await open();
  await vi.waitFor(() => expect(says()).toContain(HERE));
  stored.sync = {};
  box('marks').click();
  await vi.waitFor(() => expect(says()).not.toContain(HERE));
});

describe('settings that cannot be read', () => {
  const UNREAD = 'could not read your settings';
  const alerted = (): string => document.querySelector('[role=alert]')?.textContent ?? '';
  const THROWN = new Error('the disk did not answer');
  const OTHER = { ...DEFAULTS, sentences: 5 };

  afterEach(() => {
    for (const area of ['sync', 'local'] as const) browser.storage[area].get.mockReset();
  });

  it.each(['sync', 'local'] as const)('are told of, until %s is read again', async (area) => {
    stored.sync = { settings: OTHER };
    stored.local = { shown: [['courier.example', ['a']]] };
    browser.storage[area].get.mockRejectedValue(THROWN);
    await open();
    expect(alerted()).toContain(UNREAD);
    box('marks').click();
    await vi.waitFor(() => expect(said()).toContain('could not save this'));
    expect(stored.sync).toEqual({ settings: OTHER });
    expect(alerted(), 'nothing was read by that').toContain(UNREAD);
    browser.storage[area].get.mockReset();
    await browser.storage.sync.set({ settings: { ...OTHER, marks: false } });
    await vi.waitFor(() => expect(alerted()).toBe(''));
    expect(box('marks').checked).toBe(false);
    expect(document.querySelector<HTMLSelectElement>('#sentences')?.value).toBe('5');
    await vi.waitFor(() =>
      expect(document.querySelector('[aria-labelledby=shown]')?.textContent, 'lists too').toContain(
        'courier.example',
      ),
    );
  });

  it('are read again when the reader comes back to the page', async () => {
    stored.sync = { settings: OTHER };
    browser.storage.sync.get.mockRejectedValue(THROWN);
    await open();
    expect(alerted()).toContain(UNREAD);
    window.dispatchEvent(new Event('focus'));
    await vi.waitFor(() => expect(browser.storage.sync.get).toHaveBeenCalledTimes(3));
    expect(alerted(), 'in vain').toContain(UNREAD);
    browser.storage.sync.get.mockReset();
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.waitFor(() => expect(alerted()).toBe(''));
    expect(document.querySelector<HTMLSelectElement>('#sentences')?.value).toBe('5');
    browser.storage.sync.get.mockClear();
    window.dispatchEvent(new Event('focus'));
    expect(browser.storage.sync.get, 'they are known').not.toHaveBeenCalled();
  });

  it('are told of no more once a change was kept', async () => {
    browser.storage.local.get.mockRejectedValueOnce(THROWN);
    await open();
    expect(alerted()).toContain(UNREAD);
    box('marks').click();
    await vi.waitFor(() => expect(kept().marks).toBe(false));
    await vi.waitFor(() => expect(alerted()).toBe(''));
  });

  it('are not told of where there are none, or sync is switched off', async () => {
    stored.sync = null;
    await open();
    expect(alerted()).toBe('');
  });
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

  it('stand in alphabetical order, each in its own letters', async () => {
    const sites = {
      'c.example': 'off',
      'xn--bcher-kva.example': 'off',
      'a.example': 'on',
    } as const;
    stored.sync = { settings: { ...DEFAULTS, sites } };
    await open();
    expect(rows()).toEqual([
      'a.example Always cleaned up',
      'bücher.example Never cleaned up',
      'c.example Never cleaned up',
    ]);
    removers()[1]?.click();
    await vi.waitFor(() => expect(said()).toBe('Each page of bücher.example is judged again'));
    expect(kept().sites).toEqual({ 'c.example': 'off', 'a.example': 'on' });
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

  it('are taken off the list in another window, and the focus goes on from there all the same', async () => {
    const store = (...names: string[]): Promise<void> =>
      browser.storage.sync.set(
        toItems(
          names.reduce((all, name) => withSite(all, name, 'off'), DEFAULTS),
          Object.keys(stored.sync ?? {}),
        ),
      );
    await store('a.example', 'b.example', 'c.example');
    await open();
    removers()[1]?.focus();
    await store('b.example', 'c.example');
    await vi.waitFor(() => expect(removers()).toHaveLength(2));
    expect(document.activeElement, 'its own site stays').toBe(removers()[0]);
    await store('c.example');
    await vi.waitFor(() => expect(removers()).toHaveLength(1));
    expect(document.activeElement).toBe(removers()[0]);
    await store('d.example');
    await vi.waitFor(() => expect(rows()).toEqual(['d.example Never cleaned up']));
    expect(document.activeElement, 'a file put others in their place').toBe(removers()[0]);
    await store();
    await vi.waitFor(() => expect(removers()).toHaveLength(0));
    expect(document.activeElement?.id).toBe('sites');
  });
});

describe('a long list of sites', () => {
  const NAMES = Array.from({ length: 12 }, (_, i) => `paper${i}.example`);
  const field = (): HTMLInputElement => box('sites-find');
  const count = (): string => field().parentElement?.querySelector('[role=status]')?.textContent ?? '';
  const names = (): (string | undefined)[] =>
    removers().map((button) => button.previousElementSibling?.textContent?.split(' ')[0]);

  function type(text: string): void {
    field().focus();
    field().value = text;
    field().dispatchEvent(new Event('input', { bubbles: true }));
  }

  beforeEach(() => {
    stored.sync = { settings: NAMES.reduce((all, name) => withSite(all, name, 'off'), DEFAULTS) };
  });

  it('has a field that narrows it, and says how many are left', async () => {
    await open();
    expect(count()).toBe('12 of 12 sites');
    type('paper1');
    await vi.waitFor(() => expect(names()).toEqual(['paper1.example', 'paper10.example', 'paper11.example']));
    expect(count()).toBe('3 of 12 sites');
    type(' letter');
    await vi.waitFor(() => expect(count()).toBe('No site in this list has “letter” in its name.'));
    expect(document.querySelector('[aria-labelledby=sites] ul')).toBeNull();
  });

  it('is whole again when Escape empties the field', async () => {
    await open();
    type('paper11');
    await vi.waitFor(() => expect(removers()).toHaveLength(1));
    const press = (init: KeyboardEventInit) =>
      field().dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
    press({ key: 'Escape', isComposing: true });
    expect(field().value, 'that ends what is being composed').toBe('paper11');
    expect(press({ key: 'Escape' }), 'it is used').toBe(false);
    await vi.waitFor(() => expect(removers()).toHaveLength(12));
    expect(field().value).toBe('');
    expect(document.activeElement).toBe(field());
    expect(press({ key: 'Escape' }), 'it is the browser’s').toBe(true);
  });

  it('keeps the field when it grows short, and gives it the focus when nothing that is sought is left', async () => {
    await open();
    type('paper11');
    await vi.waitFor(() => expect(removers()).toHaveLength(1));
    removers()[0]?.focus();
    removers()[0]?.click();
    await vi.waitFor(() => expect(document.activeElement).toBe(field()));
    expect(count()).toContain('“paper11”');
    type('');
    await vi.waitFor(() => expect(removers()).toHaveLength(11));
  });

  it('is none with fewer', async () => {
    stored.sync = { settings: withSite(DEFAULTS, 'paper.example', 'off') };
    await open();
    expect(document.querySelector('[type=search]')).toBeNull();
  });

  it('has no button for all of it while some are left out', async () => {
    stored.local = { shown: Object.fromEntries(NAMES.map((name) => [name, ['x']])) };
    await open();
    const buttons = () => [...document.querySelectorAll('[aria-labelledby=shown] button')];
    await vi.waitFor(() => expect(buttons().at(-1)?.textContent).toBe('Forget all of it'));
    box('shown-find').value = 'paper1';
    box('shown-find').dispatchEvent(new Event('input', { bubbles: true }));
    await vi.waitFor(() => expect(buttons()).toHaveLength(3));
  });
});

describe('a site that is typed', () => {
  const field = (): HTMLInputElement => box('add-site');
  const fault = (): string => document.querySelector('#add-site-fault')?.textContent ?? '';

  /** Types a site, chooses what is to be done there, and presses Enter. */
  function add(typed: string, rule?: string): void {
    const { form } = field();
    const select = form?.querySelector('select');
    if (!form || !select) throw new Error('no form');
    field().value = typed;
    field().dispatchEvent(new Event('input', { bubbles: true }));
    if (rule) select.value = rule;
    form.requestSubmit();
  }

  it.each([
    [undefined, 'off', 'Off for courier.example'],
    ['off', 'off', 'Off for courier.example'],
    ['on', 'on', 'Every page of courier.example is cleaned from now on'],
  ])('is kept as one that is %s', async (chosen, rule, words) => {
    await open();
    add('https://www.Courier.example/city?from=here', chosen);
    await vi.waitFor(() => expect(said()).toBe(words));
    expect(kept()).toEqual({ ...DEFAULTS, sites: { 'courier.example': rule } });
    expect(document.querySelectorAll('[aria-labelledby=sites] .site')).toHaveLength(1);
    // Ready for the next.
    expect(field().value).toBe('');
    expect(document.activeElement).toBe(field());
  });

  it('has the choice in place of the one it had', async () => {
    stored.sync = { settings: withSite(DEFAULTS, 'courier.example', 'off') };
    await open();
    add('courier.example', 'on');
    await vi.waitFor(() => expect(kept().sites).toEqual({ 'courier.example': 'on' }));
  });

  it('is told what is wrong with it, until it is changed, and nothing is stored', async () => {
    await open();
    for (const [typed, words] of [
      ['', 'Type a site first'],
      ['courier', 'The ending is missing'],
      ['the courier', 'not the name of a site'],
      ['ftp://courier.example', 'pages of the web only'],
    ] as const) {
      add(typed);
      await vi.waitFor(() => expect(fault()).toContain(words));
      expect(document.querySelector('#add-site-fault')?.getAttribute('role'), 'is read out').toBe('alert');
      expect(field().getAttribute('aria-invalid')).toBe('true');
      expect(field().getAttribute('aria-describedby')).toContain('add-site-fault');
      expect(document.activeElement).toBe(field());
      expect(field().value, 'stays to be mended').toBe(typed);
    }
    field().value = 'courier.example';
    field().dispatchEvent(new Event('input', { bubbles: true }));
    await vi.waitFor(() => expect(fault()).toBe(''));
    expect(field().getAttribute('aria-invalid')).toBe('false');
    expect(kept()).toEqual(DEFAULTS);
  });

  it('is told so in place of what was said of the one before', async () => {
    await open();
    add('courier.example');
    await vi.waitFor(() => expect(said()).toBe('Off for courier.example'));
    add('courier');
    await vi.waitFor(() => expect(fault()).toContain('The ending is missing'));
    expect(said()).toBe('');
    const { sync, local } = stored;
    Object.assign(stored, { sync: null, local: null });
    add('courier.example');
    await vi.waitFor(() => expect(said()).toContain('could not save this'));
    Object.assign(stored, { sync, local });
    add('courier');
    await vi.waitFor(() => expect(fault()).toContain('The ending is missing'));
    expect(said()).toBe('');
    expect(document.querySelector('.toast')?.classList).not.toContain('warning');
  });

  it('keeps the focus for the next one, also where a choice could not be taken back before', async () => {
    stored.sync = { settings: withSite(DEFAULTS, 'herald.example', 'off') };
    await open();
    const { sync, local } = stored;
    stored.sync = null;
    stored.local = null;
    document.querySelector<HTMLElement>('[aria-labelledby=sites] .site button')?.click();
    await vi.waitFor(() => expect(said()).toContain('could not save this'));
    Object.assign(stored, { sync, local });
    add('courier.example');
    await vi.waitFor(() =>
      expect(document.querySelectorAll('[aria-labelledby=sites] .site')).toHaveLength(2),
    );
    expect(document.activeElement).toBe(field());
  });

  it('stays in the field where it could not be stored, and that is said', async () => {
    await open();
    stored.sync = null;
    stored.local = null;
    add('courier.example');
    await vi.waitFor(() => expect(said()).toContain('could not save this'));
    expect(field().value).toBe('courier.example');
  });
});

describe('what stays shown', () => {
  const rows = (): (string | undefined)[] =>
    [...document.querySelectorAll('[aria-labelledby=shown] .site-choice')].map((row) =>
      row.textContent?.replace(/\s+/g, ' '),
    );
  const forget = (name: string): HTMLButtonElement[] =>
    [...document.querySelectorAll<HTMLButtonElement>('[aria-labelledby=shown] button')].filter(
      (button) => button.textContent === name,
    );

  it('is nothing at first', async () => {
    await open();
    expect(document.body.textContent).toContain('Nothing. When you choose Show');
    expect(document.body.textContent).toContain(
      'Nothing. “Hide something on this page…” in the page’s menu, or in the',
    );
    expect(document.querySelectorAll('[aria-labelledby=shown] button')).toHaveLength(0);
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
    expect(stored.local).toEqual({ shown: [['a.example', ['x']]] });
    await vi.waitFor(() => expect(document.activeElement).toBe(forget('Forget')[0]));
    forget('Forget')[0]?.click();
    await vi.waitFor(() => expect(rows()).toEqual([]));
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('shown'));
  });

  it('is forgotten all at once', async () => {
    stored.local = { shown: { 'a.example': ['x'], 'b.example': ['y'] } };
    await open();
    await vi.waitFor(() => expect(rows()).toHaveLength(2));
    const sure = vi.fn(() => false);
    vi.stubGlobal('confirm', sure);
    forget('Forget all of it')[0]?.click();
    expect(sure.mock.calls).toEqual([['Forget it for all 2 sites? This cannot be undone.']]);
    expect(stored.local?.shown).toBeDefined();
    sure.mockReturnValue(true);
    forget('Forget all of it')[0]?.click();
    await vi.waitFor(() => expect(said()).toContain('Forgotten'));
    expect(stored.local).toEqual({});
    await vi.waitFor(() => expect(rows()).toEqual([]));
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('shown'));
  });
});

describe('what was hidden by hand', () => {
  it('stands there by site, and is shown again site by site or all at once', async () => {
    const rows = (): NodeListOf<Element> =>
      document.querySelectorAll('[aria-labelledby=hidden] .site-choice');
    const press = (name: string): void =>
      [...document.querySelectorAll<HTMLButtonElement>('[aria-labelledby=hidden] button')]
        .find((button) => button.textContent === name)
        ?.click();
    const shown = { 'a.example': ['z'] };
    stored.local = { shown, hidden: { 'a.example': ['x'], 'b.example': ['x', 'y'], 'c.example': ['x'] } };
    await open();
    await vi.waitFor(() => expect(rows()).toHaveLength(3));
    expect(rows()[1]?.textContent).toContain('2 blocks hidden');
    press('Show again');
    await vi.waitFor(() => expect(said()).toBe('What you hid on a.example is shown again'));
    expect(stored.local).toEqual({
      shown,
      hidden: [
        ['b.example', ['x', 'y']],
        ['c.example', ['x']],
      ],
    });
    vi.stubGlobal('confirm', () => true);
    press('Show all of it again');
    await vi.waitFor(() => expect(rows()).toHaveLength(0));
    expect(stored.local).toEqual({ shown });
  });
});

describe('keys', () => {
  const rows = (): (string | undefined)[] =>
    [...document.querySelectorAll('[aria-labelledby=keys] dl > div')].map((row) =>
      [...row.children].map((part) => part.textContent).join(': '),
    );

  it('are told as the browser has them, also when they are changed there', async () => {
    await open();
    await vi.waitFor(() =>
      expect(rows()).toEqual(['Open the popup: Alt+Shift+S', 'Open or close the reading view: No shortcut']),
    );
    browser.commands.getAll.mockResolvedValue([
      { name: '_execute_action', description: '', shortcut: 'Ctrl+B' },
    ]);
    dispatchEvent(new Event('focus'));
    await vi.waitFor(() => expect(rows()).toEqual(['Open the popup: Ctrl+B']));
    browser.commands.getAll.mockReset();
  });

  it('are changed on the browser’s own page', async () => {
    await open();
    document.querySelector<HTMLElement>('[aria-labelledby=keys] button')?.click();
    expect(browser.tabs.create).toHaveBeenCalledWith({ url: 'chrome://extensions/shortcuts' });
    const openShortcutSettings = vi.fn(async () => {});
    Object.assign(browser.commands, { openShortcutSettings });
    document.querySelector<HTMLElement>('[aria-labelledby=keys] button')?.click();
    expect(openShortcutSettings).toHaveBeenCalledOnce();
    expect(browser.tabs.create).toHaveBeenCalledOnce();
    Reflect.deleteProperty(browser.commands, 'openShortcutSettings');
  });
});

describe('all settings', () => {
  const OTHER = { ...withSite(DEFAULTS, 'a.example', 'off'), marks: false };
  const SEPIA = { ...READER_DEFAULTS, theme: 'sepia' } as const;
  const HIDDEN = { 'a.example': ['offer aside 12 x1'] };
  const press = (name: string): void =>
    [...document.querySelectorAll<HTMLElement>('[aria-labelledby=backup] button')]
      .find(({ textContent }) => textContent === name)
      ?.click();

  /** Chooses a file with a text in it, as a reader does. */
  function choose(text: string): void {
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('no choice of a file');
    Object.defineProperty(input, 'files', {
      value: [{ slice: () => ({ text: async () => text }) }],
      configurable: true,
    });
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  it('are handed over as a file', async () => {
    stored.sync = { settings: OTHER };
    stored.local = { reader: SEPIA, shown: { 'a.example': ['x'] }, hidden: HIDDEN };
    const clicked: HTMLAnchorElement[] = [];
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      clicked.push(this);
    });
    await open();
    press('Save to a file');
    await vi.waitFor(() => expect(clicked).toHaveLength(1));
    click.mockRestore();
    expect(clicked[0]?.download).toBe('broadsheet.json');
    const [, text = ''] = clicked[0]?.href.split(',', 2) ?? [];
    expect(JSON.parse(decodeURIComponent(text))).toEqual({
      broadsheet: 1,
      settings: OTHER,
      reader: SEPIA,
      hidden: HIDDEN,
    });
  });

  it('are read from a file, in place of those there are', async () => {
    stored.sync = { settings: withSite(DEFAULTS, 'b.example', 'on') };
    await open();
    choose(writeBackup({ settings: OTHER, reader: SEPIA, hidden: HIDDEN }));
    await vi.waitFor(() => expect(said()).toBe('Read: these settings apply now'));
    expect(kept()).toEqual(OTHER);
    expect(stored.local).toEqual({ reader: SEPIA, hidden: Object.entries(HIDDEN) });
    expect(box('marks').checked).toBe(false);
  });

  it('are no file while the browser cannot read all of them, and that is said', async () => {
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    await open();
    browser.storage.local.get.mockImplementation(async (key) => {
      if (key === 'hidden') throw new Error('the disk did not answer');
      return {};
    });
    press('Save to a file');
    await vi.waitFor(() => expect(said()).toContain('no file was saved'));
    expect(click).not.toHaveBeenCalled();
    click.mockRestore();
    browser.storage.local.get.mockRestore();
  });

  it('are read from a file of before anything was hidden by hand, and what is stays hidden', async () => {
    stored.local = { hidden: HIDDEN };
    await open();
    choose(JSON.stringify({ broadsheet: 1, settings: OTHER, reader: SEPIA }));
    await vi.waitFor(() => expect(said()).toBe('Read: these settings apply now'));
    expect(stored.local).toEqual({ reader: SEPIA, hidden: HIDDEN });
    choose(writeBackup({ settings: OTHER, reader: SEPIA, hidden: {} }));
    await vi.waitFor(() => expect(stored.local).toEqual({ reader: SEPIA }));
  });

  it('stay as they are when the file is another, and that is said', async () => {
    stored.sync = { settings: OTHER };
    await open();
    choose('{"name": "a theme"}');
    await vi.waitFor(() => expect(said()).toContain('not a file of Broadsheet’s settings'));
    expect(kept()).toEqual(OTHER);
    expect(document.querySelector('.toast')?.classList).toContain('warning');
  });

  it('says when not all of a file was understood', async () => {
    await open();
    choose('{"broadsheet": 1, "settings": {"marks": "perhaps", "sentences": 4}}');
    await vi.waitFor(() => expect(said()).toContain('left at its default'));
    expect(kept()).toEqual({ ...DEFAULTS, sentences: 4 });
  });

  it('are set back when the reader is sure, and only then', async () => {
    stored.sync = { settings: OTHER };
    stored.local = { reader: SEPIA };
    await open();
    const sure = vi.fn(() => false);
    vi.stubGlobal('confirm', sure);
    press('Reset all');
    expect(sure).toHaveBeenCalledOnce();
    expect(kept()).toEqual(OTHER);
    sure.mockReturnValue(true);
    press('Reset all');
    await vi.waitFor(() => expect(said()).toBe('Everything is as it was at first'));
    expect(kept()).toEqual(DEFAULTS);
    expect(stored.local?.reader).toEqual(READER_DEFAULTS);
    vi.unstubAllGlobals();
  });

  it.each(['shown', 'hidden', 'reader'])(
    'say so when they are set back, but for %s, which the browser could not store',
    async (part) => {
      stored.sync = { settings: OTHER };
      stored.local = { reader: SEPIA, shown: { 'a.example': ['x'] }, hidden: HIDDEN };
      const { remove, set } = browser.storage.local;
      const [removes, sets] = [remove.getMockImplementation(), set.getMockImplementation()];
      remove.mockImplementation(async (key) => {
        if (key === part) throw new Error('the disk did not answer');
        await removes?.(key);
      });
      set.mockImplementation(async (items) => {
        if (part in items) throw new Error('the disk did not answer');
        await sets?.(items);
      });
      await open();
      vi.stubGlobal('confirm', () => true);
      press('Reset all');
      await vi.waitFor(() => expect(said()).toContain('could not save all of this'));
      expect(document.querySelector('.toast')?.classList).toContain('warning');
      expect(kept(), 'what could be set back is').toEqual(DEFAULTS);
      expect(stored.local?.[part], 'what could not is as it was').not.toEqual(
        part === 'reader' ? READER_DEFAULTS : undefined,
      );
      vi.unstubAllGlobals();
      if (removes) remove.mockImplementation(removes);
      if (sets) set.mockImplementation(sets);
    },
  );
});
