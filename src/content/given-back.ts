/** Words that were taken out of texts of the page and given back: nobody has written them. */
import { textOf } from '../detect/dom.ts';

/** What was given back to each text last. */
const given = new WeakMap<Node, string>();

/** Gives a text its words back. */
export function giveBackTo(text: Text, words: string): void {
  given.set(text, words);
  text.data = words;
}

/** Whether a text says what was given back to it. */
export const isGivenBack = (text: Node): boolean => given.get(text) === textOf(text);
