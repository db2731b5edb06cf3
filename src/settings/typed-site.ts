/** Reads the name of a site that a reader types. Pure: no extension API. */
import { siteOf } from './schema.ts';

/**
 * What is wrong with what was typed.
 * - `empty`: nothing was
 * - `web`: an address that is not of the web
 * - `name`: no name that a site can have
 * - `ending`: a name without a dot, as "news" for "news.example"
 */
export type SiteFault = 'empty' | 'web' | 'name' | 'ending';

/** A part of a site's name, as addresses are written in the end: letters of other alphabets are spelt out in these. */
const PART = /^[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?$/;

/** Characters a name has at most. */
const LONGEST = 253;

const SCHEME = /^(?:[a-z][a-z\d+.-]*:\/\/|https?:)/i;
/** What begins so is an address as well, "about:config": after a site's name stands a number. */
const OTHER_SCHEME = /^(?!https?:)[a-z][a-z\d+-]*:[^\d/]/i;

function faultOf(site: string, typed: string): SiteFault | null {
  // Browsers take "3.14" for the number of a computer, which nobody means who does not write it out.
  if (/^\d+(?:\.\d+){3}$/.test(site)) return typed.includes(site) ? null : 'name';
  if (/^\[[\da-f:.]+\]$/.test(site)) return null;
  const parts = site.split('.');
  if (site.length > LONGEST || !parts.every((part) => PART.test(part))) return 'name';
  return parts.length > 1 || site === 'localhost' ? null : 'ending';
}

/**
 * The site that is meant.
 * @param text a site's name or the address of a page, as it is typed or pasted
 * @returns the site as `siteOf` names it, or what is wrong with the text
 */
export function readTypedSite(text: string): { readonly site: string } | { readonly fault: SiteFault } {
  const typed = text.trim();
  if (typed === '') return { fault: 'empty' };
  if (OTHER_SCHEME.test(typed)) return { fault: 'web' };
  const address = SCHEME.test(typed) ? typed : `https://${typed.replace(/^\/+/, '')}`;
  if (!URL.canParse(address)) return { fault: 'name' };
  const { protocol, username, password } = new URL(address);
  if (!/^https?:$/.test(protocol)) return { fault: 'web' };
  // An address for mail.
  if (username !== '' || password !== '') return { fault: 'name' };
  const site = siteOf(address);
  const fault = faultOf(site, typed);
  return fault ? { fault } : { site };
}
