/**
 * Emphasis in Markdown. Its signs are read as such by what stands beside them: between a letter and a mark, as in
 * `語は**「橋」**の`, they are read as stars. There the element is written, which Markdown takes as well.
 */
import type TurndownService from 'turndown';

type Emphasis = 'em' | 'strong' | 'del';

/** One stroke is read as such by few. */
const SIGNS: Readonly<Record<Emphasis, string>> = { em: '*', strong: '**', del: '~~' };

const ELEMENTS: Readonly<Record<Emphasis, ('em' | 'i' | 'strong' | 'b' | 'del' | 's')[]>> = {
  em: ['em', 'i'],
  strong: ['strong', 'b'],
  del: ['del', 's'],
};

/** Around these a line ends. */
const BLOCK = /^(?:body|p|h[1-6]|li|dd|dt|td|th|caption|figcaption|blockquote)$/;

/** The text before an element in its line, or behind it; empty where the line begins or ends there. */
function textBeside(element: Node, side: 'previousSibling' | 'nextSibling'): string {
  for (let at: Node | null = element; at && !BLOCK.test(at.nodeName.toLowerCase()); at = at.parentNode)
    for (let beside = at[side]; beside; beside = beside[side]) {
      if (beside.nodeName.toLowerCase() === 'br') return '';
      if (beside.textContent) return beside.textContent;
    }
  return '';
}

const isLetter = (character: string): boolean => /^[^\s\p{P}\p{S}]$/u.test(character);
const isMark = (character: string): boolean => /^[\p{P}\p{S}]$/u.test(character);

const firstOf = (text: string): string => [...text.slice(0, 2)][0] ?? '';
const lastOf = (text: string): string => [...text.slice(-2)].at(-1) ?? '';

/** Whether signs around a content stand between a letter and a mark at either end. */
function isMisread(content: string, element: Node): boolean {
  const text = element.textContent ?? '';
  const before = /^\s/.test(text) ? '' : lastOf(textBeside(element, 'previousSibling'));
  const behind = /\s$/.test(text) ? '' : firstOf(textBeside(element, 'nextSibling'));
  return (isLetter(before) && isMark(firstOf(content))) || (isMark(lastOf(content)) && isLetter(behind));
}

/** Makes Turndown write emphasis, and what is struck out. */
export function markdownEmphasis(turndown: TurndownService): void {
  for (const name of Object.keys(SIGNS) as Emphasis[])
    turndown.addRule(name, {
      filter: ELEMENTS[name],
      replacement: (content, node) => {
        if (!content.trim()) return '';
        return isMisread(content, node)
          ? `<${name}>${content}</${name}>`
          : SIGNS[name] + content + SIGNS[name];
      },
    });
}
