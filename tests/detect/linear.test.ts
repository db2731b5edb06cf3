// @vitest-environment jsdom
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { readPage } from '../../src/article/read-page.ts';
import { decideOn } from '../../src/detect/classify.ts';
import { findLabels } from '../../src/detect/labels.ts';
import { cuePhrases } from '../../src/detect/lexicon/phrases.ts';
import { judgeNews } from '../../src/detect/news.ts';
import { elementsWalked, readContext } from '../../src/detect/page-context.ts';
import { readPageData } from '../../src/detect/page-data.ts';
import { weighWords } from '../../src/detect/weigh-words.ts';
import { weighBlocks } from '../../src/detect/weighing.ts';
import { cpuMs } from '../cpu-ms.ts';

/** Characters of text read from the page. The code under test takes the getter when it is loaded: it is counted before. */
const letters = vi.hoisted(() => {
  const count = { read: 0 };
  const text = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent');
  Object.defineProperty(Node.prototype, 'textContent', {
    ...text,
    get(this: Node) {
      const answer = text?.get?.call(this);
      count.read += answer?.length ?? 0;
      return answer;
    },
  });
  return count;
});

/** Levels of the page that were climbed, from elements to those around them; counted beforehand as well. */
const climbed = vi.hoisted(() => {
  const count = { levels: 0 };
  const parent = Object.getOwnPropertyDescriptor(Node.prototype, 'parentElement')?.get as (
    this: Node,
  ) => Element | null;
  Object.defineProperty(Node.prototype, 'parentElement', {
    configurable: true,
    get(this: Node) {
      count.levels += 1;
      return parent.call(this);
    },
  });
  const { closest } = Element.prototype;
  Element.prototype.closest = function (this: Element, selector: string) {
    const answer = closest.call(this, selector);
    for (let at: Element | null = this; at && at !== answer; at = parent.call(at)) count.levels += 1;
    return answer;
  };
  return count;
});

/** Reads of the page since the count was last set to nothing; a list counts as long as it is. */
let reads = 0;

/** Times that two nodes were compared by their places; not by jsdom, which sorts what a selector finds so. */
let compared = 0;
const isAskedByPackage = (): boolean => new Error().stack?.split('\n')[3]?.includes('node_modules') === true;

/** Counts the calls of a built-in method. The code under test calls them through the prototypes at the time of use. */
function countCalls(prototype: object, name: string): void {
  const method = Object.getOwnPropertyDescriptor(prototype, name);
  const call = method?.value as (...args: unknown[]) => unknown;
  Object.defineProperty(prototype, name, {
    ...method,
    value(this: unknown, ...args: unknown[]) {
      if (name === 'compareDocumentPosition' && !isAskedByPackage()) compared += 1;
      const answer = call.apply(this, args);
      reads +=
        typeof answer === 'object' && answer !== null && 'length' in answer ? Number(answer.length) : 1;
      return answer;
    },
  });
}

beforeAll(() => {
  for (const name of [
    'getAttribute',
    'hasAttribute',
    'querySelectorAll',
    'getElementsByTagName',
    'matches',
    'closest',
  ])
    countCalls(Element.prototype, name);
  countCalls(Document.prototype, 'querySelectorAll');
  for (const name of ['contains', 'compareDocumentPosition']) countCalls(Node.prototype, name);
});

const STORY =
  '<p>The council said on Tuesday that the two wards would be counted again before the week is over.</p>';

