/** What stands between an article's paragraphs. */
import { breaksOf } from './breaks.ts';
import { captionsOf } from './captions.ts';
import { type Inset, insetsOf, type Surroundings } from './insets.ts';
import { byPlaceIn } from './tree.ts';

/** The pictures and embeds of an article, the captions of its tables, quotations and code, and its breaks, in order. */
export function partsBetween(text: Surroundings): Inset[] {
  const shown = insetsOf(text);
  const byPlace = byPlaceIn(text.root);
  return [...shown, ...captionsOf(text, shown), ...breaksOf(text, shown)].sort((a, b) =>
    byPlace(a.place, b.place),
  );
}
