// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/detect/lexicon/match.ts';
import { emptyStats, stat } from '../../src/detect/stats.ts';
import { extraWordingIn, weighWords, wordingIn } from '../../src/detect/weigh-words.ts';

/** What a text says for clutter of the core kinds and of the extra ones, in log odds. */
function saidBy(text: string): { readonly core: number; readonly extra: number } {
  const row = emptyStats();
  weighWords(wordsOf(text), [], [row]);
  return { core: wordingIn(row), extra: extraWordingIn(row) };
}

describe('what words weigh', () => {
  it.each([
    'Sign up for our newsletter and get it in your inbox',
    'Support our journalism: become a member today',
    'Jetzt Newsletter abonnieren und nichts verpassen',
  ])('for the core kinds more than for the extra ones: %s', (text) => {
    const { core, extra } = saidBy(text);
    expect(core).toBeGreaterThan(extra);
    expect(core).toBeGreaterThan(0);
  });

  it.each(['Most read stories', 'Share on Facebook Tweet', 'Lesen Sie auch', 'Advertisement'])(
    'for the extra kinds more than for the core ones: %s',
    (text) => {
      const { core, extra } = saidBy(text);
      expect(extra).toBeGreaterThan(core);
      expect(extra).toBeGreaterThan(0);
    },
  );

  it('for neither where a story is told', () => {
    const { core, extra } = saidBy('The ferry left the harbour after the storm, the captain said on Monday');
    expect(core).toBeLessThan(0);
    expect(extra).toBeLessThan(0);
  });

  it('is counted for all rows of a line, and for each row’s lines together', () => {
    const rows = [emptyStats(), emptyStats()] as const;
    weighWords(['newsletter'], [], rows);
    weighWords(['newsletter'], [], [rows[1]]);
    for (const name of ['gramWeight', 'extraGramWeight'] as const) {
      expect(stat(rows[0], name)).not.toBe(0);
      expect(stat(rows[1], name)).toBe(2 * stat(rows[0], name));
    }
    expect(stat(rows[1], 'grams')).toBe(2);
  });
});