/** A story with so many pieces, of a shape that many pages have. */
const SHAPES: Readonly<Record<string, (i: number) => string>> = {
  'a table of results': (i) =>
    `<tr class="row"><td>Ward ${i}</td><td><a href="/ward/${i}">${i} votes</a></td></tr>`,
  'paragraphs of a live blog': (i) =>
    `<section id="post-${i}"><h3>10:${i}</h3>${STORY}<p><b>Our view</b>: ${i} is what we wrote before.</p></section>`,
  'sign-up boxes': (i) =>
    `<div class="newsletter"><h4>Get the ${i} briefing</h4><form action="/join"><input type="email"><button>Sign up</button></form></div>`,
  'widgets of vendors, each in a box': (i) =>
    `<div><div class="mc4wp-form"><form action="/join/${i}"><input type="email"><button>Sign up</button></form></div></div>`,
  'stories in a list, with their labels': (i) =>
    `<li><span>Opinion</span><a href="/story/${i}">Why ward ${i} is to be counted again before the week is over</a></li>`,
  'badges in the text': (i) => `<div><b>Opinion</b> <i>by columnist ${i}</i></div>`,
  'empty slots of advertising': () => '<div>Advertisement</div>',
  'runs that ask, between breaks': (i) => `Sign up for our newsletter ${i}<br>`,
  'runs that ask, below a picture': (i) =>
    `${i === 0 ? '<img src="wards.jpg">' : ''}Sign up for our <a class="more" href="/${i}">newsletter ${i}</a><br>`,
  'prompts named for a caption, below a picture': (i) =>
    `${i === 0 ? '<img src="wards.jpg">' : ''}<div class="caption">Sign up for our newsletter ${i}</div>`,
  'lines between breaks': (i) => `Counted in ward ${i}, said the office.<br>`,
  'prompts without a box, under headings': () =>
    '<h4>Sign up for our newsletter</h4><form action="/join"><input type="email"><button>Sign up</button></form>',
  'links in one box': (i) => `<a href="/ward/${i}">Ward ${i}</a> `,
};

function pageOf(piece: (i: number) => string, count: number, prose = STORY): Document {
  const pieces = Array.from({ length: count }, (_, i) => piece(i)).join('');
  const inside = pieces.startsWith('<tr')
    ? `<table><tbody>${pieces}</tbody></table>`
    : pieces.startsWith('<li')
      ? `<ul>${pieces}</ul>`
      : `<div>${pieces}</div>`;
  return new DOMParser().parseFromString(
    `<!doctype html><html lang="en"><head><title>Wards</title><meta property="og:type" content="article"></head>
     <body><main><article><h1>Wards are counted again</h1>${prose.repeat(5)}${inside}</article></main></body></html>`,
    'text/html',
  );
}

const STEPS: Readonly<Record<string, (doc: Document) => unknown>> = {
  blocks: (doc) => {
    const context = readContext(doc.body, {
      phrases: cuePhrases(),
      siteNames: [],
      topic: new Set<string>(),
      weigh: weighWords,
    });
    return decideOn(weighBlocks(elementsWalked(context), context, () => true));
  },
  news: (doc) => judgeNews(doc, 'https://paper.example/a'),
  labels: (doc) => findLabels(doc, 'https://paper.example/a'),
};

// Reads are counted, not seconds: on a machine with much else to do it may take its time.
describe('what it costs grows with the page and no faster', { timeout: 60_000 }, () => {
  for (const [shape, piece] of Object.entries(SHAPES))
    for (const [step, run] of Object.entries(STEPS))
      it(`${step}: ${shape}`, () => {
        const cost = (count: number): number => {
          const doc = pageOf(piece, count);
          reads = 0;
          run(doc);
          return reads;
        };
        // Four times the pieces; a cost by the square would be up to sixteen times.
        const growth = (count: number): number => cost(count * 4) / cost(count);
        const most = 4.6;
        const first = growth(150);
        // So many may be taken for something else than few, which costs more once: by the square it would again.
        expect(first < most ? first : growth(600)).toBeLessThan(most);
      });
});

// For each of four thousand forms beside a story the browser counted those before it.
it('blocks: those beside the story are not each set beside it', () => {
  const cost = (count: number): number => {
    const doc = pageOf(() => '', 0);
    for (const where of ['beforebegin', 'afterend'] as const)
      doc.querySelector('main')?.insertAdjacentHTML(where, SHAPES['sign-up boxes']?.(1).repeat(count) ?? '');
    compared = 0;
    climbed.levels = 0;
    run(doc);
    return compared + climbed.levels;
  };
  const run = STEPS.blocks as (doc: Document) => unknown;
  const few = cost(100);
  expect(compared).toBe(0);
  expect(cost(400) / few).toBeLessThan(4.6);
});

const readAll = (doc: Document): unknown =>
  readPage(doc, {
    url: 'https://paper.example/a',
    hidden: [],
    unseen: [],
    passages: [],
    pageLabel: 'none',
    sentences: 3,
  });

/** What stands in a long article beside its paragraphs. */
const BETWEEN: Readonly<Record<string, (i: number) => string>> = {
  paragraphs: () => STORY,
  'paragraphs with rules between': () => `${STORY}${STORY}<hr>`,
  'paragraphs under headings': (i) => `<h2>Ward ${i}</h2>${STORY}`,
};

