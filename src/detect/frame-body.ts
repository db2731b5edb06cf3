/** What a page has written into a frame by itself: the frame says it, as the page's own part. */
import { attrOf, hasAttr, reader, tagOf } from './dom.ts';
import { bodyOf, queryBelow, shownTextOf } from './query.ts';

const documentIn = /* @__PURE__ */ reader<HTMLIFrameElement, Document | null>(
  HTMLIFrameElement.prototype,
  'contentDocument',
);
const stateOf = /* @__PURE__ */ reader<Document, DocumentReadyState>(Document.prototype, 'readyState');

/** Whether a frame shows nothing from an address: its page writes it, by an attribute or by a script. */
const isWritten = (frame: Element): boolean =>
  hasAttr(frame, 'srcdoc') || /^(?:$|about:|javascript:)/i.test(attrOf(frame, 'src'));

/**
 * The body of what a page has written into a frame.
 * @returns null for any other element, a frame that shows what has an address, one that may not be read, and one that is
 *   not all there yet
 */
export function frameBodyOf(element: Element): Element | null {
  if (tagOf(element) !== 'iframe' || !isWritten(element)) return null;
  const doc = documentIn(element as HTMLIFrameElement);
  return doc && stateOf(doc) === 'complete' ? bodyOf(doc) : null;
}

/** The bodies of what a page has written into an element, if it is a frame, and into the frames in it. */
export const frameBodiesIn = (element: Element): Element[] =>
  [element, ...queryBelow(element, 'iframe')].flatMap((one) => frameBodyOf(one) ?? []);

/** What a page says in a frame that it has written, white space folded; empty for any other element. */
export function saidInFrame(element: Element): string {
  const body = frameBodyOf(element);
  return body ? shownTextOf(body) : '';
}
