/**
 * The named features by which a block is judged. Each is a number of one block in its place; those that a reader can
 * be told about name the message that tells it (`reason_CODE`).
 */
import { KINDS } from '../words.ts';
import { type Around, lookAround } from './around.ts';
import { isRun } from './block.ts';
import type { Candidate } from './blocks.ts';
import { attrOf, childrenOf, hasAttr, isElement, isSubheading, tagOf } from './dom.ts';
import { CUES } from './lexicon/types.ts';
import { type PageContext, statsOf, twinKey } from './page-context.ts';
import { DIALOG, isA } from './query.ts';
import { type StatName, type Stats, stat } from './stats.ts';
import { TOKEN_GROUPS, type TokenGroup } from './tokens.ts';
import { wordingIn } from './weigh-words.ts';

/** One feature. */
export interface Feature {
  readonly name: string;
  /** The reason it gives when it weighed for hiding and is not zero. */
  readonly reason?: string;
}

const log = (n: number): number => Math.log1p(n);
const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

/** Cues that only clutter of a core kind shows. */
const CORE_CUES = [
  'newsletterName',
  'signUp',
  'inbox',
  'emailField',
  'smallPrint',
  'push',
  'honeypot',
  'pollAsk',
  'pollUi',
  'offerCry',
  'buyNow',
  'product',
  'app',
  'donate',
  'subscribe',
  'wall',
] as const;
/** Built once: a name put together anew for each block would cost more than what it looks up. */
const CORE_CUE_STATS = CORE_CUES.map((cue) => `cue:${cue}` as const);
/** How many cues of the core kinds stand in a row. */
export const coreCues = (stats: Stats): number =>
  CORE_CUE_STATS.reduce((sum, name) => sum + stat(stats, name), 0);

/** Where links and forms lead that ask for something. */
const ASKING_HREFS = ['href:newsletter', 'href:offer', 'href:app', 'href:support'] as const;

/** Cues that are no reason: they speak against clutter, or only together with others. */
const UNTOLD: ReadonlySet<string> = new Set(['reporting', 'tool', 'you', 'we', 'free', 'bid']);

/** Groups of names that are no reason: those of the story, of the page's tools, and of boxes of any kind. */
const UNTOLD_GROUPS: ReadonlySet<TokenGroup> = new Set([
  'story',
  'tool',
  'talk',
  'account',
  'consent',
  'box',
]);

/** All of the text set in bold, italics or one link: typography of its own. */
function isEmphasised({ block, element, stats }: Candidate, context: PageContext): boolean {
  const words = stat(stats, 'words');
  if (words === 0 || words > 80) return false;
  const nodes = isRun(block) ? block.nodes : [...childrenOf(element)];
  let within = 0;
  for (const node of nodes) {
    if (isElement(node) && /^(?:strong|b|em|i|a|u|big|mark|center|h[2-6])$/.test(tagOf(node)))
      within += stat(statsOf(context, node), 'words');
  }
  return within >= words * 0.9;
}

const isOverlay = ({ block, element }: Candidate): boolean =>
  !isRun(block) && (isA(element, DIALOG) || /position:\s*(?:fixed|sticky)/i.test(attrOf(element, 'style')));

const isTucked = ({ block, element }: Candidate): boolean =>
  !isRun(block) &&
  (hasAttr(element, 'hidden') ||
    attrOf(element, 'aria-hidden') === 'true' ||
    /display:\s*none/i.test(attrOf(element, 'style')));

/** The reason of a feature that may be told. */
const reasonOf = (reason: string, told: boolean): { readonly reason?: string } => (told ? { reason } : {});

type Measure = (candidate: Candidate, around: Around, context: PageContext) => number;

/** How many of something, as a logarithm. */
const logOf =
  (name: StatName): Measure =>
  ({ stats }) =>
    log(stat(stats, name));
/** No cue says more by standing there more often. */
const MOST_CUES = 6;
const cueOf =
  (name: StatName): Measure =>
  ({ stats }) =>
    Math.min(MOST_CUES, stat(stats, name));
const belowOf =
  (group: TokenGroup, name: StatName): Measure =>
  ({ stats }, { own }) =>
    log(Math.max(0, stat(stats, name) - Number(own.has(group))));

const AMOUNTS: readonly StatName[] = [
  'links',
  'campaigns',
  'images',
  'linkedImages',
  'banners',
  'frames',
  'widgets',
  'embeds',
  'forms',
  'emails',
  'textFields',
  'passwords',
  'searches',
  'radios',
  'checkboxes',
  'buttons',
  'selects',
  'areas',
  'headings',
  'mainHeadings',
  'paragraphs',
  'items',
  'cells',
  'figures',
  'quotes',
  'media',
  'times',
  'questions',
  'exclamations',
  'shouts',
  'prices',
  'percents',
];

/** Amounts that are reasons in themselves. */
const AMOUNT_REASONS: Partial<Record<StatName, string>> = {
  emails: 'emailField',
  radios: 'choices',
  shouts: 'shout',
  frames: 'frame',
};

