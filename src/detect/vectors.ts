/** What the trees ask of a block, in one order for all: its features, the company it is in, what its links are like. */
import type { Candidate } from './blocks.ts';
import { COMPANY } from './company.ts';
import { FEATURES, type Feature, featuresOf } from './features.ts';
import { LINK_FEATURES, linkFeaturesOf } from './link-features.ts';
import type { PageContext } from './page-context.ts';

/** All of it. What is thought of a block's company is no reason of its own. */
export const ASKED: readonly Feature[] = [
  ...FEATURES,
  ...COMPANY.map((name) => ({ name })),
  ...LINK_FEATURES,
];

const COMPANY_AT = FEATURES.length;
const LINKS_AT = COMPANY_AT + COMPANY.length;

/**
 * A candidate's numbers in the order of `ASKED`; its company is yet to come.
 * @param withLinks whether they are asked for: the core kinds are judged without them
 */
export function vectorOf(candidate: Candidate, context: PageContext, withLinks: boolean): Float32Array {
  const vector = new Float32Array(ASKED.length);
  vector.set(featuresOf(candidate, context));
  if (withLinks) vector.set(linkFeaturesOf(candidate, context), LINKS_AT);
  return vector;
}

/** The same with the company, as `companyOf` gives it. */
export function inCompany(vector: Float32Array, company: ArrayLike<number>): Float32Array {
  const both = Float32Array.from(vector);
  both.set(company, COMPANY_AT);
  return both;
}
