/**
 * Words that end in a full stop without ending a sentence, by language, without their last stop and in lower case.
 * Only such as stand before more of the sentence: titles before a name, "e.g." before an example. "etc." and "Inc." do
 * end sentences, so the next word decides about them (see sentences.ts).
 */
import { once } from '../detect/once.ts';

const LISTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    en: 'para paras sect chap mr mrs ms dr prof sen rep gov gen lt sgt col capt cmdr adm maj cpl pvt rev hon pres supt insp det st mt ft vs no nos vol fig figs p pp art sec ch ed eds cf approx dept est ca i.e e.g viz al messrs mx jan feb mar apr jun jul aug sep sept oct nov dec',
    de: 'abschn hr fr dr prof nr st bzw z.b d.h u.a ca vgl sog bspw evtl ggf inkl max min mind mio mrd tsd str dipl ing gen rd abs art kap hrsg geb gest verh v.a s.o s.u i.d.r z.t bes b o.ä jan feb apr jun jul aug sep sept okt nov dez mag hl',
    fr: 'm mm mme mmes mlle dr pr me mgr st ste no n art av bd env ex fig p pp vol cf c.-à-d chap éd janv févr avr juil sept oct nov déc',
    es: 'sr sra sres sras srta d dña dr dra prof profa lic ing arq gral cnel tte sto sta núm nº no n pág págs art p.ej ej av avda c cía aprox vol fig cap ee ed ene feb abr jun jul ago sept oct nov dic mons ud uds',
    pt: 'sr sra srs sras srta dr dra prof profa eng arq gen cel cap min dep sen gov pres sto sta n nº no núm pág págs art p.ex ex av r vol fig cap ed aprox jan fev mar abr jun jul ago set out nov dez d',
    it: 'sig sigg sig.ra sig.na dott dott.ssa prof prof.ssa avv ing arch geom rag on sen gen col cap ten mons s ss n nr num pag pagg art artt es p.es cfr ca vol fig ed via gen feb mar apr giu lug ago set sett ott nov dic v vs',
    nl: 'dhr mevr mw dr drs prof ir ing mr jhr ds st nr nrs blz pag art bijv bv d.w.z o.a m.a.w t.a.v i.v.m m.b.t z.g zgn ca vgl max min mln mld jan feb mrt apr jun jul aug sep sept okt nov dec',
    pl: 'p pan dr prof hab mgr inż lek im św ul al pl os nr tzn tzw np m.in t.j tj ok por zob godz min tys mln mld r ks bp abp gen płk mjr kpt por sierż red wyd art ust pkt poz str',
    ru: 'ул им просп проф акад доц св ст пер пл наб обл корп стр рис табл гл напр',
  }),
);

/** Names of months in languages that write days as "3. October": an ordinal before one ends no sentence. */
const MONTHS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    de: 'januar jänner februar februar märz april mai juni juli august september oktober november dezember',
    pl: 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  }),
);

/**
 * What is counted by ordinals ("3. Liga", "12. Spieltag") in languages that begin nouns with a capital: where the next
 * word is no small one, only its meaning tells that the sentence goes on. Whole words, and ends of words after a `*`;
 * "satz" is no end of a word, for "Umsatz" is not counted.
 */
const COUNTED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    de: 'tag satz teil platz rang stelle stock klasse lauf mal auflage ausgabe band kapitel akt staffel folge viertel drittel hälfte senat kammer bezirk armee division advent dan fc fsv sc *runde *etappe *liga *halbzeit *minute *etage *jahrgang *jahrhundert *jahrhunderts *jahrtausend *weltkrieg *weltkriegs *wahlgang *durchgang *lesung *strafsenat *zivilsenat *lebensjahr *spieltag *turniertag *renntag *wettkampftag *verhandlungstag *prozesstag *parteitag *kirchentag *weihnachtstag *geburtstag *geburtstags *jahrestag *jahrestags *hochzeitstag *todestag',
  }),
);

const setOf = (words = ''): ReadonlySet<string> => new Set(words.split(' ').filter(Boolean));

/**
 * The abbreviations of a language.
 * @param lang its two-letter code; English for one that is not known
 */
export const abbreviationsOf = once((lang: string) => setOf(LISTS.get(lang) ?? LISTS.get('en')));

/** Whether the abbreviations of a language are known, by its two-letter code. */
export const knowsAbbreviations = (lang: string): boolean => LISTS.has(lang);

/** The months of a language that follow an ordinal; none where days are written without a stop. */
export const monthsOf = once((lang: string) => setOf(MONTHS.get(lang)));

const countedIn = once((lang: string) => {
  const words = COUNTED.get(lang);
  return words ? new RegExp(`^(?:${words.replaceAll('*', '\\p{L}*').replaceAll(' ', '|')})$`, 'iu') : null;
});

/** Whether a word is one that ordinals count, in a language where its capital does not say that a sentence begins. */
export const isCounted = (word: string, lang: string): boolean => countedIn(lang)?.test(word) ?? false;
