/**
 * Words by which a news outlet's page differs from a blog, shop or guide, in the languages of the lexicons. Whole
 * words, lower case. They name desks, menus and voices, never a publisher.
 */

const words = (...lines: readonly string[]): ReadonlySet<string> => new Set(lines.join(' ').split(' '));

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
);

/** Words of somebody who speaks to the reader, or for a company. */
export const SECOND_PERSON = words(
  "you your you're you'll yourself du dein deine deinen deiner deinem dir dich ihr euch eure vous votre vos tu tes ton ta",
  'usted ustedes tus você seu sua te tuo tua je jouw uw twój twoje ci',
);

/** Headlines of guides. */
export const HOW_TO =
  /\b(?:how to|tips?|tipps?|so (?:geht|gelingt|klappt|funktioniert)|anleitung|ratgeber|rezepte?|recipes?|vergleich|im test|guide|tutorial|selber (?:bauen|machen|nähen|backen)|was (?:ist|sind)|what (?:is|are)|ways to|mistakes|ideen|ideas|comment (?:faire|choisir)|conseils|recettes?|cómo|recetas?|consejos|como fazer|receitas?|dicas|come (?:fare|scegliere)|ricette|consigli|zo (?:maak|doe)|jak (?:zrobić|wybrać)|przepis)\b/i;
