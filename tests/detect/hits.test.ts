// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { hitOf } from '../../src/detect/hits.ts';
import { cuePhrases } from '../../src/detect/lexicon/phrases.ts';
import { readContext } from '../../src/detect/page-context.ts';
import { weighWords } from '../../src/detect/weigh-words.ts';
import { type Look, type WeighedBlocks, weighBlocks } from '../../src/detect/weighing.ts';

const WORDING = { phrases: cuePhrases(), siteNames: [], topic: new Set<string>(), weigh: weighWords };

/** A banner with what the families are to make of it. */
function banner(chances: readonly number[]): WeighedBlocks {
  document.body.innerHTML =
    '<aside><div class="banner"><a href="https://shop.example/?utm_campaign=boats"><img alt="Buy a boat" width="300" height="250"></a></div></aside>';
  const context = readContext(document.body, WORDING);
  const weighed = weighBlocks(context.walked.order, context, () => true);
  const looks = weighed.looks.map(
    (look, nth): Look => ({
      ...look,
      family: { ...look.family, beside: 0.8, text: 0.8 },
      chanceAt: () => chances[nth] ?? 0,
    }),
  );
  return { ...weighed, looks: looks.slice(0, chances.length) };
}

describe('hitOf', () => {
  it('takes what is surely of one family or the other, for the one that it is likelier of', () => {
    const weighed = banner([0.5, 0.4]);
    const hit = hitOf(weighed, 0, 'hide');
    expect(hit?.chance).toBeCloseTo(0.9);
    expect(hit?.look).toBe(weighed.looks[0]);
    const other = banner([0.4, 0.5]);
    expect(hitOf(other, 0, 'hide')?.look).toBe(other.looks[1]);
  });

  it('leaves what is not sure enough, and what is so only for a family that nobody asks', () => {
    expect(hitOf(banner([0.4, 0.3]), 0, 'hide')).toBeNull();
    expect(hitOf(banner([0.5]), 0, 'hide')).toBeNull();
  });

  it('is never surer than sure', () => {
    expect(hitOf(banner([0.7, 0.7]), 0, 'hide')?.chance).toBe(1);
  });
});
