// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../src/article/extract.ts';

const FIRST = [
  'The bridge over the river was closed on Monday after an inspector found a crack in one of its pillars, the city said.',
  'It carries eleven thousand cars on a working day. They are led over the old bridge, where the traffic stood for an hour.',
];
const MIDDLE = [
  'The crack was no wider than a coin in spring, the inspector said, and she had asked for it to be looked at again in autumn.',
  'Divers who went down to the footings, in a cold and rising river, found a hollow there that was as long as a bus and as deep.',
  'Nobody knows how long it has been there. The last report on the bridge, of the year of the flood, says nothing of it at all.',
  'Shops on the far bank, many of which live from those who come by car, fear for their trade, and ask for a ferry until it is open.',
];
const LAST = [
  'The city hopes to open one lane again within a week. A new pillar would take a year to build, the inspector told the council.',
  'It would cost nine million, of which the county has promised a third. The council meets on the matter in the spring.',
];
const OTHER = 'A city in the north closed a bridge as well, and found that nobody had ever read its reports.';

const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('');
/** A box of a page that is built of boxes: each has names of its own beside those of its kind. */
const box = (number: number, html: string): string =>
  `<div class="item"><div class="block block-${number} block-text"><div class="text-field">${html}</div></div></div>`;

/** The lines of a page whose story stands in three boxes, with something behind them. */
function linesOf({ behind = '', after = '', h = 'h1' }): string[] {
  const html = `<head><title>Bridge closed to all cars</title></head><body><main><article><${h} class="title">Bridge closed to all cars</${h}><div class="items">
    ${box(1, paragraphs(FIRST))}<div class="item"><div class="block"><img src="/a.jpg"></div></div>
    ${box(3, `<h2>What the divers found</h2>${paragraphs(MIDDLE)}`)}
    ${box(4, `${paragraphs(LAST)}<ul><li>Closed to cars</li><li>Open to bicycles</li></ul>`)}${behind}</div></article></main>${after}</body>`;
  const doc = new DOMParser().parseFromString(html, 'text/html');
  return extractArticle(doc, { hidden: [], url: 'https://news.example/bridge' }).text.split('\n');
}

const WHOLE = [...FIRST, 'What the divers found', ...MIDDLE, ...LAST, 'Closed to cars', 'Open to bicycles'];

describe('a story in several boxes of a kind', () => {
  it('is read whole', () => {
    expect(linesOf({})).toEqual(WHOLE);
  });

  it.each([
    [
      'that are called the readers’ talk',
      { behind: `<div class="comments">${box(5, `<p>${OTHER}</p>`)}</div>` },
    ],
    ['of the page’s foot', { after: `<footer>${box(5, `<p>${OTHER}</p>`)}</footer>` }],
    ['outside of what holds story and headline', { after: `<div>${box(5, `<p>${OTHER}</p>`)}</div>` }],
    ['below the next headline', { behind: `<h1>Another bridge</h1>${box(5, `<p>${OTHER}</p>`)}` }],
    [
      'below the next headline of a list of stories',
      { h: 'h2', behind: `<h2 class="title">Another bridge</h2>${box(5, `<p>${OTHER}</p>`)}` },
    ],
    [
      'of another kind',
      {
        behind: `<div class="item"><div class="note"><div class="note-field"><p>${OTHER}</p></div></div></div>`,
      },
    ],
    ['of the kind with another sort of lines', { behind: box(5, `<blockquote>${OTHER}</blockquote>`) }],
    [
      'whose heading leads to another story',
      { behind: box(5, `<h2><a href="/north">Another bridge is closed</a></h2><p>${OTHER}</p>`) },
    ],
    ['of another article', { behind: `<article>${box(5, `<p>${OTHER}</p>`)}</article>` }],
  ])('takes nothing from boxes %s', (_, more) => {
    expect(linesOf(more)).not.toContain(OTHER);
  });

  it('takes nothing from a box of the kind without a paragraph in it', () => {
    expect(linesOf({ behind: box(5, '<p>To the bridge</p>') })).toEqual(WHOLE);
  });
});
