/**
 * Words by which a news outlet's page differs from a blog, shop or guide, in the languages of the lexicons. Whole
 * words, lower case. They name desks, menus and voices, never a publisher.
 */

const words = (...lines: readonly string[]): ReadonlySet<string> => new Set(lines.join(' ').split(' '));
/** Labels of several words, parted by bars. */
const labels = (...lines: readonly string[]): ReadonlySet<string> => new Set(lines.join('|').split('|'));

/** Desks of a newsroom, as sections, addresses and menus name them. */
export const DESKS = words(
  'politics world national international local region regional business economy finance markets sports sport culture arts',
  'entertainment technology tech science health education opinion obituaries crime weather courts investigations',
  'politik ausland inland welt wirtschaft finanzen kultur panorama regionales lokales wissen wissenschaft gesellschaft',
  'meinung feuilleton digital technik gesundheit vermischtes justiz chronik reise auto leute unternehmen',
  'politique monde économie economie société societe culture sports santé sante sciences international faits-divers',
  'política politica mundo economía economia deportes sociedad cultura sucesos nacional internacional tecnología salud',
  'esportes esporte cotidiano brasil ciência tecnologia país desporto sociedade',
  'esteri cronaca economia sport spettacoli cultura interni mondo attualità',
  'binnenland buitenland economie sport cultuur wetenschap',
  'kraj świat swiat gospodarka polska biznes kultura nauka wiadomości',
  'music movies film television theater theatre books style soccer football tennis golf cricket basketball baseball',
  'environment economy energy travel food housing transportation africa asia europe usa americas media motors',
  'fußball fussball kino musik bücher geld netzwelt karriere umwelt klima medien bayern theater kunst',
  'cinéma musique livres planète médias justice cine música libros sociedad medios cinema musica libri ambiente',
);

/** Parts of an address that stories of news outlets have, besides desks. */
export const NEWS_PATH = words(
  'news article articles story stories artikel nachrichten nachricht aktuell aktuelles meldung meldungen newsticker',
  'actualite actualites actu noticias noticia notícias notizie articolo nieuws wiadomosci breaking latest column columns',
  'columnists editorial editorials opinions commentisfree kolumnen kommentar reportage magazin archives',
);

/** Parts of an address that other kinds of pages have. */
export const OTHER_PATH = words(
  'blog blogs recipe recipes rezept rezepte recette recettes receta recetas receitas ricette recepten przepisy product',
  'products produkt produkte shop store cart forum forums thread threads topic wiki docs doc documentation help support',
  'faq questions watch video videos download downloads lyrics guide guides how-to howto ratgeber tipps kaufberatung',
  'vergleich service services karriere jobs about careers training kurse kurs events event presse press pressemitteilung',
  'pressemitteilungen pressemeldungen comments r user users profile search suche tag tags category kategorie author product-reviews',
  'insights resources whitepaper podcast petition item items page diary',
);

/** Words in the names of news outlets and their hosts. */
export const OUTLET_NAME =
  /news|zeitung|nachrichten|tribun|herald|gazett|journal|courier|kurier|anzeiger|tagblatt|tageblatt|blatt\b|daily|times|post\b|chronicle|observer|guardian|telegraph|reporter|examiner|inquirer|sentinel|bulletin|dispatch|mirror\b|express|magazin|rundschau|presse\b|bote\b|echo\b|review\b|diario|diário|periódico|correio|jornal|gaceta|giornale|corriere|gazzetta|quotidiano|nouvel|presse|dagblad|krant|nieuws|gazeta|wiadomo|media\b|press\b|tv\b|radio|today|heute|weekly|woche/i;

/** Hosts on which anybody can open a blog, and hosts that call themselves one. Platforms, not publishers. */
export const BLOG_HOST =
  /(?:^|\.)(?:blog|blogs|diary)\.|\.blog$|blog\.[a-z.]+$|(?:^|\.)(?:wordpress|blogspot|tumblr|livejournal|typepad|substack|medium|hypotheses|over-blog)\.[a-z.]+$/i;

