import { describe, expect, it } from 'vitest';
import { isDangling, isEligible } from '../../src/article/eligible.ts';
import { summarize } from '../../src/article/summary.ts';
import { cpuMs } from '../cpu-ms.ts';

const TITLE = 'City council approves new tram line to the harbour';
const TEXT = [
  'Harbour line',
  'The city council approved a new tram line to the harbour on Tuesday after a debate of six hours. It will cost 240 million euros.',
  'Will the trams run at night? The council did not say.',
  'The tram line will link the main station with the harbour in eleven minutes, the transport office said. But the mayor warned of delays.',
  'Shop owners along the harbour road fear two years of building work for the tram line. “We were not asked,” the head of their association said.',
  'Sign up for our newsletter for more on the tram line, the city council and the harbour.',
  'The weather on Tuesday was mild for the season in most parts of the region.',
].join('\n');

describe('isEligible', () => {
  it.each([
    ['en', 'The council approved the plan on Tuesday.', true],
    ['en', 'Hospitals in the region took in forty patients overnight.', true],
    ['en', 'Theyre Street was closed for the whole of Tuesday.', true],
    ['en', 'But he said the plan would fail.', false],
    ['en', '“It is far too late for that now,” she said.', false],
    ['en', 'Will the council approve the plan on Tuesday?', false],
    ['en', 'Subscribe to our newsletter for more on the plan.', false],
    ['en', 'The minister said “the plan is on its way.', false],
    ['en', '‘The old wall was built by the monks.', false],
    ['en', "The mayor said on Thursday: 'The wall will be built.'", true],
    ['en', 'Too short.', false],
    ['en', 'A line that has no end and goes on', false],
    ['de', 'Der Stadtrat hat den Plan am Dienstag gebilligt.', true],
    ['de', '„Wir haben lange gewartet“, sagte die Leiterin am Dienstag.', true],
    ['de', 'Allerdings fehlt dafür noch immer das Geld.', false],
    ['fr', 'Le conseil a adopté le plan mardi soir.', true],
    ['fr', 'Cependant, le plan manque encore de moyens.', false],
    ['es', 'El consejo aprobó el plan el martes por la noche.', true],
    ['es', 'Sin embargo, al plan le falta todavía dinero.', false],
    ['pt', 'No entanto, ainda falta dinheiro para o plano.', false],
    ['it', 'Tuttavia al piano mancano ancora i soldi necessari.', false],
    ['nl', 'Toch ontbreekt voor het plan nog altijd geld.', false],
    ['pl', 'Jednak na ten plan wciąż brakuje pieniędzy.', false],
    ['ja', '市議会は火曜日、新しい市場の計画を承認した。', true],
    ['ja', '一方的な値上げに市民が反対している。', true],
    ['ja', 'これまでに四十人の商人が移転に同意した。', true],
    ['ja', 'このほど四十人の商人が移転に同意した。', true],
    ['ja', '同市は火曜日に計画の詳細を発表した。', false],
    ['ja', 'しかし、計画にはまだ資金が足りない。', false],
    ['ja', '一方、商人たちは移転に反対している。', false],
    ['ja', '「それは遅すぎる」と市長は火曜日に述べた。', false],
  ])('%s: %s is %s', (lang, sentence, eligible) => {
    expect(isEligible(sentence, lang)).toBe(eligible);
  });

  it.each(['That’s the only way in.', "It'll open in May.", 'These’ve been closed for years.'])(
    'knows a contracted pronoun: %s',
    (sentence) => expect(isDangling(sentence, 'en')).toBe(true),
  );

  it('takes no word for its beginning', () => {
    expect(isDangling('Herbert Street is closed.', 'en')).toBe(false);
    expect(isDangling('Sonntag wird gewählt.', 'de')).toBe(false);
  });
});

