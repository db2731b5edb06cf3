/** An article as Markdown, with where and when it was published. */
import TurndownService from 'turndown';
import { withoutTracking } from '../address.ts';
import type { PageArticle } from '../messages.ts';
import { isDay, localDay } from './local-day.ts';
import { markdownEmphasis } from './markdown-emphasis.ts';
import { markdownTables } from './markdown-table.ts';
import { withoutHints } from './without-hints.ts';

/** Characters that Markdown would read as its own. */
const escaped = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>#|~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/\s+/g, ' ')
    .trim();

/** What Turndown leaves and Markdown reads: elements, characters by their names, and strokes. */
const escapeRest = (text: string): string => text.replace(/[<~]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&');

type RuledElement = 'sub' | 'sup' | 'figcaption';

/** A caption in a paragraph of its own. */
const apart = (content: string): string => `\n\n*${content.trim()}*\n\n`;

/**
 * Elements that would be written as the text in them. Without its place a small figure changes what is said; Markdown has
 * no sign for it, and takes the element.
 */
const RULES: Readonly<Record<RuledElement, (content: string) => string>> = {
  sub: (content) => `<sub>${content}</sub>`,
  sup: (content) => `<sup>${content}</sup>`,
  figcaption: apart,
};

/** Puts into the place of formulas and charts what they say in words. */
function sayDrawings(body: HTMLElement): void {
  for (const drawn of body.querySelectorAll('math, svg'))
    drawn.replaceWith(drawn.getAttribute('alttext') ?? '');
}

/** Makes code of what keeps its lines and spaces, such as verse: nothing else does in Markdown. */
function keepSpaces(body: HTMLElement): void {
  for (const lines of body.querySelectorAll('pre')) {
    for (const line of lines.querySelectorAll('br')) line.replaceWith('\n');
    const code = document.createElement('code');
    code.textContent = lines.textContent;
    lines.replaceChildren(code);
  }
}

/** Sets how a word is read in brackets behind it, where the page leaves it to the browser to set it above. */
function bracketReadings(body: HTMLElement): void {
  for (const reading of body.querySelectorAll('rt'))
    if (!reading.closest('ruby')?.querySelector('rp')) reading.replaceWith(`(${reading.textContent ?? ''})`);
}

/** Writes the numbers of a list that does not count up by one as text: Markdown counts by itself. */
function keepNumbers(body: HTMLElement): void {
  for (const list of body.querySelectorAll('ol')) {
    const items = [...list.children].filter((child) => child instanceof HTMLLIElement);
    if (!list.reversed && items.every((item) => !item.hasAttribute('value'))) continue;
    const step = list.reversed ? -1 : 1;
    let number = list.hasAttribute('start') ? list.start : list.reversed ? items.length : 1;
    for (const item of items) {
      if (item.hasAttribute('value')) number = item.value;
      item.prepend(`${number}. `);
      number += step;
    }
    const plain = document.createElement('ul');
    plain.append(...items);
    list.replaceWith(plain);
  }
}

/** The day of an ISO date, the reader's own as elsewhere, written as in every country alike; empty for what is no date. */
function dayOf(published: string): string {
  if (isDay(published)) return published;
  const time = new Date(published);
  return Number.isNaN(time.getTime()) ? '' : localDay(time);
}

/**
 * Writes an article as Markdown.
 * @param article as the content script hands it over; its HTML is safe already
 * @param url the page's address, given as the source without what tracks its reader
 * @param shown what of the article is to be written, which is used up; left out: all of it
 * @returns title, standfirst, a line with byline, day and source, and the text; without a text, title and source alone
 */
export function articleMarkdown(
  { title, standfirst, byline, published, html }: PageArticle,
  url: string,
  shown?: HTMLElement,
): string {
  const turndown = new TurndownService({
    headingStyle: 'atx',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
  });
  const escapeOwn = turndown.escape.bind(turndown);
  turndown.escape = (text) => escapeRest(escapeOwn(text));
  turndown.use([markdownEmphasis, markdownTables]);
  for (const [name, write] of Object.entries(RULES))
    turndown.addRule(name, { filter: name as RuledElement, replacement: write });
  const body = shown ?? new DOMParser().parseFromString(html, 'text/html').body;
  sayDrawings(body);
  keepSpaces(body);
  bracketReadings(body);
  keepNumbers(body);
  const source = withoutTracking(url);
  const host = URL.canParse(source) ? new URL(source).hostname.replace(/^www\./, '') : source;
  const from = [escaped(byline), dayOf(published), source && `[${escaped(host)}](<${source}>)`];
  return [
    title && `# ${escaped(title)}`,
    standfirst && `**${escaped(standfirst)}**`,
    from.filter(Boolean).join(' · '),
    // Turndown takes the parsed document: a string it would parse once more. Who searches what was copied types no hints.
    withoutHints(turndown.turndown(body)),
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}