// For each comparison of two siblings the browser counts those beside them: twenty thousand paragraphs took five seconds.
describe('article: the places of few nodes are compared, however long it is', () => {
  it.each(Object.entries(BETWEEN))('%s', (_, piece) => {
    const cost = (count: number): number => {
      const doc = pageOf(piece, count);
      compared = 0;
      readAll(doc);
      return compared;
    };
    expect(cost(200)).toBeLessThan(cost(50) + 20);
  });
});

// Fifty thousand entries of a list, each of which looked all of it over for pictures, took minutes.
it('article: a list is looked over once for all its entries', { timeout: 60_000 }, () => {
  const cost = (count: number): number => {
    const doc = pageOf((i) => `<li><p><img src="${i}.jpg"><i>Ward ${i}</i></p></li>`, count);
    reads = 0;
    readAll(doc);
    return reads;
  };
  expect(cost(400) / cost(100)).toBeLessThan(4.6);
});

/** What a story may have by the thousand in one box. */
const IN_ONE_BOX: Readonly<Record<string, (i: number) => string>> = {
  pictures: (i) => `<img src="${i}.jpg">`,
  'pictures with lines below': (i) => `<img src="${i}.jpg"><div class="caption">Ward ${i} is counted</div>`,
  'pictures in one figure': (i) =>
    `${i === 0 ? '<figure>' : ''}<img src="${i}.jpg"><figcaption>Ward ${i}</figcaption>`,
  'drawings in one figure': (i) =>
    `${i === 0 ? '<figure><figcaption> </figcaption>' : ''}<svg><text/><text/><text/></svg><figcaption> </figcaption>`,
  'questions that are pressed': (i) =>
    `<button aria-expanded="false">Is ward ${i} counted?</button><div hidden>${STORY}</div>`,
  'open dialogs': (i) => `<dialog open><p>Ward ${i}</p></dialog>`,
};

// Four thousand pictures in one box, each of which looked all of it over, took more than a minute.
describe('article: a box is looked over once for all that is in it', { timeout: 60_000 }, () => {
  it.each(Object.entries(IN_ONE_BOX))('%s', (_, piece) => {
    const cost = (count: number): number => {
      const doc = pageOf(piece, count);
      reads = 0;
      readAll(doc);
      return reads;
    };
    expect(cost(320) / cost(80)).toBeLessThan(4.6);
  });
});

/** Nests boxes in the last paragraph of a story, with a text in each. */
function nested(depth: number, make: (doc: Document, i: number) => Element): Document {
  const doc = pageOf(() => '', 1);
  let at = doc.querySelector('article') as Element;
  for (let i = 0; i < depth; i += 1) {
    const box = make(doc, i);
    at.append(box);
    at = box;
  }
  return doc;
}

const NESTED: readonly string[] = [
  ...['div', 'section', 'article', 'aside', 'header', 'ul', 'ol', 'dl', 'blockquote', 'figure', 'td', 'p'],
  ...['span', 'font', 'a', 'b', 'q', 'ruby'],
];

// Five hundred lists in one another, with five thousand texts in the innermost, took twelve seconds.
describe('article: what stands in boxes within boxes is climbed from once', { timeout: 60_000 }, () => {
  const growth = (make: (doc: Document, i: number) => Element): number => {
    const cost = (depth: number): number => {
      const doc = nested(depth, make);
      climbed.levels = 0;
      readAll(doc);
      return climbed.levels;
    };
    return cost(160) / cost(40);
  };
  it.each(NESTED)('%s', (name) => {
    expect(
      growth((doc, i) => {
        const box = doc.createElement(name);
        box.append(`Ward ${i} is counted once more, said the office. `);
        return box;
      }),
    ).toBeLessThan(6);
  });
  it.each(['div', 'figure', 'header'])('%s with a picture', (name) => {
    expect(
      growth((doc, i) => {
        const box = doc.createElement(name);
        box.innerHTML = `<img src="${i}.jpg"><figcaption>Ward ${i} is counted</figcaption>`;
        return box;
      }),
    ).toBeLessThan(6);
  });
});

