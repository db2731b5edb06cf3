// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../src/article/extract.ts';

const STORY = [
  'The bridge over the river was closed on Monday after an inspector found a crack in one of its pillars, the city said.',
  'It carries eleven thousand cars on a working day. They are led over the old bridge, where the traffic stood for an hour.',
  'The city hopes to open one lane again within a week. A new pillar would take a year to build, the inspector told the council.',
];

/** The lines of a story's text that are not its three paragraphs, with something before, among and after these. */
function strays({ before = '', among = '', after = '' }): string[] {
  const [first, ...rest] = STORY.map((text) => `<p>${text}</p>`);
  const html = `<body><div class="page"><div class="text">${before}${first}${among}${rest.join('')}</div>${after}</div></body>`;
  const doc = new DOMParser().parseFromString(html, 'text/html');
  const { text } = extractArticle(doc, { hidden: [], url: 'https://news.example/2024/story.html' });
  const lines = text.split('\n');
  expect(lines).toEqual(expect.arrayContaining(STORY));
  return lines.filter((line) => !STORY.includes(line));
}

/** As long as a paragraph of the story, and told by nothing but where it stands. */
const SAID =
  'I drove over it every day for thirty years and never once saw a crack, but then nobody ever asked me about it either.';

describe('data that a page keeps for its scripts', () => {
  const DATA = '{ "modules": [{"name": "video"}], "byline": "By the desk", "tags": "bridge, river, road" }';

  it('is no text', () => {
    expect(strays({ after: `<div>${DATA}</div>` })).toEqual([]);
    expect(strays({ among: `<p>[${DATA}]</p>` })).toEqual([]);
  });

  it('is the story’s where the story shows it', () => {
    expect(strays({ among: `<pre><code>${DATA}</code></pre>` })).toEqual([DATA]);
    expect(strays({ among: `<p><samp>${DATA}</samp></p>` })).toEqual([DATA]);
  });
});

/** More of the story, beside which talk is not a good part of all. */
const LONGER_TEXT =
  'The inspector had asked for the money in three reports since the year of the flood, and each was read and put away by the council.';
const LONGER = `<p>${LONGER_TEXT}</p>`;

describe('the readers’ talk', () => {
  const talk = (name: string, ...times: string[]): string =>
    `<div id="${name}">${(times.length > 0 ? times : ['']).map((time) => `<div class="entry"><p>${time}</p><p>${SAID}</p></div>`).join('')}</div>`;

  it.each(['in_article_forum', 'story-replies'])(
    'is none of the story, whatever language it is called in: %s',
    (name) => {
      expect(strays({ after: talk(name), among: LONGER })).toEqual([LONGER_TEXT]);
    },
  );

  it('is none of a live blog’s entries, though a time stands above each', () => {
    const after = `${talk('comments-column', '6:23 AM May 18', '12:07 PM May 17')}<p>${SAID}</p>`;
    expect(strays({ after })).toEqual([SAID]);
  });

  it('takes its rules along', () => {
    const rules =
      'Comments are filtered for language. Readers may report what is out of place by the link beside it.';
    expect(strays({ after: `<div class="module"><p>${rules}</p></div>` })).toEqual([]);
  });
});

describe('what stands beside the story', () => {
  const TEASER =
    'A city in the north closed a bridge as well, and found that nobody had ever read its reports.';
  const box = (name: string): string => `<div class="${name}"><p>${TEASER}</p></div>`;

  it.each(
    (
      'right_column sideCol story-rail moreFrom most-read robots-nocontent ' +
      // What files a story under a topic has boxes, too, and a box its states.
      'topic-tags TopicNewsletter tag-share theme-author-bio comments--closed no_print'
    ).split(' '),
  )('is none of it: %s', (name) => {
    expect(strays({ after: box(name) })).toEqual([]);
    expect(strays({ among: box(name) })).toEqual([]);
  });

  it.each([
    '<h2 id="h-tout-ce-qu-il-faut-savoir">All there is to know</h2>',
    '<h2 id="humboldt-forum">The forum</h2>',
    '<h2 id="more-from">More of it</h2>',
    `<section id="rail"><p>${TEASER}</p></section>`,
    `<div class="topic-rail"><p>${TEASER}</p></div>`,
    `<div class="no-comments has-side-bar comments-open"><p>${TEASER}</p></div>`,
    `<div class="noSidebar with_newsletter"><p>${TEASER}</p></div>`,
    `<div id="most-read-books-of-all"><p>${TEASER}</p></div>`,
  ])(
    'is the story where the name is no more than a heading’s words, a topic or what there is not: %s',
    (box) => {
      expect(strays({ among: box })).toHaveLength(1);
    },
  );

  it('is the story where nothing calls it so', () => {
    expect(strays({ among: box('text-right col-8 moresque') })).toEqual([TEASER]);
  });
});

