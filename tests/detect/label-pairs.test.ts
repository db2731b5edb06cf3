// @vitest-environment jsdom
/** Pairs of small pages, one labelled by its publisher and one that only looks so. Expectations are written by hand. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findLabels } from '../../src/detect/labels.ts';

interface Fixture {
  readonly pair: string;
  readonly case: 'labelled' | 'lookalike';
  readonly url: string;
  readonly label: string;
  /** How the marked passages begin, in document order. */
  readonly marks: readonly string[];
  /** What must stand in a marked passage. */
  readonly holds?: readonly string[];
  /** What must not. */
  readonly never?: readonly string[];
  /** Codes that the evidence must hold. */
  readonly codes?: readonly string[];
  readonly html: string;
}

const DIR = 'tests/fixtures/labels';
/** A fixture shows one thing: it has at most so many bytes. */
const MOST_BYTES = 1500;

const fixtures = readdirSync(DIR).flatMap((file) =>
  readFileSync(`${DIR}/${file}`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Fixture),
);

const textOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('pairs of labelled pages and look-alikes', () => {
  it.each(fixtures.map((fixture) => [fixture.pair, fixture.case, fixture] as const))(
    '%s, %s',
    (_pair, _case, { html, url, label, marks, holds = [], never = [], codes = [] }) => {
      const found = findLabels(new DOMParser().parseFromString(html, 'text/html'), url);
      const texts = found.passages.map(({ element, rest }) => [element, ...rest].map(textOf).join(' '));
      expect({ label: found.label, marks: texts.map((text, i) => text.slice(0, marks[i]?.length)) }).toEqual({
        label,
        marks,
      });
      const all = texts.join(' ');
      for (const part of holds) expect(all).toContain(part);
      for (const part of never) expect(all).not.toContain(part);
      expect(found.evidence.map(({ code }) => code)).toEqual(expect.arrayContaining([...codes]));
    },
  );

  it('come in pairs, in eight languages, and are small', () => {
    const cases = new Map<string, string[]>();
    for (const { pair, case: kind, html } of fixtures) {
      cases.set(pair, [...(cases.get(pair) ?? []), kind].sort());
      expect(new TextEncoder().encode(html).length, pair).toBeLessThanOrEqual(MOST_BYTES);
    }
    for (const [pair, kinds] of cases) expect(kinds, pair).toEqual(['labelled', 'lookalike']);
    expect(cases.size).toBeGreaterThanOrEqual(60);
    expect(new Set([...cases.keys()].map((pair) => pair.slice(0, 2))).size).toBe(8);
  });
});
