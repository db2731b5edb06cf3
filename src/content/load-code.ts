/** Loads code beside the content script, each part the first time it is asked for. */
import type { ArticleReader } from '../article/read-page.ts';
import type { CodePart } from '../messages.ts';
import type { PickerCode } from '../picker/types.ts';
import type { ReaderCode } from '../reader/types.ts';
import { askBackground } from './ask-background.ts';

/** What each part hands over, under `Symbol.for('broadsheet.PART')`. */
interface Parts {
  readonly article: ArticleReader;
  readonly reader: ReaderCode;
  readonly picker: PickerCode;
}

const loading: { [Part in CodePart]?: Promise<Parts[Part] | null> } = {};

async function load<Part extends CodePart>(part: Part): Promise<Parts[Part] | null> {
  const done = await askBackground({ type: 'code:load', part });
  const code = (globalThis as { [key: symbol]: unknown })[Symbol.for(`broadsheet.${part}`)];
  // The background may have been stopped before it could answer.
  if (!done || !code) delete loading[part];
  return done && code ? (code as Parts[Part]) : null;
}

/** A part of the code, or null when the background is gone: the extension was updated under this page. */
export function loadCode<Part extends CodePart>(part: Part): Promise<Parts[Part] | null> {
  const known: { [P in Part]?: Promise<Parts[P] | null> } = loading;
  known[part] ??= load(part);
  return known[part];
}
