// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { extractArticle } from '../../src/article/extract.ts';

const STORY =
  '<p>The bridge over the river was closed on Monday after an inspector found a crack in one of its pillars, the city said.</p>' +
  '<p>It carries eleven thousand cars on a working day. They are led over the old bridge, where the traffic stood for an hour.</p>' +
  '<p>The city hopes to open one lane again within a week. A new pillar would take a year to build, the inspector told the council.</p>' +
  '<p>Divers who went down to the footings, in a cold and rising river, found a hollow there that was as long as a bus and as deep.</p>' +
  '<p>Shops on the far bank, many of which live from those who come by car, fear for their trade, and ask for a ferry until it is open.</p>';

/** The byline of a page with something below its headline, in a head that Readability leaves out. */
const bylineOf = (below: string): string =>
  extractArticle(
    new DOMParser().parseFromString(
      `<body><div class="page-header"><h1>Bridge closed to all cars</h1>${below}</div><div class="story">${STORY}</div></body>`,
      'text/html',
    ),
    { hidden: [], url: 'https://news.example/bridge' },
  ).byline;

it.each([
  [
    'a name in a box of that name',
    '<div><div class="author-name">Ada Quay</div><div>May 3, 2024</div></div>',
  ],
  [
    'a name in a line with the date',
    '<div>Posted on <time>May 3, 2024</time> <span class="byline"> by <span class="author vcard"><a href="/ada">Ada Quay</a></span></span></div>',
  ],
  ['who submitted it', '<div>Submitted by <a href="/user/7">Ada Quay</a> on Fri, 05/03/2024 - 06:30</div>'],
  ['a link to all that its author has written', '<div><a href="/authors/ada-quay">Ada Quay</a></div>'],
  ['a name parted from its label', '<div>Written by:</div><div>Ada Quay</div>'],
  [
    'a name to which style alone sets its label and the day',
    '<div><span>By</span><span>Ada Quay</span><span>14 March 2024</span></div>',
  ],
  ['a name that is written in two parts', '<div>By <b>Ada</b> <i>Quay</i></div>'],
  ['a name deep in its box', '<div><div class="author-name"><span><b><i>Ada Quay</i></b></span></div></div>'],
  ['who posted it', '<p>Posted by <a href="/ada">Ada Quay</a> on May 3, 2024 6:30:00 AM</p>'],
])('is read where nothing else tells it: %s', (_, below) => {
  expect(bylineOf(below)).toBe('Ada Quay');
});

it.each([
  ['a heading that leads to an author', '<h2><a href="/authors/ada-quay">Ada Quay</a></h2>'],
  ['a link to more of the same', '<div><a href="/authors/ada-quay">More from Ada Quay</a></div>'],
  ['a link of two capitals elsewhere', '<div><a href="/topics/ada-quay">Ada Quay</a></div>'],
  ['a topic that begins as a byline does', '<div><a href="/von">Von Kai und Hafen</a></div>'],
  ['who is seen', '<figure><img src="/a.jpg"><div class="author">Ada Quay</div></figure>'],
  ['a link to a profile', '<div class="author">View Profile Ada Quay</div>'],
  ['what the author is', '<div class="author-role">Harbour Desk</div>'],
  ['a heading', '<h2 class="author">The Quay Files</h2>'],
  ['one word', '<div class="author-name">Staff</div>'],
  ['a picture’s maker', '<div class="author">Getty Images</div>'],
])('is not %s', (_, below) => {
  expect(bylineOf(below)).toBe('');
});

const OTHER =
  '<h3><a href="/mill">The old mill burns for three days</a></h3><p>By Ola Nord</p><p>March 4, 2019</p>';

it.each([
  ['headline and text', `<h1>Bridge closed to all cars</h1><div>${OTHER}</div><div>${STORY}</div>`],
  [
    'a first paragraph and the next',
    `<h1>Bridge closed to all cars</h1>${STORY.replace('</p>', `</p><div>${OTHER}</div><div>`)}</div>`,
  ],
])('has neither author nor date of another story between %s', (_, html) => {
  const { byline, published } = extractArticle(
    new DOMParser().parseFromString(`<body><main>${html}</main></body>`, 'text/html'),
    { hidden: [], url: 'https://news.example/bridge' },
  );
  expect([byline, published]).toEqual(['', '']);
});