/** Texts of links that only a publisher's page has: advertising sales, the newsroom, e-paper, subscriptions. */
export const OUTLET_LINKS = words(
  'advertise advertising e-paper epaper e-edition newsroom mediadaten mediakit abo abonnement abonnements abonnieren',
  'subscribe subscriptions obituaries classifieds anzeigen traueranzeigen redaktion newsletter werben werbung rss',
  'corrections editorial newspaper zeitung ausgabe printausgabe horoskop tv-programm abonnez-vous publicité annonces',
  'suscríbete publicidad hemeroteca assine anuncie abbonati pubblicità adverteren reklama prenumerata',
  'masthead editorials columnists cartoons crossword crosswords puzzles sudoku horoscope horoscopes weather wetter météo',
  'podcasts headlines schlagzeilen newsticker liveticker eilmeldungen leserbriefe leserbrief stellenmarkt immobilienmarkt',
  'kleinanzeigen stellenanzeigen polizei ressorts chefredaktion faits-divers',
);

/** Texts of links that blogs have beside their posts. */
export const BLOG_LINKS = labels(
  'about me|about the author|blogroll|permalink|permanent link|gravatar|wordpress.com|wordpress.org|blogger|github',
  'leave a comment|leave a reply|reply|antworten|kommentar hinterlassen|kommentar schreiben|older posts|newer posts|report abuse',
  'ältere beiträge|neuere beiträge|beitrags-feed (rss)|beitrags-feed|kommentare als rss|kommentar-feed|uncategorized|allgemein',
  'über mich|wer bin ich|kooperationen|kooperation|work with me|a propos de moi|à propos de moi|sobre mí|sobre mim|chi sono|over mij',
  'o mnie|rezepte|recipes|recettes|recetas|ricette|diy|gastbeitrag|impressum & datenschutz|status',
);

/** A month's name and a year: blogs keep their posts by month. */
export const ARCHIVE_LINK =
  /^(?:januar|jänner|january|februar|february|märz|march|april|mai|may|juni|june|juli|july|august|september|oktober|october|november|dezember|december|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre)(?: de)? (?:19|20)\d\d(?: \(\d+\))?$/;

/** Texts of links that companies, authorities and associations have, shops and makers of software among them. */
export const ORGANISATION_LINKS = labels(
  'company|solutions|products|services|customers|case studies|success stories|insights|resources|developers|developer|api',
  'documentation|docs|open source|pricing|request a demo|get started|investors|careers|our team|our work|what we do|who we are|get involved',
  'donate|take action|our mission|our history|research|publications|faculty|admissions|cart|checkout|my cart|add to cart|wishlist|shipping|returns',
  'unternehmen|für unternehmen|lösungen|leistungen|produkte|kunden|referenzen|standorte|karriere|presse|pressemitteilungen|publikationen',
  'leitbild|vorstand|satzung|unsere geschichte|mitglied werden|mitglieder|mitmachen|transparenz|leichte sprache|gebärdensprache|praktikum',
  'ausbildung|studium|forschung|lehre|beratung|seminare|jetzt spenden|ehrenamt|termine|projekte|warenkorb|zur kasse|merkliste|merkzettel',
  'widerrufsrecht|versandkosten|zahlungsarten|onlineshop|jetzt kaufen|in den warenkorb|mehr erfahren|agenda|wiki|ebooks|testberichte',
  'entreprise|solutions|produits|nos services|carrières|panier|empresa|soluciones|productos|servicios|carrito|azienda|soluzioni|prodotti|carrello',
  'empresa|soluções|produtos|serviços|carrinho|bedrijf|producten|diensten|winkelwagen|firma|produkty|usługi|koszyk',
);

