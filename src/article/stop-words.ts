/**
 * Words too common to say what a text is about, by language. Short lists on purpose: a text's own statistics do the
 * rest.
 */
import { once } from '../detect/once.ts';

const LISTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    en: "the a an and or but of to in on at by for with from as is are was were be been being has have had do does did will would can could should may might must not no it its it's he she they them his her their we our you your i my me this that these those there which who whom what when where how than then so if into out up down over about after before also more most some such only just said says say one two new year years last first other all any many much very own same through during between both each few because while until against under again further once off",
    de: 'der die das den dem des ein eine einen einem einer eines und oder aber von zu in im an am auf für mit aus bei nach vor ist sind war waren sein hat haben hatte wird werden wurde wurden kann können nicht kein keine es er sie wir ihr ich man sich auch noch nur schon so wie als dass dies diese dieser dieses durch über unter um zum zur sei mehr sehr sagte wenn was wer bis seit',
    fr: 'le la les l un une des d de du et ou mais en dans sur par pour avec sans au aux ce cette ces c qui que qu quoi dont où il elle ils elles on nous vous je se s son sa ses leur leurs est sont était étaient être a ont avait avoir fait pas ne n plus très aussi comme après avant entre selon dit y',
    es: 'el la los las un una unos unas y o pero de del a al en con por para sin sobre entre es son era fue ser ha han había hay no se su sus le les lo que quien cual cuando donde como más muy también ya este esta estos estas ese esa esto eso él ella ellos nos yo según dijo desde hasta',
    pt: 'o a os as um uma uns umas e ou mas de do da dos das em no na nos nas por para com sem sobre entre é são era foi ser tem têm tinha há não se seu sua seus suas lhe que quem qual quando onde como mais muito também já este esta isso isto ele ela eles elas nós eu ao à aos às segundo disse até desde pelo pela',
    it: 'il lo la i gli le un uno una e o ma di del dello della dei degli delle a al allo alla ai in nel nella con su sul sulla per tra fra da dal dalla è sono era erano essere ha hanno aveva non si che chi cui quando dove come più molto anche già questo questa questi queste quello quella lui lei loro noi io suo sua suoi sue secondo detto',
    nl: 'de het een en of maar van te in op aan bij met voor door uit over naar is zijn was waren worden wordt werd heeft hebben had kan kunnen niet geen er hij zij ze we wij je jij ik zich ook nog maar al als dat dit deze die wie wat waar hoe dan om tot sinds meer zeer zei volgens',
    pl: 'i w we na z ze do od o u po za przez dla przy nad pod a ale lub oraz że jest są był była było były być nie się to ten ta te tego tej tym jak co kto który która które gdy kiedy gdzie już też także tylko jego jej ich on ona oni my ja ty bardzo po powiedział',
  }),
);

/** The common words of a language by its two-letter code, lower case; none for a language that is not known. */
export const stopWordsOf = once((lang: string): ReadonlySet<string> => new Set(LISTS.get(lang)?.split(' ')));

/** Words read of a text whose language is to be guessed. */
const WORDS_TO_GUESS_BY = 400;

/** The words of a text's beginning. */
const firstWords = (text: string): readonly string[] =>
  (
    text
      .slice(0, WORDS_TO_GUESS_BY * 10)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  ).slice(0, WORDS_TO_GUESS_BY);

/** How many of some words are common in a language. */
const countCommon = (words: readonly string[], lang: string): number =>
  words.filter((word) => stopWordsOf(lang).has(word)).length;

/** The language in which most of some words are common, and how many. */
const likeliest = (words: readonly string[]): readonly [lang: string, count: number] =>
  [...LISTS.keys()]
    .map((lang) => [lang, countCommon(words, lang)] as const)
    .reduce((best, one) => (one[1] > best[1] ? one : best), ['en', 0] as const);

/**
 * Guesses a text's language by its common words.
 * @returns a two-letter code; `en` when none of the known languages stands out
 */
export const guessLanguage = (text: string): string => likeliest(firstWords(text))[0];

/**
 * Of a text's words, the share that is common in its language, at least: some four in ten are, of a kindred language
 * two.
 */
const COMMON_SHARE = 0.25;
/** And no more than such a share is in any language. */
const MOST_COMMON = 0.6;
/** Fewer words may be a name: "Die Hard 2" is no German. */
const LEAST_WORDS = 30;

/**
 * The language of a text whose page names one: a page can be made from a pattern in another, and not say so. Only known
 * languages are told from each other.
 * @param told a BCP 47 tag, or empty
 * @returns the tag, or the code of a known language of which the text has twice as many common words at least
 */
export function checkLanguage(text: string, told: string): string {
  const name = told.toLowerCase().split('-')[0] ?? '';
  if (!LISTS.has(name)) return told;
  const words = firstWords(text);
  const least = Math.max(words.length * COMMON_SHARE, countCommon(words, name) * 2);
  // What most pages say is true, and no other language need be asked.
  if (words.length < LEAST_WORDS || least > words.length * MOST_COMMON) return told;
  const [best, most] = likeliest(words);
  return most >= least ? best : told;
}
