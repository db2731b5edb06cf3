// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser.ts'));
const { Panel } = await import('../../src/picker/panel.ts');

const ACTS = { hide: vi.fn(), step: vi.fn(), chooseAnother: vi.fn(), cancel: vi.fn() };

it('says where what is hidden stays so, in the letters of the site’s name', () => {
  const textOf = (isOff: boolean) => new Panel(ACTS, 'xn--bcher-kva.example', isOff).element.textContent;
  expect(textOf(false)).toContain('It stays hidden on bücher.example.');
  expect(textOf(true)).toContain('Broadsheet is off for bücher.example: this is hidden until you leave');
});
