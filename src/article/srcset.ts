/** The attribute `srcset`: addresses of one picture in several sizes. Pure. */

/** Pixels that a picture needs at most: the reading view's longest line on a screen of twice the usual density. */
const WIDE_ENOUGH = 1600;

/** What is as wide as the page sets the picture, on such a screen, where sizes are given by density. */
const DENSE_ENOUGH = 2;

/** An address, which may hold commas but does not end with one, and a size: `640w`, `1.5x`, or none. */
const CANDIDATE = /([^\s,]\S*[^\s,]|[^\s,])(?:\s+(\d+(?:\.\d+)?)([wx]))?[^,]*(?:,|$)/g;

interface Candidate {
  readonly address: string;
  /** The share of what is enough. */
  readonly share: number;
}

/** None where a drawing stands for what comes late: it may hold spaces and commas of its own. */
function candidatesOf(srcset: string): Candidate[] {
  if (/^\s*data:/i.test(srcset)) return [];
  return [...srcset.matchAll(CANDIDATE)].map(([, address = '', size = '1', unit = 'x']) => ({
    address,
    share: Number(size) / (unit === 'w' ? WIDE_ENOUGH : DENSE_ENOUGH),
  }));
}

/**
 * The addresses of a `srcset`, the one to show first: the largest that is not larger than needed, or the smallest.
 * @param srcset as it is written; what it holds may be no addresses at all
 */
export function addressesOf(srcset: string): string[] {
  const rank = ({ share }: Candidate): number => (share > 1 ? -share : share);
  return candidatesOf(srcset)
    .sort((a, b) => rank(b) - rank(a))
    .map(({ address }) => address);
}
