/** Every language that Broadsheet has words for. */
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import type { Lexicon } from './types.ts';

/** All lexicons, English first. */
export const lexicons: readonly Lexicon[] = [en, de, fr, es, pt, it, nl, pl, ja];

/**
 * The lexicons to read a page with: its own language first, English always as well, since widgets are often left
 * untranslated.
 * @param lang a language tag as pages give it: `de`, `de-AT`, `pt_BR`, in any case. A language without a lexicon
 *   gives English alone. Where the page does not say (an empty or blank tag, `und`, `mul`), all lexicons are given:
 *   a phrase of one language is seldom one of another.
 */
export function lexiconsFor(lang: string): readonly Lexicon[] {
  const code = lang.trim().toLowerCase().split(/[-_]/, 1)[0] ?? '';
  if (code === '' || code === 'und' || code === 'mul') return lexicons;
  return lexicons.filter((lexicon) => lexicon.lang === code || lexicon.lang === 'en').reverse();
}
