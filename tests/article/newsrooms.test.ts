// @vitest-environment jsdom
/** What newsrooms in other languages write among their paragraphs. */
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../src/article/extract.ts';

const FIRST =
  'The bridge over the river was closed on Monday after an inspector found a crack in one of its pillars.';
const MIDDLE =
  'It carries eleven thousand cars on a working day. They are led over the old bridge, where the traffic stood.';
const LAST =
  'A new pillar would take a year to build, the inspector told the council, and nobody asked what it costs.';

/** The lines of a story with something between its last two paragraphs, or behind them. */
const linesOf = (
  between: string,
  behind = '',
  write = (text: string): string => `<p>${text}</p>`,
): string[] =>
  extractArticle(
    new DOMParser().parseFromString(
      `<html><body><article><h1>Bridge closed</h1>${write(FIRST)}${write(MIDDLE)}${between}${write(LAST)}${behind}</article></body></html>`,
      'text/html',
    ),
    { hidden: [], url: 'https://news.example/bridge' },
  ).text.split('\n');

const STORY = [FIRST, MIDDLE, LAST];

describe('a line that ends with the signs of agencies', () => {
  it.each(['(aq/dpa)', '(dpa/aq)', '(AFP)', '(AFP/dpa)', '(Reuters, aq)'])(
    'is the last of a story: %s',
    (signs) => {
      const end = `The town had argued over its harbour once before. ${signs}`;
      expect(linesOf('', `<p>${end}</p>`)).toEqual([...STORY, end]);
    },
  );

  it('is the last below a picture', () => {
    const end = 'The town had argued over its harbour once before. (dpa)';
    expect(linesOf('', `<div><img src="/bridge.jpg" alt=""></div><p>${end}</p>`)).toEqual([...STORY, end]);
  });

  it.each([
    ['with a name among them', '<p>Cars on the old bridge on Monday. (Ada Quay/dpa)</p>'],
    [
      'below a picture',
      '<div><img src="/bridge.jpg" alt=""></div><p>Cars stand on the old bridge on Monday. (AFP)</p>',
    ],
  ])('is a caption %s', (_, caption) => {
    expect(linesOf(caption)).toEqual(STORY);
  });
});

describe('a paragraph beside a picture', () => {
  const TOLD = 'The pillar stands in the water, and the crack in it is as wide as a hand, she said.';

  it.each(['text-bild', 'Text_Image', 'image-text wide'])('is told in a box called %s', (name) => {
    expect(linesOf(`<div class="${name}"><img src="/bridge.jpg" alt=""><p>${TOLD}</p></div>`)).toEqual([
      FIRST,
      MIDDLE,
      TOLD,
      LAST,
    ]);
  });

  it.each(['bild', 'image text-center'])('is its caption in a box called %s', (name) => {
    expect(linesOf(`<div class="${name}"><img src="/bridge.jpg" alt=""><p>${TOLD}</p></div>`)).toEqual(STORY);
  });
});

describe('the last words of a story whose paragraphs are other elements', () => {
  const write = (text: string): string => `<div class="block__text">${text}</div>`;

  it('stay, were they few', () => {
    expect(linesOf('', write('“Yes,” she said.'), write)).toEqual([...STORY, '“Yes,” she said.']);
  });

  it('are not those of a box that is called otherwise', () => {
    expect(linesOf('', '<div class="block__end">The Mill Race Gazette.</div>', write)).toEqual(STORY);
  });
});

describe('a line that leads away from the story', () => {
  it.each([
    'Läs mer: Bron i bilder',
    'Läs också: Bron i bilder',
    'Læs også: Broen i billeder',
    'Les også: Brua i bilder',
    'Lue myös: Silta kuvissa',
    'Čtěte také: Most na fotografiích',
    'Citește și: Podul în imagini',
    'Διαβάστε επίσης: Η γέφυρα',
    'Читайте также: Мост в снимках',
    'Читайте також: Міст у світлинах',
    'اقرأ أيضا: الجسر في صور',
    'קראו עוד: הגשר בתמונות',
    'यह भी पढ़ें: पुल की तस्वीरें',
    '【関連記事】橋の写真',
    '延伸閱讀：橋的照片',
    '관련기사: 다리 사진',
    'Annons',
    'Реклама',
    'إعلان',
    '広告',
    'Tekst gaat verder onder de foto',
    'Artiklen fortsætter efter annoncen',
    'Artikkelen fortsetter under annonsen',
  ])('is none of it: %s', (line) => {
    expect(linesOf(`<p>${line}</p>`)).toEqual(STORY);
  });

  it.each([
    'Les deux ponts seront fermés lundi, dit le maire.',
    'За темою стежать усі, хто живе біля річки, каже мер.',
    'По теме моста в городе спорят уже второй год подряд.',
    'Artikeln i går väckte frågor hos många i staden.',
    'Artikeln fortsätter att väcka debatt.',
  ])('is a sentence otherwise: %s', (line) => {
    expect(linesOf(`<p>${line}</p>`)).toEqual([FIRST, MIDDLE, line, LAST]);
  });
});

