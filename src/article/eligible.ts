/**
 * Which sentences can stand alone in a summary. Not questions, not what hangs on the sentence before, not credits or
 * asks that were left in the text.
 */
import { once } from '../detect/once.ts';
import { isBalanced } from './quotes.ts';
import { countWords, STOPS } from './words-of.ts';

/**
 * Words that tie a sentence to the one before, by language: conjunctions, and pronouns whose noun is elsewhere.
 * Matched as the first words, after quotation marks.
 */
const DANGLING: Readonly<Record<string, string>> = {
  en: "but|and|or|nor|so|yet|then|thus|hence|instead|however|therefore|moreover|furthermore|nevertheless|nonetheless|meanwhile|besides|still|also|too|otherwise|similarly|likewise|consequently|rather|indeed|in addition|in contrast|on the other hand|for example|for instance|as a result|because of (?:this|that)|after (?:this|that)|he|she|it|they|him|her|them|his|their|its|hers|theirs|(?:it|he|she|this|that|there|here)['’](?:s|d|ll)|(?:they|these|those)['’](?:re|ve|d|ll)|this|that|these|those|here|there|both|neither|such|another|others|the (?:former|latter|other|same|pair|duo|move)",
  de: 'aber|und|oder|doch|denn|also|dann|daher|deshalb|deswegen|darum|dennoch|trotzdem|jedoch|allerdings|außerdem|zudem|ferner|hingegen|dagegen|stattdessen|auch|so|dabei|dazu|damit|davon|danach|dafür|darauf|zum beispiel|er|sie|es|ihm|ihn|ihr|ihre|ihrer|sein|seine|seiner|dies|diese|dieser|dieses|diesen|das (?:ist|sei|war|sagte|hat)|solche|beide|dort|hier',
  fr: "mais|et|ou|or|donc|car|puis|ainsi|alors|cependant|pourtant|toutefois|néanmoins|en revanche|en effet|de plus|par ailleurs|en outre|par exemple|aussi|il|elle|ils|elles|lui|leur|leurs|son|sa|ses|ce|cela|ça|c['’]est|c['’]était|ceci|celui-ci|celle-ci|ceux-ci|cette|cet|ces|ici|là",
  es: 'pero|y|e|o|u|pues|así|entonces|luego|sin embargo|no obstante|además|también|por lo tanto|por eso|por ello|en cambio|por ejemplo|él|ella|ellos|ellas|su|sus|esto|eso|este|esta|estos|estas|ese|esa|esos|esas|ahí|allí|aquí',
  pt: 'mas|e|ou|pois|assim|então|logo|porém|contudo|todavia|no entanto|entretanto|além disso|também|por isso|portanto|por exemplo|ele|ela|eles|elas|seu|sua|seus|suas|isso|isto|este|esta|estes|estas|esse|essa|esses|essas|aí|ali|aqui|lá',
  it: 'ma|e|ed|o|oppure|però|quindi|dunque|così|allora|poi|tuttavia|inoltre|anche|perciò|per questo|invece|ad esempio|per esempio|lui|lei|loro|egli|ella|essi|suo|sua|suoi|sue|questo|questa|questi|queste|quello|quella|ciò|lì|qui',
  nl: 'maar|en|of|want|dus|dan|toch|echter|daarom|daardoor|bovendien|daarnaast|ook|zo|daarbij|daarmee|daarna|bijvoorbeeld|hij|zij|ze|het is|het was|hem|haar|hun|zijn|dit|dat|deze|die|hier|daar|daar',
  pl: 'ale|a|i|lub|albo|więc|zatem|jednak|jednakże|natomiast|ponadto|poza tym|także|też|również|dlatego|dzięki temu|na przykład|potem|wtedy|on|ona|ono|oni|one|jego|jej|ich|to|ten|ta|te|ci|tam|tu|tutaj',
  // No space ends these: what is a beginning of other words, too, is told by the mark after it.
  ja: 'しかし|しかも|だが|だから|けれども|なぜなら|ただし|(?:ただ|でも|また|なお|もっとも|同時に)[、,]|さらに|そして|それ(?!ぞれ)|これ(?!まで|から)|この(?!ほど)|その|そこで|ここで|そうした|こうした|こうして|一方(?!的|通行|向)|つまり|ところが|したがって|従って|たとえば|例えば|すなわち|ちなみに|彼ら|彼は|彼の|彼女|同(?:氏|社(?!員)|紙|誌|局(?!面)|省|庁(?!舎)|署|党|国|州|県|市|町|村|校|大|団体)|両(?:氏|社|国)',
};

/** Parts no words by spaces. */
const UNSPACED = 'ja';

/** The pattern of a language, built when it is first asked for: a page has one language, and each is dear. */
const danglingIn: (lang: string) => RegExp = once((lang) => {
  const words = Object.hasOwn(DANGLING, lang) ? DANGLING[lang] : undefined;
  const end = lang === UNSPACED ? '' : "(?![\\p{L}\\p{N}'’-])";
  return words ? new RegExp(`^["“”„«»‹›'‘’「『（(\\s–—-]*(?:${words})${end}`, 'iu') : danglingIn('en');
});

/** Credits and asks that tell on themselves in any place. */
const NOT_NEWS =
  /\b(?:sign up|subscribe|newsletter|follow us|click here|read more|all rights reserved|copyright|getty images|contributed to this report|additional reporting|editing by|reporting by|this (?:article|story) (?:was|may|contains)|terms (?:of|and)|cookies|melden sie sich|abonnieren|jetzt lesen|inscrivez-vous|abonnez-vous|suscríbete|suscríbase|assine|inscreva-se|iscriviti|abbonati|schrijf je in|zapisz się)\b|(?:©|https?:\/\/|www\.|\S+@\S+\.\S+)|\(?\b(?:pictured|file photo)\b|\((?:left|right|above|below)\)/iu;

/** Words of a sentence worth quoting: fewer say nothing alone, more are no summary. */
const FEWEST_WORDS = 6;
const MOST_WORDS = 70;
/** Characters of so many words, long ones; what has more is no text, and would be searched from each of them. */
const MOST_CHARACTERS = 2_000;

/** Ends a sentence that is whole. */
const SENTENCE_END = new RegExp(String.raw`[${STOPS}]["”’'»」』)\]]*$`, 'u');

/** Whether a sentence hangs on what stands before it. Languages that are not known are judged as English. */
export const isDangling = (sentence: string, lang: string): boolean => danglingIn(lang).test(sentence);

/**
 * Whether a sentence can stand alone in a summary.
 * @param sentence as it stands in the text
 * @param lang two-letter code
 */
export function isEligible(sentence: string, lang: string): boolean {
  if (sentence.length > MOST_CHARACTERS) return false;
  const words = countWords(sentence);
  if (words < FEWEST_WORDS || words > MOST_WORDS) return false;
  if (!SENTENCE_END.test(sentence) || /[?؟？]/.test(sentence)) return false;
  // Half a quotation misleads.
  return isBalanced(sentence) && !NOT_NEWS.test(sentence) && !isDangling(sentence, lang);
}
