// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULTS } from '../../src/settings/schema.ts';
import { fromItems } from '../../src/settings/sync-items.ts';
import { CORE_KINDS, EXTRA_KINDS } from '../../src/words.ts';
import '../ui/no-layout.ts';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser.ts'));
const { default: browser, resetBrowser, stored } = await import('../ui/fake-browser.ts');
const { App } = await import('../../src/welcome/app.tsx');
const { openModel } = await import('../../src/welcome/model.ts');

const EVERYWHERE = { origins: ['http://*/*', 'https://*/*'] };
const MISSING = 'Broadsheet may not read pages yet';

let closing: AbortController;

const text = (): string => document.body.textContent ?? '';
const said = (): string => document.querySelector('.toast')?.textContent ?? '';
function press(name: string): void {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  if (!button) throw new Error(`no button ${name}`);
  button.focus();
  button.click();
}

async function open(): Promise<void> {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  render(<App model={openModel(closing.signal)} />, root);
  await vi.waitFor(() => expect(document.querySelector('#kind-ad')).not.toBeNull());
  await vi.waitFor(() => expect(text()).toContain('Alt+Shift+S'));
}

beforeEach(() => {
  resetBrowser();
  closing = new AbortController();
});

afterEach(() => {
  closing.abort();
  browser.permissions.contains.mockImplementation(async () => true);
});

it('has switches for what is off by default, and stores them at once', async () => {
  await open();
  for (const kind of CORE_KINDS) expect(document.getElementById(`kind-${kind}`), kind).toBeNull();
  for (const kind of EXTRA_KINDS) document.getElementById(`kind-${kind}`)?.click();
  await vi.waitFor(() =>
    expect(fromItems(stored.sync ?? {})?.kinds).toEqual({
      ...DEFAULTS.kinds,
      related: true,
      social: true,
      ad: true,
    }),
  );
  expect(said()).toBe('Saved');
});

it('says beside its switches when the settings could not be read', async () => {
  const alerted = (): string => document.querySelector('[role=alert]')?.textContent ?? '';
  browser.storage.local.get.mockRejectedValueOnce(new Error('the disk did not answer'));
  await open();
  expect(alerted()).toContain('could not read your settings');
  await browser.storage.sync.set({ settings: { ...DEFAULTS, kinds: { ...DEFAULTS.kinds, ad: true } } });
  await vi.waitFor(() => expect(alerted()).toBe(''));
});

it('says so when a switch cannot be stored', async () => {
  await open();
  stored.sync = null;
  stored.local = null;
  document.getElementById('kind-ad')?.click();
  await vi.waitFor(() => expect(said()).toContain('could not save this'));
});

it('shows its example as it comes and as it is left, and says how much went', async () => {
  await open();
  const shown = (): number => document.querySelectorAll('.clutter:not([hidden])').length;
  expect(shown()).toBe(3);
  expect(document.querySelector('.chip')).toBeNull();
  document.getElementById('clean')?.click();
  await vi.waitFor(() => expect(shown()).toBe(0));
  expect(document.querySelector('.chip')?.textContent).toBe('Opinion');
  expect(said()).toBe('3 things hidden');
  document.getElementById('clean')?.click();
  await vi.waitFor(() => expect(shown()).toBe(3));
  expect(said()).toBe('3 things shown again');
});

it('leads to the settings', async () => {
  await open();
  press('All settings');
  expect(browser.runtime.openOptionsPage).toHaveBeenCalledOnce();
});

describe('leave to read pages', () => {
  it('is not spoken of where it is there', async () => {
    await open();
    expect(browser.permissions.contains).toHaveBeenCalledWith(EVERYWHERE);
    expect(text()).not.toContain(MISSING);
    expect(text()).not.toContain('Allowed.');
  });

  it('is asked for, and the page goes on from there', async () => {
    browser.permissions.contains.mockImplementation(async () => false);
    await open();
    await vi.waitFor(() => expect(text()).toContain(MISSING));
    browser.permissions.contains.mockImplementation(async () => true);
    press('Allow on all websites');
    await vi.waitFor(() => expect(text()).toContain('Pages that were open before'));
    expect(browser.permissions.request).toHaveBeenCalledExactlyOnceWith(EVERYWHERE);
    expect(document.activeElement?.textContent).toContain('Pages that were open before');
    expect(text()).not.toContain(MISSING);
  });

  it('may be refused: what that means is said, and it can be asked for again', async () => {
    browser.permissions.contains.mockImplementation(async () => false);
    browser.permissions.request.mockResolvedValueOnce(false);
    await open();
    await vi.waitFor(() => expect(text()).toContain(MISSING));
    press('Allow on all websites');
    await vi.waitFor(() => expect(text()).toContain('Broadsheet does nothing by itself'));
    expect(document.activeElement?.textContent).toBe('Allow on all websites');
    expect(document.activeElement?.closest('section')?.querySelector('[role=status]')).not.toBeNull();
  });

  it('is followed when it is taken back or given elsewhere', async () => {
    await open();
    browser.permissions.contains.mockImplementation(async () => false);
    browser.permissions.onRemoved.fire();
    await vi.waitFor(() => expect(text()).toContain(MISSING));
    browser.permissions.contains.mockImplementation(async () => true);
    browser.permissions.onAdded.fire();
    await vi.waitFor(() => expect(text()).toContain('Allowed.'));
  });
});
