/** A text without its zero-width characters and soft hyphens: they say where a line may end. */
export const withoutHints = (text: string): string => text.replace(/[\u00AD\u200B\u2060\uFEFF]+/g, '');
