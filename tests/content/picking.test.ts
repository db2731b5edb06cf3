// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import type { Detector } from '../../src/content/detector.ts';
import type { OpenPicker, PickerCode, PickerPage } from '../../src/picker/types.ts';

/** A picker that, as the true one, tells when it has closed. */
class FakePicker implements OpenPicker {
  isOpen = true;
  constructor(readonly page: PickerPage) {}
  close(): void {
    if (this.isOpen) this.page.closed();
    this.isOpen = false;
  }
}

const pickers: FakePicker[] = [];
const code: PickerCode = {
  open(page) {
    document.body.append(document.createElement('div'));
    const picker = new FakePicker(page);
    pickers.push(picker);
    return picker;
  },
};
vi.mock('webextension-polyfill', () => import('../ui/fake-browser.ts'));
vi.mock('../../src/content/load-code.ts', () => ({ loadCode: async () => code }));
const { Picking } = await import('../../src/content/picking.ts');

const survey = vi.fn(() => ({ context: {}, blocks: [] }));
const open = async (life = new AbortController()): Promise<{ picking: InstanceType<typeof Picking> }> => {
  const picking = new Picking({ survey } as unknown as Detector, () => undefined, life.signal);
  await picking.open(true, false);
  return { picking };
};

/** Something is added to the page; observers have been told when this resolves. */
async function changePage(): Promise<void> {
  document.body.append(document.createElement('p'));
  await Promise.resolve();
}

const lastPicker = (): FakePicker => pickers.at(-1) as FakePicker;

beforeEach(() => {
  pickers.length = 0;
  survey.mockClear();
});

it('looks at the page anew where it has changed, while the picker is open', async () => {
  await open();
  expect(survey).toHaveBeenCalledTimes(1);
  lastPicker().page.renew();
  expect(survey, 'nothing has changed but that the picker is there').toHaveBeenCalledTimes(1);
  await changePage();
  lastPicker().page.renew();
  expect(survey).toHaveBeenCalledTimes(2);
});

it('heeds the page no longer once the picker has closed itself', async () => {
  await open();
  lastPicker().close();
  await changePage();
  lastPicker().page.renew();
  expect(survey).toHaveBeenCalledTimes(1);
});

it('closes the picker when it is told to, when it opens another, and when the page’s life ends', async () => {
  const life = new AbortController();
  const { picking } = await open(life);
  await picking.open(true, false);
  expect(pickers.map(({ isOpen }) => isOpen)).toEqual([false, true]);
  picking.close();
  expect(lastPicker().isOpen).toBe(false);
  await picking.open(true, false);
  life.abort();
  expect(pickers.map(({ isOpen }) => isOpen)).toEqual([false, false, false]);
  await changePage();
  for (const { page } of pickers) page.renew();
  expect(survey, 'once for each').toHaveBeenCalledTimes(3);
});
