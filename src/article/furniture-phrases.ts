/** Phrases by which lines among an article's paragraphs are told to be none of its text, each by its first word. */
import { LETTER, type Openings } from './openings.ts';

const { raw } = String;

/**
 * Begin a pointer to another story, and head a list of them: Swedish, Danish, Norwegian, Finnish, Czech, Romanian, Greek,
 * Russian, Ukrainian, Turkish, Arabic, Hebrew, Hindi, Japanese, Chinese, Korean.
 */
const ALSO = {
  läs: ' (?:mer|också|även)',
  læs: ' (?:mere|også)',
  les: ' (?:mer|også)',
  lue: ' (?:myös|lisää)',
  'čtěte přečtěte': '(?: si)? (?:také|též|i)',
  'citește citeşte': ' (?:și|şi|mai)',
  διαβάστε: ' (?:επίσης|ακόμα|ακόμη)',
  'читайте смотрите': ' (?:также|ещё|еще)',
  'читайте дивіться': ' також',
  по: ' теме',
  за: ' темою',
  ilgili: ' haber(?:ler)?',
  'اقرأ إقرأ شاهد': ' أيض(?:ا|اً|ًا)',
  'קראו קרא': ' (?:עוד|גם)',
  'यह ये इसे': ' भी (?:प(?:\u095d|\u0922\u093c)|देख).{1,3}',
  '関連記事 関連ニュース 相关新闻 相关阅读 相關新聞 延伸閱讀 延伸阅读 관련기사': '',
} satisfies Openings;

/** Behind whole words: "Les mer" is no beginning of "Les mercenaires". */
const WHOLE = `(?![${LETTER}])`;

/** Begin a pointer to another story. English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, and more. */
export const POINTERS: Openings = {
  ...ALSO,
  read: '(?: (?:more|also|next|now|the full \\w+))?',
  also: ' (?:read|see|on \\S+)',
  see: ' (?:also|more)',
  more: ' (?:on|from|about|like|stories|news|coverage)\\b.*',
  you: ' (?:may|might) (?:also )?(?:like|be interested in)',
  related: '(?: \\w+)?',
  recommended: '(?: \\w+)*',
  don: "['’]?t miss(?: it)?",
  dont: ' miss(?: it)?',
  must: '[- ]reads?',
  on: ' \\S+\\.com',
  watch: '(?: more| also| now| live| below| video)?',
  listen: '(?: here| now)?',
  continue: ' reading(?: below| the main story)?',
  story: ' continues(?: below)?(?: advertisement)?',
  article: ' continues.*',
  click: ' here.*',
  keep: ' reading',
  up: ' next',
  get: ' the latest.*',
  mehr: ' (?:zum thema|dazu|lesen|davon|aus|artikel aus .*)',
  schon: ' gelesen',
  lesen: ' sie (?:auch|hier|mehr|dazu)(?: \\w+)?',
  'lies siehe': ' auch',
  auch: ' interessant',
  das: ' könnte sie auch interessieren',
  hier: ' (?:lesen|geht es).*',
  lire: ' (?:aussi|également|plus)',
  voir: ' aussi',
  à: ' (?:lire (?:aussi|également|plus)|voir(?: aussi)?)',
  sur: ' le même (?:sujet|thème)',
  en: ' savoir plus',
  notre: ' dossier',
  la: ' suite après.*',
  'lea lee leer ver mira vea': ' (?:también|más)',
  te: ' puede interesar',
  'más noticias': ' (?:información|relacionadas?)',
  'leia leie veja': ' (?:também|mais)',
  saiba: ' mais',
  confira: '(?: também)?',
  continua: ' (?:após|depois).*',
  leggi: ' (?:anche|di più|tutto).*',
  vedi: ' anche',
  potrebbe: ' interessarti.*',
  ti: ' potrebbe interessare',
  lees: ' (?:ook|meer|verder)',
  zie: ' ook',
  meer: ' (?:over|lezen)',
  bekijk: ' ook',
  'czytaj zobacz': ' (?:także|też|również|więcej)',
  przeczytaj: ' (?:także|też).*',
  tekst: ' gaat (?:verder|door)(?: (?:onder|na) .*)?',
  'artiklen artikeln artikkelen': ' forts[æäe]tter(?: (?:under|efter|etter|nedenfor).*)?',
  'advertisement sponsored anzeige werbung publicité publicidad publicidade pubblicità advertentie reklama annons annonce annonse reklam реклама إعلان פרסומת विज्ञापन 広告 广告 廣告 광고':
    '',
  'weiterlesen relacionado relacionados relacionada relacionadas': '',
  'approfondisci approfondimento approfondimenti': '',
};

