/** What a page tells machines of itself in its `meta` elements. */
import { metasOf } from '../detect/metas.ts';
import { foldSpace } from './words-of.ts';

/** What the first of these names that says anything says; or empty. */
export const meta = (doc: Document, names: readonly string[]): string => {
  const said = metasOf(doc);
  return names.map((name) => foldSpace(said.get(name.toLowerCase())?.[0] ?? '')).find(Boolean) ?? '';
};