const TABLE: readonly (Feature & { readonly of: Measure })[] = [
  { name: 'words', of: logOf('words') },
  { name: 'lines', of: logOf('lines') },
  { name: 'elements', of: logOf('elements') },
  { name: 'wordsPerLine', of: ({ stats }) => share(stat(stats, 'words'), stat(stats, 'lines')) },
  { name: 'linkShare', of: ({ stats }) => share(stat(stats, 'linkWords'), stat(stats, 'words')) },
  { name: 'coldShare', of: ({ stats }) => share(stat(stats, 'coldWords'), stat(stats, 'words')) },
  { name: 'coldWords', of: logOf('coldWords') },
  { name: 'proseShare', of: ({ stats }) => share(stat(stats, 'proseWords'), stat(stats, 'words')) },
  { name: 'coldProse', of: logOf('coldProseWords') },
  { name: 'proseLines', of: ({ stats }) => stat(stats, 'proseLines') },
  { name: 'pageShare', of: ({ stats }, _, { pageWords }) => share(stat(stats, 'words'), pageWords) },
  ...AMOUNTS.map((name) => ({
    name,
    ...(AMOUNT_REASONS[name] ? { reason: AMOUNT_REASONS[name] } : {}),
    of: logOf(name),
  })),
  ...CUES.map((cue) => ({
    name: `cue:${cue}`,
    ...reasonOf(`cue_${cue}`, !UNTOLD.has(cue)),
    of: cueOf(`cue:${cue}`),
  })),
  {
    name: 'youPerLine',
    reason: 'addressed',
    of: ({ stats }) => share(stat(stats, 'cue:you'), stat(stats, 'lines')),
  },
  { name: 'wePerLine', of: ({ stats }) => share(stat(stats, 'cue:we'), stat(stats, 'lines')) },
  { name: 'freePerLine', of: ({ stats }) => share(stat(stats, 'cue:free'), stat(stats, 'lines')) },
  {
    name: 'bidsPerLine',
    reason: 'addressed',
    of: ({ stats }) => share(stat(stats, 'cue:bid'), stat(stats, 'lines')),
  },
  { name: 'bidLinks', of: logOf('bidLinks') },
  { name: 'cueLinks', of: logOf('cueLinks') },
  { name: 'cueLinkShare', of: ({ stats }) => share(stat(stats, 'cueLinks'), stat(stats, 'links')) },
  { name: 'siteNames', of: logOf('siteNames') },
  { name: 'siteNamesPerLine', of: ({ stats }) => share(stat(stats, 'siteNames'), stat(stats, 'lines')) },
  { name: 'topicWords', of: logOf('topicWords') },
  { name: 'topicShare', of: ({ stats }) => share(stat(stats, 'topicWords'), stat(stats, 'longWords')) },
  { name: 'callLines', of: logOf('callLines') },
  { name: 'callShare', of: ({ stats }) => share(stat(stats, 'callLines'), stat(stats, 'lines')) },
  { name: 'mainCue', of: ({ stats }) => Math.max(...CORE_CUE_STATS.map((name) => stat(stats, name))) },
  { name: 'cueKinds', of: ({ stats }) => CORE_CUE_STATS.filter((name) => stat(stats, name) > 0).length },
  { name: 'coreCues', of: ({ stats }) => log(coreCues(stats)) },
  { name: 'coreCuesPerLine', of: ({ stats }) => share(coreCues(stats), stat(stats, 'lines')) },
  { name: 'cueWords', of: logOf('cueWords') },
  { name: 'cueShare', of: ({ stats }) => Math.min(1, share(stat(stats, 'cueWords'), stat(stats, 'words'))) },
  {
    name: 'wording',
    reason: 'wording',
    of: ({ stats }) => wordingIn(stats),
  },
  { name: 'relatedPerLine', of: ({ stats }) => share(stat(stats, 'cue:related'), stat(stats, 'lines')) },
  { name: 'reportingPerLine', of: ({ stats }) => share(stat(stats, 'cue:reporting'), stat(stats, 'lines')) },
  { name: 'toolPerLine', of: ({ stats }) => share(stat(stats, 'cue:tool'), stat(stats, 'lines')) },
  ...TOKEN_GROUPS.map((group) => ({
    name: `own:${group}`,
    ...reasonOf(`token_${group}`, !UNTOLD_GROUPS.has(group)),
    of: ((_, { own }) => Number(own.has(group))) as Measure,
  })),
  ...TOKEN_GROUPS.map((group) => ({
    name: `below:${group}`,
    ...reasonOf(`token_${group}`, !UNTOLD_GROUPS.has(group)),
    of: belowOf(group, `token:${group}`),
  })),
  ...TOKEN_GROUPS.map((group) => ({
    name: `above:${group}`,
    ...reasonOf(`token_${group}`, !UNTOLD_GROUPS.has(group)),
    of: ((_, { above }) => Number(above.has(group))) as Measure,
  })),
  ...(['vendor', 'href'] as const).flatMap((sign) =>
    KINDS.map((kind) => ({
      name: `${sign}:${kind}`,
      reason: `${sign}_${kind}`,
      of: logOf(`${sign}:${kind}`),
    })),
  ),
  {
    name: 'hrefPerLink',
    of: ({ stats }) =>
      share(
        ASKING_HREFS.reduce((sum, name) => sum + stat(stats, name), 0),
        stat(stats, 'links'),
      ),
  },
  ...[
    'p',
    'a',
    'li',
    'form',
    'aside',
    'section',
    'figure',
    'iframe',
    'table',
    'button',
    'ul',
    'span',
    'header',
    'footer',
    'nav',
    'article',
    'blockquote',
    'img',
  ].map((tag) => ({ name: `tag:${tag}`, of: ((_, around) => Number(around.tag === tag)) as Measure })),
  { name: 'tag:heading', of: (_, { tag }) => Number(isSubheading(tag)) },
  { name: 'tag:custom', of: (_, { tag }) => Number(tag.includes('-')) },
  ...[
    'header',
    'footer',
    'nav',
    'aside',
    'form',
    'article',
    'figure',
    'blockquote',
    'ul',
    'table',
    'section',
    'p',
  ].map((tag) => ({ name: `in:${tag}`, of: ((_, { tagsAbove }) => Number(tagsAbove.has(tag))) as Measure })),
  {
    name: 'inDialog',
    of: (_, { tagsAbove }) => Number(tagsAbove.has('dialog') || tagsAbove.has('alertdialog')),
  },
  { name: 'inMain', of: (_, { inMain }) => Number(inMain) },
  { name: 'place', of: (_, { place }) => place },
  { name: 'depth', of: (_, { depth }) => depth },
  { name: 'overlay', reason: 'overlay', of: (candidate) => Number(isOverlay(candidate)) },
  { name: 'tucked', of: (candidate) => Number(isTucked(candidate)) },
  {
    name: 'emphasised',
    reason: 'emphasised',
    of: (candidate, _, context) => Number(isEmphasised(candidate, context)),
  },
  // An editor's note among the writer's paragraphs: in brackets, or behind stars, arrows or a picture.
  { name: 'bracketed', of: (_, { text }) => Number(/^[[({].*[\])}][.!]?$/su.test(text)) },
  {
    name: 'starred',
    of: (_, { text }) => Number(/^(?:[*>=~_|+•→►▶➡☞]|(?![©®™])\p{Extended_Pictographic})/u.test(text)),
  },
  { name: 'alike', of: (_, { alike }) => alike },
  {
    name: 'twins',
    of: ({ block, element }, _, { twins }) => (isRun(block) ? 0 : log(twins.get(twinKey(element)) ?? 0)),
  },
  { name: 'parentShare', of: ({ stats }, { parent }) => share(stat(stats, 'words'), stat(parent, 'words')) },
  {
    name: 'parentCold',
    of: ({ stats }, { parent }) => log(Math.max(0, stat(parent, 'coldWords') - stat(stats, 'coldWords'))),
  },
  {
    name: 'parentCues',
    of: ({ stats }, { parent }) =>
      share(coreCues(parent) - coreCues(stats), Math.max(1, stat(parent, 'lines') - stat(stats, 'lines'))),
  },
  {
    name: 'parentForm',
    of: ({ stats }, { parent }) =>
      Number(stat(parent, 'emails') + stat(parent, 'radios') > stat(stats, 'emails') + stat(stats, 'radios')),
  },
  { name: 'proseBefore', of: (_, { before }) => log(stat(before, 'words')) },
  { name: 'proseAfter', of: (_, { after }) => log(stat(after, 'words')) },
  {
    name: 'betweenProse',
    reason: 'betweenParagraphs',
    of: (_, { before, after, inMain }) =>
      Number(inMain && stat(before, 'words') >= 18 && stat(after, 'words') >= 18),
  },
  { name: 'cuesBefore', of: (_, { before }) => share(coreCues(before), Math.max(1, stat(before, 'lines'))) },
  { name: 'cuesAfter', of: (_, { after }) => share(coreCues(after), Math.max(1, stat(after, 'lines'))) },
  {
    name: 'formBeside',
    of: (_, { before, after }) =>
      Number(
        stat(before, 'emails') + stat(after, 'emails') + stat(before, 'radios') + stat(after, 'radios') > 0,
      ),
  },
];

/** The features in the order of a vector. */
export const FEATURES: readonly Feature[] = TABLE;

/** A candidate's vector, in the order of `FEATURES`. */
export function featuresOf(candidate: Candidate, context: PageContext): Float32Array {
  const around = lookAround(candidate, context);
  const vector = new Float32Array(TABLE.length);
  // A loop: `from` with a function takes longer than most features.
  for (const [i, { of }] of TABLE.entries()) vector[i] = of(candidate, around, context);
  return vector;
}
