/** A name such as frameworks give their scoped styles; no two pages have the same. */
export function drawName(): string {
  const letters = crypto.getRandomValues(new Uint32Array(2));
  return `data-${[...letters].map((n) => n.toString(36).replace(/\d/g, 'q')).join('')}`;
}
