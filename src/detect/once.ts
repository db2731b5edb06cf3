/** What is made when it is first asked for, not with the code, and kept. */

/**
 * Makes something once, or once of each that it is made of.
 * @param make never gives undefined; it is asked again for what it fails on
 * @param most so many are kept, where pages ask of any number
 */
export function once<Made, Of = void>(
  make: (of: Of) => Made,
  most = Number.POSITIVE_INFINITY,
): (of: Of) => Made {
  const made = new Map<Of, Made>();
  return (of) => {
    let known = made.get(of);
    if (known === undefined) {
      known = make(of);
      if (made.size < most) made.set(of, known);
    }
    return known;
  };
}
