/** Entry of the reading view's code: runs beside the content script, in its world, and hands over what it can do. */
import { loadReader } from '../settings/reader-store.ts';
import { recallPlace } from './kept-place.ts';
import { ReaderView } from './reader-view.ts';
import type { ReaderCode } from './types.ts';

const reader: ReaderCode = {
  async open(input, page) {
    const [settings, place] = await Promise.all([loadReader(), input.place ?? recallPlace(input.url)]);
    const view = new ReaderView({ ...input, place }, settings, page);
    await view.show();
    return view;
  },
};

(globalThis as { [key: symbol]: unknown })[Symbol.for('broadsheet.reader')] = reader;
