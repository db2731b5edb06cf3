/** Names of sites as readers know them. Addresses spell letters beyond a to z out in these: "bücher" as "xn--bcher-kva". */
import { decode } from 'punycode/punycode.es6.js';

const SPELT_OUT = 'xn--';

/** Scripts that sites are named in, each by itself. */
const SCRIPTS = [
  'Arabic',
  'Armenian',
  'Bengali',
  'Cyrillic',
  'Devanagari',
  'Ethiopic',
  'Georgian',
  'Greek',
  'Gujarati',
  'Gurmukhi',
  'Hebrew',
  'Kannada',
  'Khmer',
  'Lao',
  'Malayalam',
  'Myanmar',
  'Oriya',
  'Sinhala',
  'Tamil',
  'Telugu',
  'Thai',
];

/** What the letters of one label may be. */
const ALPHABETS: readonly RegExp[] = [
  // Of Latin letters those of Europe's languages, and of Vietnam's: many others are drawn like one of these.
  /^[-\da-z\u00df-\u017f\u01a1\u01b0\u0218-\u021b\u1ea0-\u1ef9]+$/,
  ...SCRIPTS.map((script) => new RegExp(`^[-\\d\\p{Script_Extensions=${script}}]+$`, 'u')),
  // Japanese is written in three scripts, Korean in two.
  /^[-\d\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]+$/u,
  /^[-\d\p{scx=Han}\p{scx=Hangul}]+$/u,
];

/** Cyrillic and Greek words of nothing but letters that are drawn like Latin ones: "сосоа" is no "cocoa". */
const PASSES_FOR_LATIN = /^[-\dавеѕіјкмнорстухһԁԛԝьпгωοανυκιρτβγη]+$/;

/** Whether browsers would spell this label out as that one. */
const isSpelt = (label: string, spelt: string): boolean =>
  URL.canParse(`https://${label}.example/`) &&
  new URL(`https://${label}.example/`).hostname === `${spelt}.example`;

function shownLabel(spelt: string): string {
  if (!spelt.startsWith(SPELT_OUT)) return spelt;
  try {
    const label = decode(spelt.slice(SPELT_OUT.length));
    const isKnown = ALPHABETS.some((alphabet) => alphabet.test(label)) && !PASSES_FOR_LATIN.test(label);
    return isKnown && isSpelt(label, spelt) ? label : spelt;
  } catch {
    return spelt;
  }
}

/**
 * A site's name in its own letters. A part of it that mixes scripts, or that could be taken for a Latin word, stays
 * spelt out, lest it pass for another site's.
 * @param site as `siteOf` names it; any other text comes back as it is, but for parts of it that are spelt out
 */
export const shownSite = (site: string): string => site.split('.').map(shownLabel).join('.');
