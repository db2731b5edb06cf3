// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { reasonsOf } from '../../src/detect/reasons.ts';
import { ASKED } from '../../src/detect/vectors.ts';
import type { Kind } from '../../src/words.ts';

/** The reasons of a block in which some features are there and weighed so much, in the order they are given. */
function told(kind: Kind, weighed: Readonly<Record<string, number>>): string[] {
  const at = (name: string): number => ASKED.findIndex((feature) => feature.name === name);
  const vector = ASKED.map(({ name }) => Number(name in weighed));
  const weights = new Map(Object.entries(weighed).map(([name, weight]) => [at(name), weight]));
  return reasonsOf(weights, vector, kind).map(({ code }) => code);
}

describe('reasonsOf', () => {
  it('tells the weightiest first, each once, four at most', () => {
    expect(
      told('newsletter', {
        emails: 0.2,
        'cue:signUp': 0.9,
        'cue:inbox': 0.5,
        'own:newsletter': 0.3,
        'below:newsletter': 0.3,
        'cue:smallPrint': 0.1,
      }),
    ).toEqual(['cue_signUp', 'token_newsletter', 'cue_inbox', 'emailField']);
  });

  it('leaves out what spoke against hiding, hardly weighed or cannot be told', () => {
    expect(told('app', { 'cue:app': 0.4, emails: -0.4, radios: 0.01, words: 2, 'cue:reporting': 1 })).toEqual(
      ['cue_app'],
    );
  });

  it('leaves out what speaks for another kind', () => {
    expect(
      told('offer', { 'cue:pollAsk': 2, 'own:support': 1, 'href:app': 1, prices: 1, 'cue:buyNow': 0.3 }),
    ).toEqual(['cue_buyNow']);
    expect(told('offer', { 'cue:pollAsk': 2, 'own:overlay': 0.3, 'cue:smallPrint': 0.2 })).toEqual([
      'token_overlay',
      'cue_smallPrint',
    ]);
  });

  it('tells it where there is nothing else to tell', () => {
    expect(told('offer', { 'own:support': 1 })).toEqual(['token_support']);
  });
});