describe('a line that begins as one of date', () => {
  it.each([
    'Published in 1987, the book made her known far beyond the town.',
    'Publicado en 1987, el libro la hizo famosa en todo el país.',
    'Stand jetzt gibt es 12 Verletzte in den beiden Häusern am Ufer.',
    'Published in 1987, the book sold 2.5 million copies in a year.',
    'Published in 2019, the book was translated in 2021.',
    'Опубликовано на прошлой неделе мнение, что мост будет закрыт на 3 года',
    'Обновлено 45 школ и 12 больниц на берегу;',
    'نشر الباحثون 3 دراسات حول المناخ في مجلة علمية عام 2023.',
    'نشر الجيش 20 ألف جندي على الحدود',
  ])('is told in the story: %s', (line) => {
    expect(linesOf(`<p>${line}</p>`)).toEqual([FIRST, MIDDLE, line, LAST]);
  });

  it.each([
    'Aktualisiert am 14. März 2026 um 8.15 Uhr.',
    'Last updated on Friday, March 14, 2026.',
    'Publicerad 2026-03-14 06.00',
    'Обновлено 14 марта 2026, 08:15',
    'نشر في: 14 مارس 2026 آخر تحديث: 11:05 (توقيت مكة)',
  ])('is none of it: %s', (line) => {
    expect(linesOf(`<p>${line}</p>`)).toEqual(STORY);
  });
});

it.each([
  'Dieser Beitrag wurde von der dpa übernommen und nicht von unserer Redaktion bearbeitet.',
  'Über dieses Thema berichtete der Landfunk am 14. März 2026 um 7 Uhr in den Nachrichten.',
  'Il vous reste 65 % de cet article à lire. La suite est réservée aux abonnés.',
  'Dziękujemy, że przeczytałaś nasz artykuł do końca, i zapraszamy jutro.',
  '(原标题：河口旋转桥修缮方案昨天晚上获得通过，工程将在今年春天开工)',
  'ada.quay@news.example',
  'Sigue aquí el canal de WhatsApp con las noticias más importantes del día.',
  'Подписывайтесь на наш канал, чтобы ничего не пропустить.',
])('tells notes below the story from it: %s', (note) => {
  expect(linesOf('', `<p>${note}</p>`)).toEqual(STORY);
});

describe('what is worded as a note below the story is', () => {
  const LONG = [1, 2, 3, 4, 5, 6].map((day) => `${MIDDLE} It was day ${day}.`);
  const lastLineOf = (end: string): string | undefined =>
    linesOf(LONG.map((line) => `<p>${line}</p>`).join(''), end).at(-1);

  it.each([
    'Human error contributed to the crash of the ferry, the town found out a year later.',
    'Ada Quay, who is a professor of law in the town, said that nobody had asked her.',
    'He has been writing to the council for years, and nobody has answered him.',
    'Those who live on the island can sign up for the free ferry until June.',
    'The mill can be reached on foot from the village, and from there the quay.',
    'The court had no opinion on the issues raised by the ferrymen.',
    'Il vous reste 3 jours pour prendre le dernier bac de la saison.',
  ])('a part of it where it reports: %s', (line) => {
    expect(lastLineOf(`<p>${line}</p>`)).toBe(line);
  });

  it('a part of it where it is one of several addresses', () => {
    const list = '<ul><li>Telephone of the quay: 01234</li><li>quay@town.example</li></ul>';
    expect(lastLineOf(`<p>Whoever has seen the boat is asked to tell the harbour:</p>${list}`)).toBe(
      'quay@town.example',
    );
  });

  it.each([
    'Ola Nord contributed to this report.',
    'Ada Quay has been covering bridges and ferries for ten years.',
    'Ada Quay is a reporter on the harbour desk. She can be reached at quay@news.example.',
    'To hear of the harbour first, sign up for one of the weekly newsletters.',
    'Sign up for The Quay.',
  ])('none where it is one: %s', (note) => {
    expect(lastLineOf(`<p>${note}</p>`)).toBe(LAST);
  });
});
