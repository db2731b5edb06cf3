/** Patterns, and tables of words that a page needs in one language: made when they are asked for, not all with the code. */

/**
 * Makes something once, or once of each that it is made of.
 * @param make never gives undefined; it is asked again for what it fails on
 */
export function once<Made, Of = void>(make: (of: Of) => Made): (of: Of) => Made {
  const made = new Map<Of, Made>();
  return (of) => {
    const known = made.get(of);
    if (known !== undefined) return known;
    const fresh = make(of);
    made.set(of, fresh);
    return fresh;
  };
}