describe('lines of the page among the paragraphs', () => {
  it.each([
    'Like us on Facebook',
    'Follow @bridgedesk for breaking news and headlines.',
    'Continue reading the main story',
    'Text Size + -',
    '- Advertisement -',
    'This post may contain affiliate links. Read more in our policy.',
    'STORY: <a href="/inspector">Inspector warned of cracks in spring</a>',
  ])('are no text: %s', (line) => {
    expect(strays({ among: `<p>${line}</p>` })).toEqual([]);
  });

  it.each(['June 6, 2013, 5:06 p.m.', '14 hours ago'])('are no beginning: %s', (line) => {
    expect(strays({ before: `<p>${line}</p>` })).toEqual([]);
  });

  it.each([
    'Public comments will be reviewed by the commission before it votes on the plan in May.',
    'The contract reserves the right to remove the builder from the works, the mayor said.',
    'Attempts to contact the author of the first report on the bridge were without success.',
    'Like us on the coast, the people of the valley had to wait for years.',
    'Folgen Sie uns, riefen sie, und die Leute am Ufer folgten ihnen.',
  ])('are the story’s: %s', (line) => {
    expect(strays({ after: `<p>${line}</p>` })).toHaveLength(1);
  });

  it('are the story’s where a word of them is one with the next', () => {
    const line =
      'List-building is <a href="/craft">an old craft of the people here</a>, and few know it, she said.';
    expect(strays({ among: `<p>${line}</p>` })).toHaveLength(1);
  });

  it('are no beginning, and what stands above them is', () => {
    expect(strays({ before: '<p>Berlin says no.</p><p>2:30 p.m.</p>' })).toEqual(['Berlin says no.']);
  });

  it.each([
    'To contact the editor responsible for this story write to the desk.',
    'Copyright 2013 The Quay. All that is in it is its own.',
    'Copyright © 2013 The Quay. All that is in it is its own.',
    'Contributing: Ada Quay and all who work at the harbour desk.',
  ])('are no end: %s', (line) => {
    expect(strays({ after: `<p>${line}</p>` })).toEqual([]);
  });
});

describe('another story’s teaser among the paragraphs', () => {
  const teaser = (heading: string): string => `<article><h3>${heading}</h3><p>${SAID}</p></article>`;

  it('is no text', () => {
    expect(strays({ among: LONGER + teaser('<a href="/b">Bridge closed in the north</a>') })).toEqual([
      LONGER_TEXT,
    ]);
  });

  it.each([
    ['leads nowhere', 'Bridge closed in the north'],
    ['leads to a place on the page', '<a href="#entry">Bridge closed in the north</a>'],
    ['is a link in part', 'Bridge <a href="/b">closed</a> in the north'],
  ])('is none where its heading %s', (_, heading) => {
    expect(strays({ among: LONGER + teaser(heading) })).toContain(SAID);
  });
});

it('an entry of a story that is told as it happens stays, were it shorter than the others', () => {
  const entry = (text: string): string =>
    `<article><h3><a href="/story.html?entry">Entry</a></h3><p>${text}</p></article>`;
  const among = entry(SAID) + entry(`${LONGER_TEXT} `.repeat(4)) + entry(`${LONGER_TEXT} `.repeat(4));
  expect(strays({ among: LONGER.repeat(3) + among })).toContain(SAID);
});

describe('a list of other stories that each begin to be told', () => {
  const story = (heading: string): string => `<h3>${heading}</h3><div class="entry">${SAID} ${SAID}</div>`;
  const MUCH_LONGER = LONGER.repeat(4);
  const links = ['The old bridge', 'The new ferry', 'The lost quay'].map((title) =>
    story(`<a href="/x">${title}</a>`),
  );

  it('is none of the story below a heading that says so', () => {
    expect(strays({ among: MUCH_LONGER, after: `<h2>Popular Stories</h2>${links.join('')}` })).toEqual(
      Array(4).fill(LONGER_TEXT),
    );
  });

  it.each([
    ['below a heading of the week’s', `<h2>Top stories</h2>${links.join('')}`],
    ['with a heading that is no link', `<h2>Popular Stories</h2>${links.join('')}${story('What it costs')}`],
    ['with few headings', `<h2>Popular Stories</h2>${links[0]}${links[1]}`],
  ])('may be the story’s %s', (_, after) => {
    expect(strays({ among: MUCH_LONGER, after })).toContain(`${SAID} ${SAID}`);
  });
});

