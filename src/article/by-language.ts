/** Tables of words that a page needs in one language: made when they are asked for, not all of them with the code. */

/**
 * Makes something of each language once.
 * @param make what it is made by, of a two-letter code; it is asked again for a language it fails on
 */
export function byLanguage<Made>(make: (lang: string) => Made): (lang: string) => Made {
  const made = new Map<string, Made>();
  return (lang) => {
    const known = made.get(lang);
    if (known !== undefined) return known;
    const fresh = make(lang);
    made.set(lang, fresh);
    return fresh;
  };
}