describe('summarize', () => {
  it('gives key sentences in the order of the text, each word for word its own', () => {
    const keys = summarize({ title: TITLE, text: TEXT, lang: 'en' });
    expect(keys.map(({ text }) => text)).toEqual([
      'The city council approved a new tram line to the harbour on Tuesday after a debate of six hours.',
      'The tram line will link the main station with the harbour in eleven minutes, the transport office said.',
      'Shop owners along the harbour road fear two years of building work for the tram line.',
    ]);
    expect(keys.map(({ paragraph }) => paragraph)).toEqual([1, 3, 4]);
    for (const { text } of keys) expect(TEXT).toContain(text);
  });

  it.each([
    [1, 1],
    [2, 2],
    [5, 5],
    [0, 3],
    [99, 5],
    [Number.NaN, 3],
  ])('asked for %s gives %s', (count, given) => {
    expect(summarize({ title: TITLE, text: TEXT, lang: 'en', count })).toHaveLength(given);
  });

  it('does not say the same twice', () => {
    const twice = 'The council approved the tram line to the harbour on Tuesday.';
    const text = `${twice}\n${twice}\nThe harbour road will be closed for two years of building work.`;
    const keys = summarize({ title: '', text, lang: 'en', count: 2 }).map(({ text }) => text);
    expect(new Set(keys).size).toBe(2);
  });

  it('does so, too, where no spaces part the words', () => {
    const text = [
      '昨夜は山の方で長く雨が降り続き、朝になっても道はぬれたままだった。',
      '港と駅を結ぶ新しい路面電車の建設費は、十年で三百億円になると市議会は見込んでいる。',
      '港の商店会は、路面電車の工事が二年も続くことを心配している。',
    ].join('\n');
    const title = '路面電車の建設費は三百億円に 市議会が見込む';
    const [key] = summarize({ title, text, lang: 'ja', count: 1 });
    expect(key?.paragraph).toBe(1);
  });

  it('takes the sentence that says most of what the text is about, wherever it stands', () => {
    const TRAM =
      'The tram line to the harbour will cost the city council 240 million euros over the next ten years.';
    const text = [
      'Rain fell over the hills for most of the night and the roads were wet.',
      TRAM,
      'A tram line along the harbour was first drawn by the city in a plan of old.',
      'In the morning the sun came out again over the hills and over the roads.',
    ].join('\n');
    expect(summarize({ title: TITLE, text, lang: 'en', count: 1 }).map((key) => key.text)).toEqual([TRAM]);
  });

  it('knows a language by its tag, however it is written', () => {
    const text =
      'Der Stadtrat hat den Plan am Dienstag gebilligt. Allerdings fehlt dafür noch immer das Geld der Stadt.';
    for (const lang of ['de', 'DE', 'de-AT', 'de_CH'])
      expect(summarize({ title: '', text, lang }).map((key) => key.index)).toEqual([0]);
  });

  it('guesses the language where none is given', () => {
    const text =
      'Aber der Rat der Stadt hat den Plan für die Bahn nicht gebilligt. Der Rat der Stadt will im Mai wieder über die Bahn reden.';
    expect(summarize({ title: '', text, lang: '', count: 1 })[0]?.text).toMatch(/^Der Rat/);
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n \n'],
    ['no sentence ends', 'word '.repeat(500)],
    ['marks only', '... !!! ???'],
    ['one giant sentence', `${'word '.repeat(20_000)}.`],
  ])('has nothing to say about %s', (_, text) => {
    expect(summarize({ title: '', text, lang: 'en' })).toEqual([]);
  });

  it('reads the beginning of a very long paragraph where no space follows a sentence, too', () => {
    const text = '市議会は火曜日の夜に市場を古い工場へ移すことを決めた。'.repeat(3_000);
    expect(summarize({ title: '', text, lang: 'ja', count: 1 })).toHaveLength(1);
  });

  it('is done with a very long text, in time', () => {
    const text = Array.from(
      { length: 20_000 },
      (_, i) => `The council of town ${i} met on day ${i} and agreed.`,
    ).join(' ');
    expect(
      cpuMs(() => {
        expect(summarize({ title: 'Councils', text, lang: 'en' })).toHaveLength(3);
      }),
    ).toBeLessThan(2_000);
  });
});
