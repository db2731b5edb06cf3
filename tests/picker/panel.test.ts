// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser.ts'));
const { Panel } = await import('../../src/picker/panel.ts');

const ACTS = { hide: vi.fn(), step: vi.fn(), chooseAnother: vi.fn(), cancel: vi.fn() };

it('says where what is hidden stays so, in the letters of the site’s name', () => {
  const { element } = new Panel(ACTS, 'xn--bcher-kva.example');
  expect(element.textContent).toContain('It stays hidden on bücher.example.');
});