/** Head a list of other stories. */
export const POINTER_HEADINGS: Openings = {
  ...Object.fromEntries(Object.entries(ALSO).map(([word, behind]) => [word, behind && behind + WHOLE])),
  more: ' (?:great |top |from |on |stories|news|in |about )',
  'related recommended popular latest top other further':
    ' (?:stories|articles|news|posts|reading|content|topics|links)',
  read: ' next',
  around: ' the web',
  from: ' (?:around )?the web',
  you: ' (?:may|might) also',
  editor: "['’]s picks",
  most: ' (?:read|popular)',
  mehr: ' (?:zum|aus|von)',
  das: ' könnte',
  weitere: ' (?:artikel|themen|nachrichten|meldungen)',
  lire: ' aussi',
  à: ' lire',
  sur: ' le même',
  dans: ' la même',
  les: ` plus lus|${ALSO.les}${WHOLE}`,
  más: ' (?:noticias|información|sobre|en)',
  lo: ' más',
  te: ' puede',
  leia: ' (?:também|mais)',
  mais: ' (?:lidas|notícias|sobre)',
  veja: ' também',
  leggi: ' anche',
  altri: ' articoli',
  lees: ' ook',
  meer: ' (?:over|nieuws)',
  'trending meistgelesen meistgelesene meistgelesenes potrebbe potrebbero czytaj zobacz': '',
};

/**
 * What a page says of its buttons, players and pictures. Of two that begin alike the longer stands first: nothing has
 * to follow.
 */
export const PAGE_WORDS: Openings = {
  share: '(?: this)?(?: (?:article|story|post|page))?',
  save: '(?: (?:this )?(?:article|story)| for later)?',
  gift: '(?: this)? (?:article|story)',
  add: ' to (?:your )?(?:saved(?: stories)?|favou?rites|reading list|bookmarks)',
  e: '-mail',
  copy: '(?: the)? link',
  link: ' copied(?: to clipboard)?',
  'hide show toggle close': ' (?:caption|transcript|gallery|image|comments?)',
  view: ' (?:(?:image|photo) in full ?screen|caption|transcript|gallery|image|comments?|deal)',
  'buy shop order': ' now',
  check: '(?: the)?(?: latest)? price',
  jetzt: ' (?:kaufen|bestellen)',
  enlarge: '(?: this)? (?:image|photo)',
  'click tap': ' (?:here )?to (?:enlarge|expand|zoom|play|unmute|share|copy)',
  'image photo slide picture': ' ?\\d+ (?:of|/) \\d+(?!\\d)',
  scroll: ' to continue(?: with content)?',
  skip: ' (?:advertisement|ad|past newsletter promotion)',
  after: ' newsletter promotion',
  'your this': ' browser does not support the \\w+ (?:element|tag)',
  this: ' content can also be viewed on the site it originates from',
  loading: '(?: video| player)?',
  play: ' video',
  print: '(?: recipe)?',
  jump: ' to recipe',
  listen: ' to (?:this|the) (?:article|story)',
  'text font': ' size',
  reading: ' time\\W*\\d+ min(?:ute)?[sn]?',
  lesezeit: '\\W*\\d+ min(?:ute)?[sn]?',
  temps: ' de lecture\\W*\\d+ min(?:ute)?[sn]?',
  artikel: ' (?:anhören|teilen|merken|drucken)',
  écouter: ' (?:cet article|l’article)',
  'bookmark email tweet comment comments copied': '',
  'facebook whatsapp linkedin reddit telegram messenger pinterest bluesky threads': '',
  'partager teilen merken drucken compartir guardar compartilhar condividi delen udostępnij': '',
  // A number is read whole, and may say nothing.
  0: '\\d*(?: (?:of|/) \\d+(?!\\d)|[ -]min(?:ute)?s? (?:read|listen))?',
};

const MADE_BY = raw`\s*(?:credit|copyright|caption|source|courtesy|by|via|[:：.©/|])`;
const FROM = raw`\s*[:：.©/|]`;
/** The line ends soon behind it. */
const SOON_OVER = raw`\b.{0,30}$`;

/** Say who made or owns a picture. */
export const CREDITS: Openings = {
  'image photo picture video': MADE_BY,
  'images photos pictures media videos file files': raw`\s*(?:credit|copyright|caption|source|courtesy|by|via|[:/])`,
  'photograph illustration graphic credit source': FROM,
  'bild bildquelle quelle grafik symbolbild foto fotos': FROM,
  foto: ` di${FROM}`,
  'crédit crédits': `(?: photo)?${FROM}`,
  'imagen crédito créditos imagem fotografia beeld zdjęcie fot фото': FROM,
  '© (c)': '',
  'featured feature header title': raw` (?:image|photo|picture)\s*(?:credit|copyright|source|courtesy|by|via|[:/])`,
  'beitragsbild titelbild headerbild aufmacherbild teaserbild': raw`\s*(?:via|von|[:：.©/|])`,
  getty: ` images${SOON_OVER}`,
  ap: ` photo${SOON_OVER}`,
  'reuters shutterstock afp dpa epa alamy istock imago': SOON_OVER,
};

