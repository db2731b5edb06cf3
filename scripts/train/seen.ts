/** What of the page at hand a reader sees, and what it weighs, as it is measured from outside. Runs in the page. */

/** What one element weighs to a reader besides its words; nothing when it is not to be seen. */
function weighElement(element: Element): number {
  const tag = element.localName;
  if (tag === 'iframe') return isSeen(element) ? 3 : 0;
  const isControl = tag === 'input' ? element.getAttribute('type') !== 'hidden' : CONTROLS.has(tag);
  return isControl && isSeen(element) ? 1 : 0;
}

const CONTROLS = new Set(['button', 'select', 'textarea', 'img']);
const UNREAD = new Set(['script', 'style', 'noscript', 'template', 'head', 'title', 'option']);

export const isSeen = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

const wordsIn = (text: string): number => text.trim().split(/\s+/).filter(Boolean).length;

/** When a page is looked at, in milliseconds after it was shown. */
const LOOKED_AT = 1000;

/** Sets what moves or fades to one time: else what is seen of a page would depend on how busy the machine is. */
export function stopClocks(): void {
  for (const animation of document.getAnimations()) {
    animation.pause();
    animation.currentTime = LOOKED_AT;
  }
}

/** What each element weighs with all that stands in it: visible words, controls, pictures and frames. */
export function weighAll(): (node: Node) => number {
  stopClocks();
  const weights = new Map<Node, number>();
  const add = (from: Node, weight: number): void => {
    for (let at: Node | null = from; at && weight > 0; at = at.parentNode)
      weights.set(at, (weights.get(at) ?? 0) + weight);
  };
  for (const element of document.body.querySelectorAll('*')) add(element, weighElement(element));
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { parentElement } = texts.currentNode;
    const words = wordsIn(texts.currentNode.nodeValue ?? '');
    if (words > 0 && parentElement && !UNREAD.has(parentElement.localName) && isSeen(parentElement))
      add(texts.currentNode, words);
  }
  return (node) => weights.get(node) ?? 0;
}