/** What a newsroom writes about, and about whom, whatever the story: offices, courts, counts and days. */
export const NEWS_WORDS = words(
  'president minister government parliament senate congress senator governor mayor police court judge prosecutors officials',
  'official spokesman spokeswoman spokesperson lawmakers election elections voters campaign committee council chairman',
  'federal republican democrat democratic arrested charged killed victims investigation authorities lawsuit million billion',
  'percent monday tuesday wednesday thursday friday saturday sunday yesterday amid reuters reporters former announced coach',
  'season league championship',
  'präsident präsidentin minister ministerin regierung bundesregierung bundestag landtag kanzler kanzlerin bürgermeister',
  'bürgermeisterin oberbürgermeister polizei staatsanwaltschaft gericht richter behörde behörden sprecher sprecherin',
  'abgeordnete wahl wahlen partei cdu csu spd fdp afd grünen ausschuss gemeinderat stadtrat prozent millionen milliarden',
  'montag dienstag mittwoch donnerstag freitag samstag sonntag gestern dpa mitteilte angaben zufolge verletzt festgenommen',
  'ermittlungen ehemalige ehemaliger vorsitzende vorsitzender trainer saison bundesliga euro vergangenen worden offenbar',
  'berichtete berichten interview fordert kritisiert abgeordneter nachrichtenagentur demnach künftig landrat opposition',
  'président présidente ministre gouvernement parlement sénat député députés maire police tribunal juge procureur élection',
  'élections parti millions milliards lundi mardi mercredi jeudi vendredi samedi dimanche hier afp enquête victimes',
  'presidente presidenta ministro ministra gobierno congreso senado diputado diputados alcalde policía tribunal juez fiscal',
  'elecciones partido millones lunes martes miércoles jueves viernes sábado domingo ayer efe investigación víctimas',
  'governo deputado deputados prefeito polícia juiz eleições milhões bilhões segunda terça quarta quinta sexta ontem',
  'sindaco polizia giudice procura elezioni partito milioni miliardi lunedì martedì mercoledì giovedì venerdì ieri ansa',
  'regering kabinet kamer burgemeester politie rechter verkiezingen partij miljoen miljard maandag dinsdag woensdag donderdag',
  'vrijdag zaterdag zondag gisteren prezydent minister rząd sejm burmistrz policja sąd prokuratura wybory partia mln mld',
  'poniedziałek wtorek środa czwartek piątek wczoraj',
  'президент министр правительство полиция суд сообщил сообщила заявил заявила рассказал рассказала процентов миллионов',
);

/** The same in scripts that put no spaces between words, looked for in the text as it stands. */
export const NEWS_SCRIPT =
  /记者|記者|采访|负责人|专家|国务院|委员会|会议|消息|发布|报道|報道|报导|表示|日电|日電|总统|总理|政府|によると|発表し|述べた|首相|容疑|警察|氏は|同社|同氏|発表|明らかにし|ตำรวจ|กล่าวว่า|เปิดเผย/g;

/** Words of guides, tests and sales talk. */
export const GUIDE_WORDS = words(
  'tip tips easy easily step steps guide tutorial simply ingredients recipe recommend recommended ideal suitable beginner',
  'beginners choose choosing avoid ensure benefits examples essential helpful install click settings feature features check',
  'kannst möchtest solltest brauchst findest hast einfach geeignet tipp tipps vorteile nachteile funktioniert unbedingt',
  'fazit möglichst verschiedene verschiedenen beispielsweise anleitung schritt schritte zutaten rezept empfehlen',
  'empfehlenswert achten vermeiden ideal perfekt perfekte individuell optimal hilfreich alternativen anbieter vergleich',
  'eignet eignen hilft helfen wichtig erhältlich gerne verwenden benötigt benötigen sinnvoll passende passenden welches',
  'welcher welchen beachten entscheiden wählen auswählen kombination ideale modell modelle produkt produkte anbieters',
  'conseil conseils facile facilement étape étapes astuce astuces choisir éviter idéal avantages ingrédients',
  'consejo consejos fácil fácilmente paso pasos elegir evitar ideal ventajas ingredientes dica dicas passo passos escolher',
  'consiglio consigli facile facilmente passo scegliere evitare ideale vantaggi ingredienti stap stappen handig kiezen',
  'voordelen tips porada porady krok kroki łatwo wybrać unikać zalety składniki',
);

