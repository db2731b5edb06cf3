/** Finds sites in a list by what the reader types of them. Pure: no extension API. */

/** What stands before a site's name in an address, and behind it: a port belongs to no site. */
const AROUND = /^https?:\/\/|(?::\d+)?(?:[/?#].*)?$/g;

/**
 * Tells the sites that are looked for.
 * @param typed part of a name, or the address of a page; white space around it and case count for nothing
 * @returns whether a site is one of them, by its name as it is stored and as it is shown; every site is when nothing is
 *   typed
 */
export function siteFinder(typed: string): (site: string, shown: string) => boolean {
  const sought = typed
    .trim()
    .toLowerCase()
    .normalize('NFC')
    .replace(AROUND, '')
    // Sites are stored without it.
    .replace(/^www\./, '');
  return (site, shown) => site.includes(sought) || shown.includes(sought);
}
