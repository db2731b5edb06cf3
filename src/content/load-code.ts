/** Loads code beside the content script, each part the first time it is asked for. */
import type { ArticleReader } from '../article/read-page.ts';
import type { CodePart } from '../messages.ts';
import type { PickerCode } from '../picker/types.ts';
import type { ReaderCode } from '../reader/types.ts';
import { askBackground } from './ask-background.ts';

/** What each part hands over: it sets `Symbol.for('broadsheet.PART')` of the global object to it. */
interface Parts {
  readonly article: ArticleReader;
  readonly reader: ReaderCode;
  readonly picker: PickerCode;
}

const loading: { [Part in CodePart]?: Promise<Parts[Part] | null> } = {};

/** What a part hands over, as soon as it does: the word that it was brought is two processes later. */
function handedOver<Part extends CodePart>(part: Part): Promise<Parts[Part]> {
  return new Promise((resolve) => {
    const name = Symbol.for(`broadsheet.${part}`);
    const set = (value: Parts[Part]): void => {
      Object.defineProperty(globalThis, name, { configurable: true, writable: true, value });
      resolve(value);
    };
    Object.defineProperty(globalThis, name, { configurable: true, set });
  });
}

async function load<Part extends CodePart>(part: Part): Promise<Parts[Part] | null> {
  const handed = handedOver(part);
  // Where the answer is the first to come, nothing was brought.
  const code = await Promise.race([handed, askBackground({ type: 'code:load', part }).then(() => null)]);
  if (!code) delete loading[part];
  return code;
}

/** A part of the code, or null when the background is gone: the extension was updated under this page. */
export function loadCode<Part extends CodePart>(part: Part): Promise<Parts[Part] | null> {
  const known: { [P in Part]?: Promise<Parts[P] | null> } = loading;
  known[part] ??= load(part);
  return known[part];
}
