// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import type { PickerPage } from '../../src/picker/types.ts';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser.ts'));
const { PickerView } = await import('../../src/picker/picker-view.ts');

it('tells once when it has closed', () => {
  const closed = vi.fn();
  const view = new PickerView({ attribute: 'x-1', blocks: [], closed } as unknown as PickerPage);
  expect(closed).not.toHaveBeenCalled();
  view.close();
  view.close();
  expect(closed).toHaveBeenCalledOnce();
});