describe('the list that a paragraph announces', () => {
  const announced = (items: string): string =>
    `<p>Who has to cross in the meantime is told by the city what to do:</p><ul>${items}</ul>`;
  const page = (list: string): string[] => {
    const [first, second, last] = STORY.map((text) => `<div class="part"><p>${text}</p></div>`);
    const html = `<body><div class="page">${first}${second}${LONGER}<p>${SAID}</p><div class="page-header">${list}</div>${last}</div></body>`;
    const doc = new DOMParser().parseFromString(html, 'text/html');
    return extractArticle(doc, { hidden: [], url: 'https://news.example/story.html' }).text.split('\n');
  };

  it('is the story’s, whatever its box is called', () => {
    expect(page(announced('<li>Take the ferry</li><li>Walk</li>')).slice(-3)).toEqual([
      'Take the ferry',
      'Walk',
      STORY[2],
    ]);
  });

  it('is none of it where it leads to other stories', () => {
    const links =
      '<li><a href="/a">How the bridge was built</a></li><li><a href="/b">Who pays for it</a></li>';
    expect(page(announced(links)).join()).not.toContain('Who pays');
  });
});

describe('the last line of a story', () => {
  const part = (heading: string, end: string): string => `<h2>${heading}</h2>${LONGER}${end}`;
  const walks = (...ends: string[]): string =>
    ends.map((end, i) => part(['The quay', 'The mill', 'The dunes'][i] ?? '', end)).join('');

  it.each([
    ['has the label of those of the sections before', (end: number) => `<p><b>Length:</b> ${end} miles</p>`],
    ['is set as those before are', (end: number) => `<p><strong>A reader, Ward ${end}</strong></p>`],
  ])('is the writer’s where it %s', (_, line) => {
    expect(lastLine(walks(line(2), line(3), line(4)))).toMatch(/^(?:Length: 4 miles|A reader, Ward 4)$/);
  });

  it.each(['“Nobody asked me.”', '(One pillar weighs 90 tons)'])(
    'may be short where paragraphs are boxes: %s',
    (end) => {
      const boxes = [...STORY, LONGER_TEXT, end, 'Back to the start.']
        .map((text, i) => `<div class="${i > 4 ? 'foot' : 'text'}">${text}</div>`)
        .join('');
      const doc = new DOMParser().parseFromString(`<body><main>${boxes}</main></body>`, 'text/html');
      const { text } = extractArticle(doc, { hidden: [], url: 'https://news.example/story.html' });
      expect(text.split('\n').at(-1)).toBe(end);
    },
  );

  it('is none where no other is like it', () => {
    const line = '<p><strong>All our walks</strong></p>';
    expect(lastLine(walks('', '', line))).toBe(LONGER_TEXT);
  });
});

describe('a note of the house', () => {
  it.each([
    'A version of this article appears in print on May 3, 2024, Section C, with the headline: A Crack.',
    'Ada Quay writes about bridges and ferries. More about Ada Quay',
    'The desk contributed research.',
    'Letters should be no longer than 200 words and must include a name and an address.',
    'Do you have an opinion on the issues raised in this article? Send it to the letters desk by email.',
  ])('is no text below the story: %s', (note) => {
    expect(lastLine(`<p>${note}</p>`)).toBe(STORY[2]);
  });

  it.each([
    'Print Recipe',
    'Jump to Recipe',
    'Share your thoughts',
    'Follow WN’s coverage of bridges at news.example',
  ])('is no text among the paragraphs: %s', (line) => {
    expect(strays({ among: `<p>${line}</p>` })).toEqual([]);
  });
});

/** The last line of a long story with a paragraph below it. */
function lastLine(below: string): string | undefined {
  const html = `<body><div class="text">${LONGER.repeat(8)}<p>${STORY[2]}</p>${below}</div></body>`;
  const doc = new DOMParser().parseFromString(html, 'text/html');
  return extractArticle(doc, { hidden: [], url: 'https://news.example/story.html' }).text.split('\n').at(-1);
}