/** Say of a story when it came out or was changed, whatever follows: as parts of a pattern. */
export const DATED =
  'published|updated|posted|aktualisiert|veröffentlicht|publiziert|publié|publicado|actualizado|atualizado|pubblicato|' +
  'aggiornato|gepubliceerd|bijgewerkt|opublikowano|aktualizacja|publicerad|uppdaterad|publiceret|opdateret|publisert|' +
  'oppdatert|aktualizováno|опубликовано|обновлено|опубліковано|оновлено|نشر|تحديث|פורסם|עודכן';

/** Begin a line of date. */
export const DATES: Openings = {
  [DATED.replaceAll('|', ' ').replace(' نشر', '')]: '',
  // The verb of many a sentence, too.
  نشر: '(?=\\s*:| (?:في|بتاريخ|يوم)[\\s:])',
  // Names begin so, too: "Stand News".
  'modified created stand': '',
  'mis mise': ' à jour',
  'first last': ` (?:${DATED}|modified|created)`,
};

/** Whom readers are asked to write to. */
const WRITERS = raw` (?:the (?:author|reporter|writer)s?|him|her|me|\S+(?: \S+){0,2} (?:at|via))`;

/** Ask to pass on, follow, write in or comment, or name what the story is filed under. */
export const PASS_ON: Openings = {
  share: ' (?:this|on|via|your thoughts)|$',
  like: raw` (?:this story|us on (?:facebook|twitter|instagram)\b)`,
  follow: raw` (?:us|me|him|her|them|the author|@\S+|\S+(?: \S+){0,4} on (?:twitter|x|facebook|instagram|linkedin|threads)|\S+['’]s? (?:\S+ )?coverage\b)`,
  'folgen liken': raw` sie uns (?:auf|bei|in)\b`,
  folge: raw` uns (?:auf|bei|in)\b`,
  suivez: raw`[- ]nous (?:sur|en)\b`,
  síguenos: raw` en\b`,
  siga: raw`[- ]nos (?:no|na|em)\b`,
  seguici: raw` su\b`,
  volg: raw` ons op\b`,
  obserwuj: raw` nas (?:na|w)\b`,
  'abonniere abonnieren': raw` (?:sie )?(?:hier |jetzt )?unseren? `,
  sigue: raw` (?:aquí (?:el|nuestro)|nuestro) canal\b`,
  únete: raw` al? (?:el |nuestro )?(?:canal|grupo)\b`,
  clique: raw` aqui (?:para|e)\b.*\bcanal\b`,
  'следите слідкуйте подписывайтесь підписуйтесь': raw` (?:за нами|на нас|на наш)`,
  you: ` can (?:reach|contact|e-?mail)${WRITERS}`,
  'reach contact': WRITERS,
  email: `${WRITERS}|$`,
  e: `-mail(?:${WRITERS}|$)`,
  have: raw` a (?:news )?tip\b`,
  do: raw` you (?:know more|have (?:a (?:news )?tip|information|more))\b.*(?:\btip|e-?mail|\bcontact|\bwrite|@)`,
  sign: ' up (?:here )?(?:for|to) (?:our|the) .{0,60}newsletter',
  join: raw` our (?:\S+ )?(?:channel|group|community)\b| (?:the|our) (?:conversation|discussion|forum)`,
  download: raw` our (?:\S+ )?app\b`,
  subscribe: raw` to our (?:\S+ )?(?:podcast|newsletter|channel)\b|$`,
  got: raw` a tip\b`,
  this: raw` (?:post|article|page|story|site) (?:may )?contains? affiliate links\b`,
  send: ' (?:us )?(?:tips|your)',
  submit: raw` your (?:letter to the editor|news tip)\b`,
  leave: ' a comment$',
  post: ' (?:a )?comments?$',
  view: ' comments$',
  copy: ' link$',
  'comment comments print whatsapp facebook twitter pinterest linkedin reddit': '$',
  image: raw` \d+ of \d+`,
  filed: ' under',
  'tag tags topic topics category categories etiquetas': raw`\s*:`,
  mots: '[- ]clés',
  'schlagworte schlagwörter': '',
  0: raw`[\d.,]* ?(?:shares?|comments?|views?|likes?|reads?|letture|vues|aufrufe|kommentare|comentarios|commenti)$|[\d:]* ?/ ?[\d:]+$`,
};
