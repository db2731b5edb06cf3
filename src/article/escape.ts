/** Texts and addresses of a page made safe to be written into HTML. */
import { attrOf } from '../detect/dom.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it stands in HTML, in content or in a double-quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c);

/** An address made absolute, or an empty string if it is none or leads anywhere but to http or https. */
export function safeUrl(address: string, base: string): string {
  const clean = address.trim();
  if (!clean) return '';
  try {
    const { protocol, href } = new URL(clean, base);
    return protocol === 'https:' || protocol === 'http:' ? href : '';
  } catch {
    return '';
  }
}

/**
 * The address that a link leads to, as `safeUrl` gives it. A place of the page is one, too, where a `base` has it lead
 * elsewhere: sites that have one go there by a script.
 */
export function safeLink(link: Element, base: string): string {
  const address = attrOf(link, 'href');
  return safeUrl(address, /^\s*#/.test(address) ? pageOf(link, base) : base);
}

/** The address of the page that an element stands in, where what relative ones start from is the document's `base`. */
export const pageOf = ({ ownerDocument: { URL: address, baseURI } }: Element, base: string): string =>
  baseURI === base ? `${address}` : base;
