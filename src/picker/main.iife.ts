/** Entry of the picker's code: runs beside the content script, in its world, and hands over what it can do. */
import { PickerView } from './picker-view.ts';
import type { PickerCode } from './types.ts';

const picker: PickerCode = {
  open(page) {
    const view = new PickerView(page);
    return view.show() ? view : null;
  },
};

(globalThis as { [key: symbol]: unknown })[Symbol.for('broadsheet.picker')] = picker;
