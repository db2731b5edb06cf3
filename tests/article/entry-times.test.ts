// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../src/article/extract.ts';

const ENTRIES = [
  ['10:15', 'Crack found', 'They say that it was seen in spring, and that nobody closed the bridge then.'],
  ['9:40', 'Bridge shut', 'The state pays for two thirds of the pillar, and the city for the rest of it.'],
  ['9:05', 'First word', 'No car has crossed the bridge since nine, and none will do so for a week.'],
] as const;

const linesOf = (html: string): string[] =>
  extractArticle(new DOMParser().parseFromString(html, 'text/html'), {
    hidden: [],
    url: 'https://news.example/story.html',
  }).text.split('\n');

describe('the entries of a live blog', () => {
  type Written = (time: string, heading: string, text: string) => string;
  const all = (after: string): string[] =>
    ENTRIES.flatMap(([time, heading, text]) => [`${time}${after}`, heading, text]);
  const cases: readonly (readonly [string, Written, string])[] = [
    [
      'in a header',
      (time, heading, text) =>
        `<article><header><time>${time} BST</time><h2>${heading}</h2></header><div><p>${text}</p></div></article>`,
      ' BST',
    ],
    [
      'beside the name of the writer',
      (time, heading, text) =>
        `<div><div class="meta"><span>${time}</span><span class="by">Staff Reporter</span></div><h3><a href="#a">${heading}</a></h3><p>${text}</p></div>`,
      '',
    ],
    [
      'with the day',
      (time, heading, text) =>
        `<section><span class="timestamp">${time}am ET, May 3, 2024</span><h2>${heading}</h2><div><p>${text}</p></div></section>`,
      'am ET, May 3, 2024',
    ],
    [
      'as a link to the entry',
      (time, heading, text) =>
        `<section><p><a href="#a"><time>${time}</time></a></p><h2>${heading}</h2><p>${text}</p></section>`,
      '',
    ],
    [
      'with a year beside them',
      (time, heading, text) =>
        `<div><div><span>${time}</span> <span>May 3, 2024</span> <span>Staff Reporter</span></div><h3>${heading}</h3><p>${text}</p></div>`,
      '',
    ],
  ];

  it.each(cases)('keep order, times and headings: %s', (_, write, after) => {
    const html = ENTRIES.map(([time, heading, text]) => write(time, heading, text)).join('');
    expect(linesOf(`<main><h1>Bridge closed</h1><div>${html}</div></main>`)).toEqual(all(after));
  });

  it('keep the heading of one with no more than a link below it', () => {
    const [first, ...others] = ENTRIES.map(
      ([time, heading, text]) =>
        `<div><time>${time}</time></div><div><h3>${heading}</h3><p>${text} ${text}</p><p>${text}</p></div>`,
    );
    const bare =
      '<div><time>9:55</time><i>Desk</i></div><div class="page-header"><h3>Where to walk</h3><p><a href="/map">A map of all the ways</a></p></div>';
    const lines = linesOf(`<main><h1>Bridge closed</h1><div>${first}${bare}${others.join('')}</div></main>`);
    expect(lines.slice(4, 6)).toEqual(['9:55', 'Where to walk']);
  });

  it('are no entries where one time stands above the story', () => {
    const story = ENTRIES.map(([, , text]) => `<p>${text}</p>`).join('');
    const lines = linesOf(
      `<article><h1>Bridge closed</h1><div class="timestamp">10:15</div>${story}</article>`,
    );
    expect(lines).toEqual(ENTRIES.map(([, , text]) => text));
  });

  it('are no entries where the other time is how long a film of some day is', () => {
    const [[, , first], [, , second], [, , third]] = ENTRIES;
    const film = '<div><span>May 1, 2024</span><span>02:46</span></div>';
    const lines = linesOf(
      `<article><h1>Bridge closed</h1><time>May 3, 2024, 3:36 PM UTC</time><p>${first}</p>${film}<p>${second}</p><p>${third}</p></article>`,
    );
    expect(lines).toEqual([first, second, third]);
  });
});

it('keeps the heading of a section that stands in a header, and no other story’s', () => {
  const [[, , first], [, , second], [, , third]] = ENTRIES;
  const section = (heading: string): string =>
    `<section><header><h2>${heading}</h2></header><p>${third}</p></section>`;
  const text = (heading: string): string[] =>
    linesOf(`<article><p>${first}</p><p>${second}</p>${section(heading)}</article>`);
  expect(text('The plan')).toContain('The plan');
  expect(text('<a href="/b">The plan</a>')).not.toContain('The plan');
});
