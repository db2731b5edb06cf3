/**
 * Writes an element's attribute, or takes it away, by the prototype's own methods: a form may hold a field that is
 * called as one of them.
 * @param value null: it is to have none
 */
export function writeAttr(element: Element, name: string, value: string | null): void {
  if (value === null) Element.prototype.removeAttribute.call(element, name);
  else Element.prototype.setAttribute.call(element, name, value);
}
