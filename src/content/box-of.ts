/** Where an element stands in the window, by the prototype's own method: a form may hold a field that is called so. */
export const boxOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);