// Whether a quotation bears its marks was asked again for each text in it: five hundred in one another took minutes.
it('article: what stands in quotations within quotations is read once for each, not for each text in them', () => {
  const cost = (depth: number): number => {
    const { body } = pageOf(() => '', 1);
    let at: Element = body.ownerDocument.querySelector('article p') as Element;
    for (let i = 0; i < depth; i += 1) {
      const quotation = body.ownerDocument.createElement('q');
      quotation.textContent = `Ward ${i} is counted `;
      at.append(quotation);
      at = quotation;
    }
    letters.read = 0;
    readAll(body.ownerDocument);
    return letters.read;
  };
  // Each holds the text of those in it, which is the square by itself, sixteen times; by the cube it were sixty-four.
  expect(cost(160) / cost(40)).toBeLessThan(20);
});

it("blocks: what stands in boxes within boxes that bear a vendor's id is not read for each", () => {
  const cost = (depth: number): number => {
    const { body } = pageOf(() => '', 1);
    let at: Element = body;
    for (let i = 0; i < depth; i += 1) {
      const box = body.ownerDocument.createElement('div');
      box.id = 'opinary-1';
      at.append(box);
      at = box;
    }
    at.textContent = 'Ward'.padEnd(depth * 100, ' is counted');
    letters.read = 0;
    STEPS.blocks?.(body.ownerDocument);
    return letters.read;
  };
  expect(cost(400)).toBeLessThan(Math.max(1, cost(100)) * 4.6);
});

// Ten thousand lines in one box, each looked at for a label with all the others, took a quarter of a minute.
it.each(['lines between breaks', 'links in one box'])(
  'labels: the text of %s is not read for each',
  (shape) => {
    // Labels are looked for in what stands with prose: long paragraphs.
    const prose = `<p>${STORY.repeat(2).replace(/<.*?>/g, '')}</p>`;
    const cost = (count: number): number => {
      const doc = pageOf(SHAPES[shape] ?? String, count, prose);
      letters.read = 0;
      findLabels(doc, 'https://paper.example/a');
      return letters.read;
    };
    const small = cost(150);
    expect(cost(600) / small).toBeLessThan(4.6);
  },
);

/** What a page may say to machines, so long that a look back from each character to each other would take minutes. */
const SAID: Readonly<Record<string, (length: number) => string>> = {
  'spaces after the end of CDATA': (length) => `{}//]]>${' '.repeat(length)}x`,
  'spaces in the end of CDATA': (length) => `{}//${' '.repeat(length)}]]${' '.repeat(length)}x`,
  'spaces before the start of CDATA': (length) => `${' '.repeat(length)}//${' '.repeat(length)}<![CDATA {}`,
  'ends of CDATA': (length) => `{}${'//]]> '.repeat(length / 6)}x`,
  'spaces after a comma': (length) => `{"a":1,${' '.repeat(length)}x}`,
  commas: (length) => `[${', '.repeat(length / 2)}x]`,
  slashes: (length) => `{}${'/'.repeat(length)}x`,
  'brackets that open': (length) => '['.repeat(length),
  'brackets that close': (length) => `{${']'.repeat(length)}x`,
  'control characters': (length) => `{"a":"${'\n'.repeat(length)}`,
};

describe('structured data of any shape is read at once', () => {
  it.each(Object.entries(SAID))('%s', (_, said) => {
    // The short one first: what costs by the cube is told by it within seconds.
    for (const length of [3_000, 120_000]) {
      const doc = new DOMParser().parseFromString(
        `<script type="application/ld+json">${said(length)}</script>`,
        'text/html',
      );
      expect(
        cpuMs(() => {
          expect(readPageData(doc, '').headline).toBe('');
        }),
      ).toBeLessThan(1_000);
    }
  });
});

// Each box was gone through for all those around it, and each time all in it: eighty in one another took two seconds.
it.each([
  ['a note on the author', `<div class="author-bio">${STORY}</div>`],
  ['a menu', `<nav>${'<a href="/ward">Ward</a>'.repeat(4)}</nav>`],
])(
  'blocks: boxes within boxes, with a prompt and %s in all of them, are gone through once each',
  (_, kept) => {
    const cost = (depth: number): number => {
      const prompt = `${SHAPES['sign-up boxes']?.(1)}${kept}`;
      const doc = pageOf(
        () => `${'<div class="newsletter">'.repeat(depth)}${prompt}${'</div>'.repeat(depth)}`,
        1,
      );
      reads = 0;
      STEPS.blocks?.(doc);
      return reads;
    };
    // What stands in a box is looked for in each, which is the square by itself, four times; by the cube it were eight.
    expect(cost(80) / cost(40)).toBeLessThan(5);
  },
);
