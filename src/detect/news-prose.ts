/** Signs of news in a page's prose: whom it speaks of, whom it speaks to, and what it speaks about. One pass. */
import { parentElementOf, textOf } from './dom.ts';
import { lexiconsFor } from './lexicon/index.ts';
import { compilePhrases, findPhrases, wordsOf } from './lexicon/match.ts';
import { flag, type SignRead, share } from './news-read.ts';
import { GUIDE_WORDS, NEWS_SCRIPT, NEWS_WORDS, SECOND_PERSON, WIRE } from './news-words.ts';
import { once } from './once.ts';
import { closestTo, queryAll, queryBelow } from './query.ts';
import { CHARACTERS_A_WORD, UNSPACED } from './unspaced.ts';

/** Paragraphs beyond which a page says nothing new, chosen for time: far above a usual story's. */
const MOST_PARAGRAPHS = 60;
/** Fewer words are a caption or a line of a menu. */
const PROSE_WORDS = 15;
const PROSE_CHARACTERS = 75;
/** Not the page's own prose. */
const ASIDE = 'footer, aside, nav, form, [id*="comment" i], [class*="comments" i], [class*="cookie" i]';
/** What a page has once, above its text. */
const HEAD = 'h1, main, [role="main"]';
/** The paragraphs at the start in which a place and an agency are named: `BERLIN (dpa) -`. */
const LEAD = 3;

/** So many characters on end: a few among Latin words are a name. */
const IS_UNSPACED = new RegExp(`[${UNSPACED}]{6}`);

/** Something said by somebody: a few words between quotation marks of any country. */
const QUOTE = /["„“”«»「『][^"„“”«»「」『』]{12,400}["“”«»」』]/;

/** Phrases of reporting in a language. */
const reportingIn = /* @__PURE__ */ once((lang: string) =>
  compilePhrases(lexiconsFor(lang || 'en').map(({ cues }) => ['reporting', cues.reporting] as const)),
);

const countIn = (list: readonly string[], words: ReadonlySet<string>): number =>
  list.reduce((n, word) => n + (words.has(word) ? 1 : 0), 0);

/** Makes what tells whether an element stands aside. What holds the headline too is the page itself, in one form. */
function makeIsAside(): (element: Element) => boolean {
  const isPage = once((around: Element) => queryBelow(around, HEAD).length > 0);
  const isAside = (element: Element): boolean => {
    const around = closestTo(element, ASIDE);
    if (!around || !isPage(around)) return around !== null;
    const above = parentElementOf(around);
    return above !== null && isAside(above);
  };
  return isAside;
}

/** The signs read here. */
export type ProseSign = 'reporting' | 'newsWords' | 'addressing' | 'guiding' | 'quotes' | 'wire';

/**
 * Reads the prose.
 * @param lang the page's language, empty when it does not say
 */
export function readProse(doc: Document, lang: string): Readonly<Record<ProseSign, SignRead>> {
  const n = { paragraphs: 0, words: 0, reports: 0, news: 0, second: 0, guide: 0, quoting: 0 };
  let wire = '';
  const isAside = makeIsAside();
  for (const paragraph of queryAll(doc, 'p')) {
    const text = textOf(paragraph) ?? '';
    if (text.length < PROSE_CHARACTERS / 2) continue;
    const list = wordsOf(text);
    const isUnspaced = IS_UNSPACED.test(text);
    const isProse = isUnspaced || (list.length >= PROSE_WORDS && text.length >= PROSE_CHARACTERS);
    if (!isProse || isAside(paragraph)) continue;
    if (n.paragraphs === MOST_PARAGRAPHS) break;
    n.paragraphs += 1;
    const inScript = isUnspaced ? (text.match(NEWS_SCRIPT)?.length ?? 0) : 0;
    n.words += isUnspaced ? text.length / CHARACTERS_A_WORD : list.length;
    n.reports += new Set(findPhrases(reportingIn(lang), list).map(({ from }) => from)).size + inScript;
    n.news += countIn(list, NEWS_WORDS) + inScript;
    n.second += countIn(list, SECOND_PERSON);
    n.guide += countIn(list, GUIDE_WORDS);
    if (QUOTE.test(text)) n.quoting += 1;
    if (n.paragraphs <= LEAD) wire ||= WIRE.exec(text)?.[0] ?? '';
  }
  const words = Math.max(n.words, 1);
  return {
    // Each as a share of so many in a hundred words.
    reporting: share(n.reports, words * 0.03),
    newsWords: share(n.news, words * 0.03),
    addressing: share(n.second, words * 0.03),
    guiding: share(n.guide, words * 0.015),
    quotes: share(n.quoting, Math.max(n.paragraphs, 4) * 0.5),
    wire: flag(wire !== '', wire.slice(0, 60)),
  };
}
