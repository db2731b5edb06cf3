import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULTS, type Settings } from '../../src/settings/schema.ts';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser.ts'));
const { resetBrowser, stored } = await import('../ui/fake-browser.ts');
const { loadSettings, saveSettings, updateSettings } = await import('../../src/settings/store.ts');

const OTHER: Settings = { ...DEFAULTS, marks: !DEFAULTS.marks };

describe('settings in storage', () => {
  beforeEach(() => resetBrowser());

  it('are the defaults when nothing was stored', async () => {
    expect(await loadSettings()).toEqual(DEFAULTS);
  });

  it('are the defaults when no area answers', async () => {
    stored.sync = null;
    stored.local = null;
    expect(await loadSettings()).toEqual(DEFAULTS);
    expect(await saveSettings(OTHER)).toBe(false);
    expect(await updateSettings(() => OTHER)).toEqual({ settings: OTHER, kept: false });
  });

  it('are kept in sync', async () => {
    expect(await saveSettings(OTHER)).toBe(true);
    stored.local = null;
    expect(await loadSettings()).toEqual(OTHER);
  });

  it('are kept here when sync fails, and go back to sync when it works again', async () => {
    stored.sync = null;
    expect(await saveSettings(OTHER)).toBe(true);
    expect(await loadSettings()).toEqual(OTHER);
    stored.sync = {};
    expect(await saveSettings(DEFAULTS)).toBe(true);
    expect(await loadSettings()).toEqual(DEFAULTS);
    expect(stored.local).toEqual({});
  });
});
