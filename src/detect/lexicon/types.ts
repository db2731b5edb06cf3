/**
 * The shape of a language's cue words: one file a language, the same shape in each.
 *
 * Phrase syntax, one string a phrase, lower case, words separated by one space, no punctuation (apostrophes within a
 * word are written `'`):
 * - `sign|signing up`  alternatives for one word
 * - `our? newsletter`  a word that may be missing
 * - `newsletter*`      a word that begins so; `*brief` one that ends so
 * - `support _ work`   any one word
 * - `# votes`          a number, an amount or a share: `12`, `1,204`, `$5`, `50%`
 *
 * Where a language puts no spaces between words each character is one; its file writes phrases as pages do.
 *
 * A phrase is what only clutter says, or what only the thing it cues says. A single common word ("offer", "poll",
 * "vote") is no phrase: news stories are full of them.
 */

/** What a phrase is a cue for. */
export const CUES = [
  /** Names a newsletter, alert or bulletin that comes by mail. */
  'newsletterName',
  /** Asks to sign up, to get something regularly. */
  'signUp',
  /** Says that mail will come: "in your inbox", "by e-mail every morning". */
  'inbox',
  /** Labels a field for an e-mail address. */
  'emailField',
  /** Small print of sign-up forms: unsubscribing, consent, no spam. */
  'smallPrint',
  /** Asks to allow notifications. */
  'push',
  /** A trap field's own words: "leave this field empty". */
  'honeypot',
  /** Invites to vote, answer, take a quiz or survey. */
  'pollAsk',
  /** A poll's furniture: "view results", "1,204 votes", "submit vote". */
  'pollUi',
  /** An answer as polls offer it: "yes", "no", "not sure". Counts only as the whole of a text. */
  'pollAnswer',
  /** Cries a special offer, deal, discount, giveaway. */
  'offerCry',
  /** Tells the reader to buy, order, claim, book. */
  'buyNow',
  /** House products and guides for download: e-book, white paper, webinar, tickets. */
  'product',
  /** Tells to get an app, names app shops in the way badges do. */
  'app',
  /** Asks for money for the publisher's work. */
  'donate',
  /** Asks to subscribe for money or to become a member. */
  'subscribe',
  /** Says that reading on needs an account, a subscription, or an ad blocker off. */
  'wall',
  /** Heads lists of other stories. */
  'related',
  /** Share and follow. */
  'social',
  /** Labels advertising. */
  'ad',
  /** Speaks to the reader: one word each. Story prose rarely does. */
  'you',
  /** The publisher speaks of itself: one word each. */
  'we',
  /** "Free", "now", "only": one word each; weak alone. */
  'free',
  /** Bids the reader do something: an imperative. Counts only where a line or a link begins with it. */
  'bid',
  /** Words of reporting: who said, according to whom. Speaks against clutter. */
  'reporting',
  /** Comment forms, log-in, search, cookie consent, site menus: not clutter of any kind. */
  'tool',
] as const;

/** One cue. */
export type Cue = (typeof CUES)[number];

/** Words by which publishers label. Phrase syntax as above; matched against a whole short text unless said otherwise. */
export interface LabelWords {
  /** What a kicker, section, or heading is called, whole: "opinion", "op-ed", "kommentar". By label. */
  readonly names: Readonly<
    Record<'opinion' | 'analysis' | 'sponsored' | 'review' | 'satire', readonly string[]>
  >;
  /** Roles in a byline that make a piece opinion: "columnist", "opinion contributor". */
  readonly roles: readonly string[];
  /** Whole texts that hold a name above and are no label: "opinion poll", "editorial standards". */
  readonly notLabels: readonly string[];
  /** Parts of a sentence in which the page says that it holds opinion; anywhere in a short passage. */
  readonly notices: readonly string[];
  /** Notices that speak of this whole article and so label the page; each is a notice too. */
  readonly pageNotices: readonly string[];
  /** Headings that open a passage of opinion inside an article: "our view". Whole texts. */
  readonly passages: readonly string[];
  /** Headings that do so when a person's name follows: "l'opinione di". */
  readonly passagesOf: readonly string[];
  /** What an advertising slot is called, whole; right over a headline it calls the page so: "anzeige". */
  readonly adNames: readonly string[];
  /** Tell that somebody said something: a passage with one is a report of opinions and no notice. */
  readonly tells: readonly string[];
}

/** One language. */
export interface Lexicon {
  /** ISO 639-1 code. */
  readonly lang: string;
  readonly cues: Readonly<Record<Cue, readonly string[]>>;
  readonly labels: LabelWords;
}
