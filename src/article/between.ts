/** What stands between an article's paragraphs. */
import { breaksOf } from './breaks.ts';
import { captionsOf } from './captions.ts';
import { type Inset, insetsOf, type Surroundings } from './insets.ts';
import { eachPictureOnce } from './picture-once.ts';
import { byPlaceIn } from './tree.ts';

/** The pictures and embeds of an article, the captions of its tables, quotations and code, and its breaks, in order. */
export function partsBetween(text: Surroundings): Inset[] {
  const shown = eachPictureOnce(insetsOf(text), text.base);
  const byPlace = byPlaceIn(text.root);
  return [...shown, ...captionsOf(text, shown), ...breaksOf(text, shown)].sort((a, b) =>
    byPlace(a.place, b.place),
  );
}
