// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { parentsOf } from '../../src/detect/blocks.ts';
import { COMPANY, companyOf, EXTRA_SIGNS, verdictBy } from '../../src/detect/company.ts';
import { FEATURES } from '../../src/detect/features.ts';

const named = (row: Float32Array | undefined): Record<string, number> =>
  Object.fromEntries(COMPANY.map((name, i) => [name.replace('company:', ''), row?.[i] ?? Number.NaN]));

describe('parentsOf', () => {
  it('names the nearest candidate around each, and none across siblings', () => {
    document.body.innerHTML = '<div><p><b>1</b></p><p>2</p></div><p>3</p>';
    const candidates = [...document.querySelectorAll('div, p, b')].map((element) => ({
      block: element,
      element,
    }));
    expect([...parentsOf(candidates)]).toEqual([-1, 0, 1, 0, -1]);
  });

  it('puts a run of loose text into its element, and nothing into a run', () => {
    document.body.innerHTML = '<div>loose<br><p>1</p></div>';
    const div = document.querySelector('div') as Element;
    const p = document.querySelector('p') as Element;
    const run = { parent: div, nodes: [div.firstChild as ChildNode] };
    expect([
      ...parentsOf([
        { block: div, element: div },
        { block: run, element: div },
        { block: p, element: p },
      ]),
    ]).toEqual([-1, 0, 0]);
  });
});

describe('companyOf', () => {
  it('says of a lone candidate that nobody is about it', () => {
    expect(named(companyOf([-1], [2])[0])).toEqual({
      itself: 2,
      around: -9,
      within: -9,
      before: -9,
      after: -9,
      likelyWithin: 0,
      beside: -9,
      siblings: 0,
    });
  });

  it('tells of those around, within and beside', () => {
    // 0 holds 1 and 3; 1 holds 2.
    const rows = companyOf([-1, 0, 1, 0], [-1, 3, 1, -2]).map(named);
    expect(rows[0]).toMatchObject({ within: 3, likelyWithin: 1, around: -9 });
    expect(rows[1]).toMatchObject({ around: -1, within: 1, after: -2, before: -9, beside: -2 });
    expect(rows[2]).toMatchObject({ around: 3, within: -9 });
    expect(rows[3]).toMatchObject({ around: -1, before: 3, beside: 3 });
    expect(rows[3]?.siblings).toBeCloseTo(Math.log(2));
  });

  it('holds for no candidates at all', () => {
    expect(companyOf([], [])).toEqual([]);
  });
});

describe('verdictBy', () => {
  const names = FEATURES.map(({ name }) => name);
  const verdict = verdictBy(names);
  const vector = (of: Readonly<Record<string, number>>): number[] => names.map((name) => of[name] ?? 0);
  const BESIDE = { place: 1 };

  it('takes no block beside the text for its company that shows no sign itself', () => {
    expect(verdict(-2, 3, vector(BESIDE))).toBe(-2);
    expect(verdict(-2, 3, vector({ ...BESIDE, 'cue:you': 1, prices: 2 }))).toBe(-2);
    expect(verdict(3, -2, vector(BESIDE))).toBe(-2);
  });

  it.each(['cue:signUp', 'below:offer', 'vendor:poll', 'href:app', 'emails', 'banners'])(
    'goes by the second look where there is a sign, as %s',
    (sign) => {
      expect(verdict(-2, 3, vector({ ...BESIDE, [sign]: 1 }))).toBe(3);
    },
  );

  it('takes links to stories for a sign of the extra kinds, and of no other', () => {
    const asked = [...names, ...EXTRA_SIGNS];
    const links = [...vector(BESIDE), 1];
    expect(verdictBy(asked, EXTRA_SIGNS)(-2, 3, links)).toBe(3);
    expect(verdictBy(asked)(-2, 3, links)).toBe(-2);
  });

  it('goes by it in the text, where a prompt may be a row of bare paragraphs', () => {
    expect(verdict(-2, 3, vector({ place: 0 }))).toBe(3);
  });
});
