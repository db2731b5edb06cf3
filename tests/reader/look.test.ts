// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { READER_DEFAULTS } from '../../src/settings/reader.ts';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser.ts'));
const { applyLook, groundOf, makeLookPanel } = await import('../../src/reader/look.ts');

let isDark = false;
beforeEach(() => {
  isDark = false;
  vi.stubGlobal('matchMedia', () => ({ matches: isDark }));
});

it('writes names as attributes and degrees as properties', () => {
  const view = document.createElement('div');
  applyLook(
    view,
    {
      ...READER_DEFAULTS,
      theme: 'sepia',
      font: 'legible',
      align: 'justify',
      size: 150,
      width: 50,
    },
    '--own-',
  );
  expect(view.dataset).toMatchObject({ theme: 'sepia', font: 'legible', align: 'justify' });
  expect(view.style.getPropertyValue('--own-size')).toBe('1.5');
  expect(view.style.getPropertyValue('--own-width')).toBe('50');
  expect(view.style.getPropertyValue('--own-leading')).toBe('1.6');
});

describe('the ground', () => {
  const read = (name: string): string => readFileSync(join(import.meta.dirname, '../../src', name), 'utf8');
  const css = read('reader/reader.css');
  const [, light, dark] = /--paper: light-dark\((#\w+), (#\w+)\)/.exec(read('ui/palette.css')) ?? [];

  it.each(['sepia', 'black'] as const)('of %s is the style sheet’s', (theme) => {
    const rule = new RegExp(`\\[data-theme="${theme}"\\][^}]*--paper: (#\\w+)`).exec(css)?.[1];
    expect([rule, rule?.replace(/\w/g, '$&$&')]).toContain(groundOf(theme));
  });

  it('of light and dark is the palette’s', () => {
    expect([groundOf('light'), groundOf('dark')]).toEqual([light, dark]);
  });

  it('and all else is measured in no unit of the page’s', () => {
    expect(css).not.toMatch(/\d\s*r(?:em|ex|ch|lh)\b/);
  });

  it('of the system’s theme follows the system', () => {
    expect(groundOf('system')).toBe(groundOf('light'));
    isDark = true;
    expect(groundOf('system')).toBe(groundOf('dark'));
  });
});

it('tells each change by its name', () => {
  const set = vi.fn();
  const panel = makeLookPanel({ ...READER_DEFAULTS, theme: 'dark' }, set);
  const [theme, font] = panel.querySelectorAll('select');
  expect(theme?.value).toBe('dark');
  expect(theme?.selectedOptions[0]?.textContent).toBe('Dark');
  if (font) font.value = 'sans';
  font?.dispatchEvent(new Event('change'));
  const [size] = panel.querySelectorAll('input');
  if (size) size.value = '140';
  size?.dispatchEvent(new Event('input'));
  expect(set.mock.calls).toEqual([[{ font: 'sans' }], [{ size: 140 }]]);
  expect(size?.getAttribute('aria-valuetext')).toBe('140%');
});

it('gives every field a name', () => {
  const panel = makeLookPanel(READER_DEFAULTS, () => {});
  const names = [...panel.querySelectorAll('select, input')].map(
    (field) => (field as HTMLInputElement).labels?.[0]?.querySelector('span')?.textContent,
  );
  expect(names).toEqual(['Colours', 'Typeface', 'Lines', 'Size', 'Line length', 'Line height']);
});
