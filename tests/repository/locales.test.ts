// @vitest-environment jsdom
/** Every string is there, in every language, with the same places to fill. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { VOTE } from '../../src/detect/labels-data.ts';
import { lexicons } from '../../src/detect/lexicon/index.ts';
import { SIGNS } from '../../src/detect/news-signs.ts';
import { ASKED } from '../../src/detect/vectors.ts';
import { KINDS, LABELS, THINGS } from '../../src/words.ts';

type Messages = Readonly<Record<string, { readonly message: string; readonly description?: string }>>;

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'public/_locales');
const LANGUAGES = ['de', 'en', 'es', 'fr', 'it', 'ja', 'nl', 'pl', 'pt'];

const read = (language: string): Messages =>
  JSON.parse(readFileSync(join(folder, language, 'messages.json'), 'utf8')) as Messages;

const en = read('en');
const names = Object.keys(en);

/** The places of a message, $1 and so on, each once, sorted. */
const places = (message: string): string[] => [...new Set(message.match(/\$\d/g) ?? [])].sort();

/** Every source file of the extension, as text. */
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(root, 'src', path), 'utf8') }));

/** The forms a language has for the numbers that are counted here: whole ones, and never as much as a million. */
const formsOf = (language: string): Set<string> => {
  const rules = new Intl.PluralRules(language);
  return new Set(Array.from({ length: 1_000 }, (_, n) => rules.select(n)));
};

/** The names a language's file has: those of English, and before each `_other` the forms that English does without. */
const namesIn = (language: string): string[] => {
  const more = [...formsOf(language)].filter((form) => form !== 'one' && form !== 'other').sort();
  return names.flatMap((name) =>
    name.endsWith('_other') && names.includes(name.replace(/_other$/, '_one'))
      ? [...more.map((form) => name.replace(/other$/, form)), name]
      : [name],
  );
};

it('has the languages that detection understands, and no other', () => {
  expect(readdirSync(folder).sort()).toEqual(LANGUAGES);
  expect(lexicons.map(({ lang }) => lang).sort()).toEqual(LANGUAGES);
});

describe.each(LANGUAGES)('%s', (language) => {
  const messages = read(language);

  it('has the names of English and the plural forms of its own, in that order', () => {
    expect(Object.keys(messages)).toEqual(namesIn(language));
  });

  it('says something in each message, and fills the same places', () => {
    for (const [name, { message }] of Object.entries(messages)) {
      expect(message.trim(), name).not.toBe('');
      const english = en[name] ?? en[name.replace(/_(few|many)$/, '_other')];
      expect(places(message), name).toEqual(places(english?.message ?? ''));
      // A lone dollar sign is swallowed by the browsers.
      expect(message.replace(/\$\d/g, ''), name).not.toContain('$');
    }
  });

  it('names its own language', () => {
    expect(messages.language_tag?.message).toBe(language);
  });

  it('fits the description into what the stores allow', () => {
    expect(messages.extensionDescription?.message.length).toBeLessThanOrEqual(132);
  });
});

it('has names that browsers accept, and that differ by more than case', () => {
  for (const name of names) expect(name).toMatch(/^[A-Za-z0-9_]+$/);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
});

it('says in English what fills each place', () => {
  for (const name of names.filter((n) => places(en[n]?.message ?? '').length > 0))
    expect(en[name]?.description, name).toContain('$1');
});

it('has both forms of every counted message', () => {
  const stems = names.filter((name) => name.endsWith('_one')).map((name) => name.slice(0, -4));
  expect(stems.length).toBeGreaterThan(0);
  for (const stem of stems) expect(names).toContain(`${stem}_other`);
});

it.each(THINGS)('names a block without words that is or holds a %s', (thing) => {
  expect(names).toContain(`thing_${thing}`);
});

it.each(KINDS)('names and explains the kind %s', (kind) => {
  expect(names).toContain(`kind_${kind}`);
  expect(names).toContain(`kind_${kind}_hint`);
});

it.each(LABELS.filter((label) => label !== 'none'))('names the label %s', (label) => {
  expect(names).toContain(`label_name_${label}`);
});

it('has a sentence for every reason that detection can give', () => {
  const codes = ASKED.flatMap(({ reason }) => reason ?? []);
  expect(codes.length).toBeGreaterThan(20);
  for (const code of codes) expect(names).toContain(`reason_${code}`);
});

it('has a sentence for every sign of news', () => {
  for (const sign of [...SIGNS, 'tooLittle']) expect(names).toContain(`news_${sign}`);
});

it('has a sentence for every source of a label', () => {
  for (const source of [...Object.keys(VOTE), 'category', 'passage', 'editorsNote'])
    expect(names).toContain(`label_${source}`);
});

