/**
 * What the trees ask of a block, in one order for all: its features, the company it is in, what only the extra kinds
 * ask.
 */
import type { Candidate } from './blocks.ts';
import { COMPANY } from './company.ts';
import { EXTRA_FEATURES, extraFeaturesOf } from './extra-features.ts';
import { FEATURES, type Feature, featuresOf } from './features.ts';
import type { PageContext } from './page-context.ts';

/** All of it. What is thought of a block's company is no reason of its own. */
export const ASKED: readonly Feature[] = [
  ...FEATURES,
  ...COMPANY.map((name) => ({ name })),
  ...EXTRA_FEATURES,
];

const COMPANY_AT = FEATURES.length;
const EXTRA_AT = COMPANY_AT + COMPANY.length;

/**
 * A candidate's numbers in the order of `ASKED`; its company is yet to come.
 * @param withExtra whether they are asked for: the core kinds are judged without them
 */
export function vectorOf(candidate: Candidate, context: PageContext, withExtra: boolean): Float32Array {
  const vector = new Float32Array(ASKED.length);
  vector.set(featuresOf(candidate, context));
  if (withExtra) vector.set(extraFeaturesOf(candidate, context), EXTRA_AT);
  return vector;
}

/** The same with the company, as `companyOf` gives it. */
export function inCompany(vector: Float32Array, company: ArrayLike<number>): Float32Array {
  const both = vector.slice();
  both.set(company, COMPANY_AT);
  return both;
}
