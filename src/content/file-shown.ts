/** Tells a file that the browser shows by itself from a web page: it has made the document of it. Pure. */
import type { FileForm } from '../words.ts';

/**
 * What file a document was made of.
 * @param contentType the document's; anything but a text, as an element of that name would be, is a page's
 * @returns undefined for a web page
 */
export function fileShown(contentType: unknown): FileForm | undefined {
  if (typeof contentType !== 'string' || /html/.test(contentType)) return undefined;
  if (/pdf$/.test(contentType)) return 'pdf';
  return /^(?:image|video|audio)\//.test(contentType) ? 'media' : 'data';
}