it('knows every message that the code asks for by name', () => {
  const asked = sources.flatMap(({ path, text }) => [
    ...[...text.matchAll(/\b(?:t|message)\(\s*'([^']+)'/g)].map(
      (m) => [path, m[1] ?? '', m[1] ?? ''] as const,
    ),
    ...[...text.matchAll(/\btCount\(\s*'([^']+)'/g)].map((m) => [path, m[1] ?? '', `${m[1]}_one`] as const),
  ]);
  expect(asked.length).toBeGreaterThan(20);
  for (const [path, said, name] of asked) expect(names, `${path}: ${said}`).toContain(name);
});

it('keeps no message that nothing asks for', () => {
  const code = `${sources.map(({ text }) => text).join('\n')}${readFileSync(join(root, 'manifest.json'), 'utf8')}`;
  // Names put together from parts: by kind, thing, label, barrier, or a code of detection.
  const composed =
    /^(kind|thing|label|label_name|reason|news|popup_file|popup_untouchable|options_site_fault|reader_field)_/;
  const unused = names
    .filter((name) => !composed.test(name))
    .filter((name) => !code.includes(name.replace(/_(one|other)$/, '')));
  expect(unused).toEqual([]);
});

/** What gives away that another way of speaking has come in: another form of address, another country's words. */
it.each<[string, string]>([
  [
    'it',
    'faccia clic|apra|scelga|prema|ha (?:scelto|nascosto)|quando sceglie|può cambiar|suo computer|^L’ha',
  ],
  ['pt', 'ficheiros?|aspetos?|definições|guardad[oa]|ecrã|partilhar|separador|que (?:escolheu|ocultou)'],
  ['de', 'Schaltfläche|Button|du|dein\\w*|dir|dich'],
  ['es', 'tú|tus?|puedes|tienes|quieres|eliges|inténtalo|reinícialo|haz clic'],
  ['fr', 'tu|toi|ton|tes|peux|clique|e-mails?|newsletters?'],
  ['nl', 'u|uw|jullie|uitbreiding(?:en)?'],
  // The past tense would say whether a man or a woman reads.
  ['pl', 'pan|pani|pana|państwo|\\p{L}+ł[ea]ś|tryb\\p{L}* czytania'],
  // Words are not set apart: what is looked for stands somewhere in a run of letters.
  ['ja', '\\p{L}*(?:あなた|ユーザー|非表示|ウェブサイト|バナー|ボックス|(?:である|のだ)(?=。))\\p{L}*'],
])('speaks %s to readers in one way throughout', (language, others) => {
  const other = new RegExp(`(?<!\\p{L})(?:${others})(?!\\p{L})`, 'iu');
  const messages = Object.entries(read(language));
  expect(messages.filter(([, { message }]) => other.test(message)).map(([name]) => name)).toEqual([]);
});

/** Where "its" is written as "your": what is said of a page would be said of the reader. */
it.each<[string, string]>([
  // Within a sentence "ihr" is no "Ihr".
  ['de', 'Ihr(?:e[mnrs]?)?'],
  ['es', '[Ss]us?'],
  ['pt', '(?:[Ss]eu|[Ss]ua)s?'],
])('says in %s of no page what could be said of the reader', (language, yours) => {
  const other = new RegExp(`(?<!\\p{L})(?:${yours})(?!\\p{L})`, 'u');
  const ofPages = Object.entries(read(language)).filter(([name]) => /^(?:news|label)_/.test(name));
  expect(ofPages.filter(([, { message }]) => other.test(message)).map(([name]) => name)).toEqual([]);
});

/** Each language's own quotation marks. */
const QUOTES: Readonly<Record<string, string>> = {
  de: '„“',
  en: '“”',
  es: '«»',
  fr: '«»',
  it: '«»',
  ja: '「」',
  nl: '“”',
  pl: '„”',
  pt: '“”',
};

/** What no printer of the language would set, beside straight quotes and three dots. */
const MISPRINTS: Readonly<Record<string, RegExp>> = {
  // The dots stand for a word that is left out, so they keep a space, on the same line.
  de: /[^\u00a0]…/,
  fr: /[^\u00a0](?:[;!?»]|:(?!\/\/))|«[^\u00a0]| …/,
  // Digits and Latin letters are narrow and stand apart by a space; marks and brackets are wide, with no space beside them.
  ja: /[０-９Ａ-Ｚａ-ｚ｡-ﾟ]|[ぁ-ヿ一-鿿](?:[!?,.:;()A-Za-z]|\$\d)|(?:[!?,.:;()A-Za-z]|\$\d)[ぁ-ヿ一-鿿]|[、。「」（）！？：] | [、。「」（）！？：…]/,
};

it.each(LANGUAGES)('is set in %s as its printers set it', (language) => {
  const foreign = new RegExp(
    `[${[...'„“”«»‚‘「」『』'].filter((mark) => !QUOTES[language]?.includes(mark)).join('')}]`,
  );
  const misprint = MISPRINTS[language] ?? /\s…/;
  for (const [name, { message }] of Object.entries(read(language))) {
    expect(message, name).not.toMatch(/['"]|\.\.\.| {2}/);
    expect(message, name).not.toMatch(foreign);
    expect(message, name).not.toMatch(misprint);
  }
});
