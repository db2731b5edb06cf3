import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/article/sentences.ts';

/** Language, and the sentences of one paragraph: joined by spaces they are the input. */
const ROWS: readonly (readonly [lang: string, why: string, ...sentences: string[]])[] = [
  [
    'en',
    'titles and initials',
    'Mr. Smith met Dr. J. R. Jones on Jan. 5 in Washington, D.C. for talks.',
    'They agreed.',
  ],
  [
    'en',
    'first names with an initial',
    'The bill of Harriet W. Quay and Jean-Pierre L. Moore was read by Theodore B. Kaye Jr. on Monday.',
    'The harbour is run by Gordon T.',
    'He said so.',
    'She chose Option B.',
    'Others did not.',
  ],
  [
    'en',
    'what is numbered by letters, before a name',
    'It was built for Elizabeth I.',
    'Historians agree.',
    'Money went to Individual A.',
    'Prosecutors said so.',
    'They were in Terminal B.',
    'Passengers saw them.',
    'Voters rejected Proposition C.',
    'Opponents cheered.',
    'It broke Title X.',
    'Schools objected.',
  ],
  [
    'en',
    'a number at the beginning, and behind what is cut',
    'The bridge was closed by inspectors.',
    '50 years ago it was new, with approx. 30 cars a day on page vol. 3 of the record.',
    '2,000 cross it now.',
  ],
  ['en', 'a long abbreviation before a number', 'See para. 12 of the ruling.', 'It stands.'],
  ['fi', 'one of a language whose are not known', 'Mukana oli esim. 30 henkeä.', 'Se riitti.'],
  ['en', 'capitals before a name', 'The U.S. Senate voted 51-49.', 'It passed.'],
  ['en', 'capitals at an end', 'He lives in the U.S.', 'The law is clear.'],
  ['en', 'a quotation of two sentences', '“Wait. Stop!” the guard said.', 'She did not.'],
  [
    'en',
    'single quotes, and apostrophes in them',
    '‘The old wall was built by monks. We don’t know when,’ said Jon Kai.',
    "'It was the monks’ own. They sold it,' she said.",
    'The boys’ club agreed.',
    'Nobody asked in the ‘50s.',
    'They do now.',
  ],
  ['en', 'straight quotes', '"I did it. I was there," he said.', '"It was cold."'],
  [
    'en',
    'decimals and prices',
    'Shares fell 3.5 percent to $12.40.',
    'Analysts at St. Mary’s (est. 1990) shrugged.',
  ],
  ['en', 'a name with a mark', 'Yahoo! is a company.', 'Is it?', 'Yes.'],
  ['en', 'No. before a number only', 'The memo, No. 5, was lost.', 'No.', 'That is not it.'],
  ['en', 'a sentence in brackets', 'The plan (see p. 4) failed.', 'It was late.'],
  ['de', 'a date and a century', 'Am 3. Oktober feiert das Land.', 'Im 19. Jahrhundert war das anders.'],
  ['de', 'a day at an end', 'Das Treffen endete am 3.', 'Danach ging er.'],
  [
    'de',
    'what is counted, without an article before it',
    'DP World Tour: Championship am Golf, 1. Tag in der Wüste, live ab 9.00 Uhr.',
    'PGA Tour: Pro-Am, 2. Turniertag mit zwei Siegern.',
    'Handball, 3. Liga: Am 12. Spieltag siegten beide.',
    'Sie feiern ihren 50. Geburtstag und den 100. Geburtstag der Oma, er gewann seine 4. Etappe.',
    'Tischtennis, 1. Bundesliga, gegen 1. FC Köln.',
    'Der Treffer fiel in Minute 9.',
    'Zur Pause stand es 1:0.',
  ],
  [
    'de',
    'numbers at an end',
    'Das war im Jahr 2019.',
    'Die Stadt wuchs weiter.',
    'Die Zahl der Toten stieg auf 15.',
    'Experten warnen.',
    'Zuletzt waren es 12.',
    'Tage später kam Hilfe.',
    'Der Umsatz wuchs um 7.',
    'Umsatz ist nicht alles.',
    'Sie liegt auf Platz 3.',
    'Runde Tische gab es keine.',
  ],
  ['de', 'abbreviations of two letters', 'Er gewann z. B. den 2. Preis.', 'Das kostet ca. 3,5 Mio. Euro.'],
  ['de', 'low quotes', '„Ich war da. Es war kalt“, sagte Dr. K. Meyer.', 'Dann ging er.'],
  ['ja', 'nobody who said it', '「橋は閉まった。」', 'ところが翌日、橋はまた開いた。'],
  ['ja', 'who said it', '「柱が危ない。渡れない。」と検査官は述べた。', '橋は閉まった。'],
  [
    'fr',
    'a title of one letter after a word',
    'Le mur est tombé, a annoncé M. Jean Quai.',
    'Le maire, soutenu par M. Le Gall, paiera.',
    'La ville attend.',
  ],
  [
    'pl',
    'a title of one letter, and a year',
    'Mówił o tym p. Kowalski.',
    'Tak było w 2024 r.',
    'Miasto czeka.',
  ],
  [
    'es',
    'a title, and a vitamin',
    'Lo dijo ayer D. Juan Muelle.',
    'El pan tiene vitamina D.',
    'La leche no.',
  ],
  ['es', 'a mark before a name', 'España está en el grupo D.', 'Costa Rica también.', 'Falta vitamina D.'],
  ['pt', 'a group', 'O Brasil está no grupo D.', 'Portugal venceu.'],
  ['de', 'a group by its letter', 'Das war in Gruppe B.', 'Spanien ist Favorit.'],
  ['pl', 'a year at an end', 'Padało więcej niż w ub. r.', 'Zarząd czeka.'],
  ['it', 'a name behind an apostrophe', "La 'Ndrangheta controlla il porto.", "Ci vuole un po' di tempo."],
  ['ru', 'a street', 'Порт на ул. Ленина открыт.', 'Рыбаки артели им. Горького вернулись.'],
  ['he', 'abbreviations', 'ארה"ב תסייע לנמל.', 'מנכ"לית הנמל ביקרה ב"ידיעות אחרונות".', 'צה"ל שלח יחידה.'],
  ['fr', 'titles', 'M. Dupont a parlé à Mme. Martin.', 'Rien n’a changé.'],
  ['fr', 'guillemets with spaces', '« Nous partons. Vite ! » a-t-il dit.', 'Fin.'],
  [
    'es',
    'titles and turned marks',
    'El Sr. García llegó a las 5.',
    '¿Qué hizo?',
    '«No sé. Nada», dijo la Dra. López.',
  ],
  [
    'pt',
    'titles and thousands',
    'O Sr. Silva disse que sim.',
    'A Dra. Souza, não.',
    'Custa R$ 3.500,00 por mês.',
  ],
  ['it', 'titles', 'Il dott. Rossi ha detto: «Va bene. Andiamo».', 'Poi è uscito con il sig. Bianchi.'],
  [
    'nl',
    'titles and times',
    'Dhr. Jansen en mevr. De Vries kwamen om 10.30 uur.',
    'Dat is bijv. laat.',
    'Klaar.',
  ],
  [
    'pl',
    'ordinals and abbreviations',
    'Dnia 3. maja prof. Nowak przyjechał m.in. do Krakowa.',
    'Był to np. ważny dzień.',
    'Koniec.',
  ],
  ['not a tag!', 'no language', 'This still works.', 'So does this.'],
  ['en', 'no end', 'a line without an end'],
];

describe('splitSentences', () => {
  it.each(ROWS.map(([lang, why, ...sentences]) => ({ lang, why, sentences })))(
    '$lang: $why',
    ({ lang, sentences }) => {
      expect(splitSentences(sentences.join(' '), lang)).toEqual(sentences);
    },
  );

  it('ends sentences at line breaks, and passes over empty lines', () => {
    expect(splitSentences('A heading\n\n  The first. The second.  \n', 'en')).toEqual([
      'A heading',
      'The first.',
      'The second.',
    ]);
  });

  it('does not join a whole text behind a quote that is never closed', () => {
    const text = `He said: “We stay. ${'We go on. '.repeat(60)}`;
    expect(splitSentences(text, 'en').length).toBeGreaterThan(30);
  });

  it('returns nothing for nothing', () => {
    expect(splitSentences('', 'en')).toEqual([]);
    expect(splitSentences(' \n ', 'de')).toEqual([]);
  });
});
