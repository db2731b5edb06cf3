/** Texts and addresses of a page made safe to be written into HTML. */

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