/** A place and an agency at a report's start, or the agency alone. */
export const WIRE =
  /\((?:dpa|afp|ap|reuters|apa|sid|epd|kna|ots|efe|ansa|xinhua|upi|pti|ians|anp|belga|pap|lusa|tass|kyodo|cp)[^)]{0,30}\)|^[\p{Lu}][\p{Lu}\s.,'-]{3,40}(?:\([^)]{2,40}\)|, \p{L}+\.? \d+)?\s*[–—-]{1,2}\s|\b(?:dpa|afp|reuters|apa)\/[\p{L}\d]/u;

/** The hour, as stories give it beside the date. */
export const CLOCK =
  /\b\d{1,2}[:.]\d{2}\s?(?:uhr\b|h\b|[ap]\.?\s?m\b|(?:[ECMP][SD]T|[ECMP]T|GMT|UTC|BST|CET|CEST|MEZ|IST)\b)|\b\d{1,2} uhr\b|\b\d{1,2}h\d{2}\b|\b\d{1,2}\s?[ap]\.?m\b|(?:\d{4}|\d\.)[ ,|–-]{1,3}(?:um |at |à |a las )?\d{1,2}:\d{2}\b/i;

/** A picture's credit to an agency or a photographer. */
export const CREDIT =
  /\b(?:getty|reuters|afp|dpa|epa|imago|picture[- ]alliance|associated press|ap photo|photograph(?:er)? by|photo by|photo courtesy|photo credit|courtesy of|file photo|archivfoto|archivbild|symbolbild|symbolfoto)\b|(?:^|[\s(|])(?:photos?|fotos?|bild|image|credits?|crédit|quelle|foto's|zdjęcie)\s?:|\/ap\b|©/i;

/**
 * A publisher's name in a copyright line, in lower case: one that ignores case takes a browser four times as long to
 * build.
 */
export const OUTLET_NOTICE =
  /\b(?:\p{L}*verlag\p{L}*|mediengruppe|medienhaus|\p{L}*medien|\p{L}*zeitung\p{L}*|newspapers?|publishing|broadcasting|\p{L}*rundfunk|news|press|media|presse|redaktion|journal|magazine?|editora|editorial|editrice|éditions|prensa|publishers?|publications?)\b/u;

/** Words of somebody who speaks to the reader, or for a company. */
export const SECOND_PERSON = words(
  "you your you're you'll yourself du dein deine deinen deiner deinem dir dich ihr euch eure vous votre vos tu tes ton ta",
  'usted ustedes tus você seu sua te tuo tua je jouw uw twój twoje ci',
);

/** Headlines of guides. */
export const HOW_TO =
  /\b(?:how to|tips|tipps?|so (?:geht|gelingt|klappt|funktioniert|[a-zäöüß]+ (?:du|sie|ihr|man))|wie (?:kann|finde|mache) (?:ich|man)|wie (?:entsteht|funktioniert)|anleitung|ratgeber|rezepte?|recipes?|vergleich|im test|guide|tutorial|selber (?:bauen|machen|nähen|backen)|was (?:ist|sind)|what (?:is|are)|ways to|mistakes|ideen|ideas|comment (?:faire|choisir)|conseils|recettes?|cómo|recetas?|consejos|como fazer|receitas?|dicas|come (?:fare|scegliere)|ricette|consigli|zo (?:maak|doe)|jak (?:zrobić|wybrać)|przepis)\b/i;
