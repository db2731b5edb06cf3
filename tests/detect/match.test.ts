import { describe, expect, it } from 'vitest';
import {
  compilePhrases,
  findPhrases,
  spaced,
  wholePhrases,
  wordsOf,
} from '../../src/detect/lexicon/match.ts';

const found = (phrase: string, text: string): boolean =>
  findPhrases(compilePhrases([['x', [phrase]]]), wordsOf(text)).length > 0;

describe('findPhrases', () => {
  it.each([
    ['sign up for', 'Please SIGN UP for it', true],
    ['sign up for', 'A sign: up went the price', false],
    ['sign|signing up', 'by signing up you agree', true],
    ['our? newsletter', 'get the newsletter', true],
    ['get our? newsletter', 'get newsletter', true],
    ['get our? newsletter', 'get their newsletter', false],
    ['newsletter*', 'Newsletter-Anmeldung', true],
    ['newsletter*', 'newsletters', true],
    ['*brief', 'unser Morgenbrief', true],
    ['*brief', 'briefly', false],
    ['support _ work', 'support our work', true],
    ['support _ work', 'support work', false],
    ["don't miss", 'Don’t miss it', true],
    ['_ votes', '1,204 votes', true],
    ['_ votes', 'votes', false],
    ['# votes', '1,204 votes', true],
    ['# votes', 'immune votes', false],
    ['# votes', 'votes', false],
    ['# euros? off', '5 euros off', true],
    ['# euros? off', '50% off', true],
    ['for # euros', 'for $5 euros', true],
    ['for # euros', 'for many euros', false],
    ['vote', 'devoted', false],
  ])('%s in "%s": %s', (phrase, text, expected) => {
    expect(found(phrase, text)).toBe(expected);
  });

  it('says where each phrase stands, overlaps kept', () => {
    const phrases = compilePhrases([
      ['a', ['one two']],
      ['b', ['two three']],
    ]);
    expect(findPhrases(phrases, wordsOf('one two three'))).toEqual([
      { tag: 'a', from: 0, to: 2 },
      { tag: 'b', from: 1, to: 3 },
    ]);
  });

  it('finds nothing in nothing', () => {
    expect(findPhrases(compilePhrases([['a', ['one']]]), wordsOf(''))).toEqual([]);
  });
});

describe('wholePhrases', () => {
  it.each([
    ['Yes', ['a']],
    ['Yes, he said', []],
    ['', []],
  ])('"%s" is whole: %j', (text, expected) => {
    expect(wholePhrases(compilePhrases([['a', ['yes']]]), wordsOf(text))).toEqual(expected);
  });
});

describe('wordsOf', () => {
  it.each([
    ['$5 a month, 50% off', ['$5', 'a', 'month', '50%', 'off']],
    ['l’abonné', ["l'abonné"]],
    ['News\u00adletter', ['newsletter']],
    ['3.5 Millionen', ['3.5', 'millionen']],
    ['***!?', []],
    ['fu\u0308r u\u0308ber', ['für', 'über']],
    ['समाचार पत्र', ['समाचार', 'पत्र']],
    ['CNNの記事', ['cnn', 'の', '記', '事']],
    ['１０％オフ、ＡＰＰで', ['10%', 'オ', 'フ', 'app', 'で']],
  ])('%s', (text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });
});

describe('spaced', () => {
  it.each([
    ['メルマガの?登録', 'メルマガ登録', true],
    ['メルマガの?登録', '無料メルマガの登録はこちら', true],
    ['メルマガの?登録', 'メルマガを登録', false],
    ['#日間無料', '最初の30日間無料', true],
    ['app storeから', 'App Store から', true],
    ['購読・解除', '購読／解除', true],
  ])('"%s" in "%s": %s', (phrase, text, expected) => {
    expect(found(spaced(phrase), text)).toBe(expected);
  });
});
