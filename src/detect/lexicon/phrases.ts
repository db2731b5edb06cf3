/**
 * The cue phrases of all languages, compiled once. A page's own language is not enough: a German site embeds an English
 * vendor's form, and phrases are long enough not to be met in another language by chance.
 */
import { once } from '../once.ts';
import { lexicons } from './index.ts';
import { compilePhrases } from './match.ts';
import { CUES } from './types.ts';

/** The phrases to look for on any page. */
export const cuePhrases = /* @__PURE__ */ once(() =>
  compilePhrases(lexicons.flatMap(({ cues }) => CUES.map((cue) => [cue, cues[cue]] as const))),
);
