/**
 * Words before the name of who wrote a story, in the languages that pages are read in. As parts of patterns: what may
 * stand around them differs with what a line is asked.
 */

/** "By Ada Quay". */
export const BY = 'by|von|par|por|di|door';
/** "Text: Ada Quay"; before a name also without the colon. */
export const TEXT_BY = 'text|texte|texto|testo|tekst|текст|автор';
/** "Words: Ada Quay". Without the colon they may be a part of the name: "Autor Convidado", a guest. */
export const WRITER = 'words|autora?|auteur';

/**
 * A pattern of what stands before a name.
 * @param bare words with a colon or without, with a bar between them
 * @param marked words that are others, too, and stand there with a colon alone
 */
export const beforeName = (bare: string, marked: string): string =>
  String.raw`(?:(?:${bare})[\s:]+|(?:${marked})\s*:\s*)`;

/**
 * The same where a name is looked for.
 * @param also more words of the kind of "by", with a bar between them
 */
export const makeBeforeName = (also: string): RegExp =>
  new RegExp(`^(?:written )?${beforeName(`${BY}|${TEXT_BY}|${also}`, WRITER)}`, 'i');
