/** Parts of a host that name nothing. */
const NAMELESS = new Set(['www', 'm', 'com', 'co', 'net', 'org', 'gov', 'edu', 'ac', 'gob', 'or', 'ne']);

/** The part of a host by which people call the site: `news.herald.co.uk` is the herald; empty when there is none. */
export function hostName(host: string): string {
  const named = host
    .toLowerCase()
    .split('.')
    .slice(0, -1)
    .filter((part) => !NAMELESS.has(part));
  return named.at(-1) ?? '';
}
