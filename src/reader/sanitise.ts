/**
 * The article's HTML as nodes. It was written by allow-list already (article/safe-html); what is put into a page goes
 * through DOMPurify all the same, so that no slip there is enough to do harm.
 */
import createDOMPurify, { type Config } from 'dompurify';
import {
  CHART_NAMES,
  FORMULA_ATTRIBUTES,
  FORMULA_NAMES,
  isPlain,
  LOOK_ATTRIBUTES,
  SHAPE_ATTRIBUTES,
} from '../article/drawn-names.ts';
import { make } from '../ui/make.ts';
import { placeNamed, placesIn } from './jumps.ts';

/** Attributes whose values are no addresses, and are not held to look like one. */
const PLAIN = [
  'lang',
  'dir',
  'title',
  'alt',
  'datetime',
  'colspan',
  'rowspan',
  'start',
  'type',
  'reversed',
  'value',
  'data-passage',
  'data-place',
  ...['alttext', 'viewbox'],
  ...[...FORMULA_ATTRIBUTES, ...SHAPE_ATTRIBUTES, ...LOOK_ATTRIBUTES],
];

const ALLOWED = {
  ALLOWED_TAGS: [
    ...(
      'a abbr b bdi bdo br cite code dfn del em i ins kbd mark rp rt ruby s samp small span strong sub sup time u var ' +
      'p h2 h3 h4 h5 h6 aside blockquote pre ul ol li dl dt dd table caption thead tbody tfoot tr td th figure figcaption img hr #text'
    ).split(' '),
    ...[...FORMULA_NAMES, ...CHART_NAMES],
  ],
  ALLOWED_ATTR: [...PLAIN, 'href', 'src'],
  ADD_URI_SAFE_ATTR: PLAIN,
  ALLOWED_URI_REGEXP: /^https?:/i,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  RETURN_DOM_FRAGMENT: true,
} satisfies Config;

/**
 * DOMPurify with a document of its own: in the page's, a form may go by the name of the method that is called. It gets
 * no say in trusted types either, which a page may have closed.
 */
function purify(html: string): DocumentFragment {
  const own = new DOMParser().parseFromString('', 'text/html');
  const surroundings = {
    document: own,
    ...{ DOMParser, DocumentFragment, HTMLTemplateElement, HTMLFormElement, NamedNodeMap },
    ...{ Element, Node, NodeFilter },
  };
  const { sanitize } = createDOMPurify(surroundings as unknown as Window & typeof globalThis);
  return sanitize(html, ALLOWED);
}

/** Pictures come when they are near, and tell nobody which page is read. */
function tamePicture(image: HTMLImageElement): void {
  // `data:` is let through by DOMPurify for pictures, whatever the rule for addresses says.
  if (!/^https?:/i.test(image.getAttribute('src') ?? '')) {
    image.remove();
    return;
  }
  if (!image.hasAttribute('alt')) image.alt = '';
  for (const [name, value] of [
    ['loading', 'lazy'],
    ['decoding', 'async'],
    ['referrerpolicy', 'no-referrer'],
  ] as const)
    image.setAttribute(name, value);
}

/** A drawing is told as one picture, by what it says of itself, or by its caption. */
function nameDrawing(svg: Element): void {
  const caption = svg.parentElement?.querySelector('figcaption')?.textContent;
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', svg.getAttribute('alttext') || (caption ?? ''));
}

/**
 * Takes out formulas or drawings with anything else in them, such as HTML in the texts of a formula, and of the others all
 * that names an address: by one a shape may be filled, too.
 */
function dropMixed(fragment: DocumentFragment, kind: 'math' | 'svg', names: readonly string[]): void {
  for (const drawn of fragment.querySelectorAll(kind)) {
    const parts = [...drawn.querySelectorAll('*')];
    if (parts.some(({ localName }) => !names.includes(localName))) drawn.remove();
    for (const part of [drawn, ...parts])
      for (const { name, value } of [...part.attributes])
        if (name !== 'alttext' && !isPlain(value)) part.removeAttribute(name);
  }
}

/** A list is set in by as much as its longest number is wide: in a narrow window it would be cut off. */
function fitNumbers(list: HTMLOListElement): void {
  const items = [...list.children].filter((child) => child instanceof HTMLLIElement);
  const last = list.reversed ? items.length : list.start + items.length - 1;
  const numbers = [list.start, last, ...items.map(({ value }) => value)];
  const longest = numbers.reduce((most, number) => Math.max(most, String(number).length), 0);
  // In hundredths of the type: a digit is that wide, and so is the dot with the space after it.
  if (longest > 1) list.style.paddingInlineStart = `${((longest + 1) * 65) / 100}em`;
}

/** A table wider than the page scrolls in a box of its own, with the keyboard too. It is named by what it is called. */
function boxTable(table: HTMLTableElement, usual: string): void {
  const caption = table.caption ?? table.closest('figure')?.querySelector('figcaption');
  const name = caption?.textContent?.replace(/\s+/g, ' ').trim() || usual;
  const box = make('div', { class: 'table', role: 'region', tabindex: '0', 'aria-label': name });
  table.replaceWith(box);
  box.append(table);
}

/**
 * Makes nodes of an article's HTML.
 * @param html anything at all
 * @param url the page's address; links to places in that page that are not in the article become their text
 * @param tableName what the box of a table without a caption is called
 * @returns only elements and attributes that are allowed, with addresses of http and https
 */
export function sanitise(html: string, url: string, tableName: string): DocumentFragment {
  const fragment = purify(html);
  for (const image of fragment.querySelectorAll('img')) tamePicture(image);
  dropMixed(fragment, 'math', FORMULA_NAMES);
  dropMixed(fragment, 'svg', CHART_NAMES);
  for (const svg of fragment.querySelectorAll('svg'))
    if (!svg.parentElement?.closest('svg')) nameDrawing(svg);
  const places = placesIn(fragment);
  for (const link of fragment.querySelectorAll('a')) {
    const name = placeNamed(link, url);
    if (name !== null && !places.has(name)) link.replaceWith(...link.childNodes);
  }
  for (const list of fragment.querySelectorAll('ol')) fitNumbers(list);
  for (const table of fragment.querySelectorAll('table')) boxTable(table, tableName);
  return fragment;
}
