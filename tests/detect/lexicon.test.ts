import { describe, expect, it } from 'vitest';
import { lexicons, lexiconsFor } from '../../src/detect/lexicon/index.ts';
import { compilePhrases, findPhrases, wordsOf } from '../../src/detect/lexicon/match.ts';
import { CUES, type Cue } from '../../src/detect/lexicon/types.ts';

const cuesIn = (lang: string, text: string): Set<Cue> => {
  const lexicon = lexicons.find((one) => one.lang === lang);
  if (!lexicon) throw new Error(`no lexicon ${lang}`);
  const phrases = compilePhrases(CUES.map((cue) => [cue, lexicon.cues[cue]] as const));
  return new Set(findPhrases(phrases, wordsOf(text)).map(({ tag }) => tag));
};

describe('lexicons', () => {
  it.each(lexicons.map((lexicon) => [lexicon.lang, lexicon] as const))(
    '%s has words for everything',
    (_, lexicon) => {
      for (const cue of CUES) expect(lexicon.cues[cue].length, cue).toBeGreaterThan(0);
      for (const names of Object.values(lexicon.labels.names)) expect(names.length).toBeGreaterThan(0);
      for (const list of [
        lexicon.labels.roles,
        lexicon.labels.notices,
        lexicon.labels.pageNotices,
        lexicon.labels.passages,
      ])
        expect(list.length).toBeGreaterThan(0);
    },
  );

  it.each(lexicons.map((lexicon) => [lexicon.lang, lexicon] as const))(
    '%s has phrases that can be met',
    (_, lexicon) => {
      const { names, ...others } = lexicon.labels;
      // A word that the reader of texts never makes would make its phrase dead.
      for (const phrase of [
        ...Object.values(lexicon.cues),
        ...Object.values(names),
        ...Object.values(others),
      ].flat())
        for (const step of phrase.split(' '))
          for (const word of step.replace(/\?$/, '').split('|'))
            expect(
              /^[_#]$/.test(word) ||
                (!/[_#]/.test(word) && wordsOf(word.replace(/^\*|\*$/g, '')).length === 1),
              `${phrase}: ${word}`,
            ).toBe(true);
    },
  );

  it.each<[string, string, Cue]>([
    ['de', 'Jetzt kostenlos den Newsletter abonnieren', 'signUp'],
    ['de', 'Täglich in Ihrem Postfach', 'inbox'],
    ['de', 'Stimmen Sie jetzt ab!', 'pollAsk'],
    ['de', 'Nur solange der Vorrat reicht', 'offerCry'],
    ['de', 'Sie haben bereits ein Abo?', 'subscribe'],
    ['de', 'Laden Sie jetzt unsere App', 'app'],
    ['de', 'Unterstützen Sie unsere Arbeit mit einer Spende', 'donate'],
    ['fr', 'Inscrivez-vous à notre newsletter', 'signUp'],
    ['fr', 'Téléchargez l’application', 'app'],
    ['fr', 'Faites un don', 'donate'],
    ['es', 'Suscríbete a nuestro boletín', 'signUp'],
    ['es', 'Vota en nuestra encuesta', 'pollAsk'],
    ['pt', 'Receba as notícias no seu e-mail', 'inbox'],
    ['pt', 'Baixe o nosso aplicativo', 'app'],
    ['it', 'Iscriviti alla newsletter', 'signUp'],
    ['it', 'Sostieni il nostro giornalismo', 'donate'],
    ['nl', 'Meld je aan voor onze nieuwsbrief', 'newsletterName'],
    ['nl', 'Download de app', 'app'],
    ['pl', 'Zapisz się na newsletter', 'signUp'],
    ['pl', 'Wesprzyj nas', 'donate'],
    ['ja', '港のニュースを毎朝メールでお届けします', 'inbox'],
    ['ja', 'メールマガジン購読のお申し込み', 'signUp'],
    ['ja', '続きを読むには会員登録が必要です', 'wall'],
    ['ja', 'アプリをダウンロード', 'app'],
    ['ja', '読者アンケートにご協力ください', 'pollAsk'],
  ])('%s: "%s" holds %s', (lang, text, cue) => {
    expect(cuesIn(lang, text)).toContain(cue);
  });

  it.each([
    ['de', 'Die Abstimmung im Bundestag endete knapp; das Angebot der Bahn lag bei drei Prozent.'],
    ['fr', 'Le vote du budget a été reporté par le parlement.'],
    ['es', 'La votación terminó sin acuerdo entre los partidos.'],
    ['pt', 'A votação terminou sem acordo entre os partidos.'],
    ['it', 'Il voto è finito senza un accordo tra i partiti.'],
    ['nl', 'De stemming eindigde zonder akkoord tussen de partijen.'],
    ['pl', 'Głosowanie skończyło się bez porozumienia.'],
    ['ja', '市議会は予算案への投票を来週に延期し、寄付金の使い道を調べることを決めた。'],
  ])('%s: a line of news holds no ask', (lang, text) => {
    const found = cuesIn(lang, text);
    for (const cue of ['signUp', 'pollAsk', 'offerCry', 'donate', 'subscribe', 'app', 'wall'] as const)
      expect(found).not.toContain(cue);
  });
});

describe('lexiconsFor', () => {
  it.each([
    ['de-AT', ['de', 'en']],
    ['pt_BR', ['pt', 'en']],
    ['EN', ['en']],
    ['ja-JP', ['ja', 'en']],
    ['fi', ['en']],
    ['', lexicons.map(({ lang }) => lang)],
    ['und', lexicons.map(({ lang }) => lang)],
  ])('%s', (tag, langs) => {
    expect(lexiconsFor(tag).map(({ lang }) => lang)).toEqual(langs);
  });
});
