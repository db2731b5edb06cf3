/**
 * The cue phrases of all languages, compiled once. A page's own language is not enough: a German site embeds an English
 * vendor's form, and phrases are long enough not to be met in another language by chance.
 */
import { lexicons } from './index.ts';
import { compilePhrases, type Phrases } from './match.ts';
import { CUES, type Cue } from './types.ts';

let compiled: Phrases<Cue> | undefined;

/** The phrases to look for on any page. */
export function cuePhrases(): Phrases<Cue> {
  compiled ??= compilePhrases(lexicons.flatMap(({ cues }) => CUES.map((cue) => [cue, cues[cue]] as const)));
  return compiled;
}
