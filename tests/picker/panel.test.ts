// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import type { Stays } from '../../src/picker/panel.ts';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser.ts'));
const { Panel } = await import('../../src/picker/panel.ts');

const ACTS = { hide: vi.fn(), step: vi.fn(), chooseAnother: vi.fn(), cancel: vi.fn() };

it('says where what is hidden stays so, in the letters of the site’s name', () => {
  const textOf = (stays: Stays) => new Panel(ACTS, 'xn--bcher-kva.example', stays).element.textContent;
  expect(textOf('picker_stays')).toContain('It stays hidden on bücher.example.');
  expect(textOf('picker_stays_private')).toContain(
    'In a private window this is not remembered: it is hidden until you',
  );
  expect(textOf('picker_stays_off')).toContain(
    'Broadsheet is off for bücher.example: this is hidden until you leave',
  );
});
