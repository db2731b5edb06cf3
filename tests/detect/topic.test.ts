// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { longWordsIn, topicOf } from '../../src/detect/topic.ts';

const topicIn = (head: string, siteNames: readonly string[] = []): string[] => [
  ...topicOf(new DOMParser().parseFromString(`<head>${head}</head>`, 'text/html'), siteNames),
];

describe('longWordsIn', () => {
  it('takes words of six letters and more, without digits', () => {
    expect(longWordsIn(['about', 'harbour', 'storms', '12,500', 'covid19', '$1,200.50'])).toEqual([
      'harbour',
      'storms',
    ]);
  });

  it('parts elisions and possessives', () => {
    expect(longWordsIn(["l'incendie", "harbour's", "don't"])).toEqual(['incendie', 'harbour']);
  });
});

describe('topicOf', () => {
  it('takes the longer words of title and description, each once', () => {
    const head = `<title>The ferries stay in harbour</title>
      <meta property="og:title" content="Ferries stay in HARBOUR">
      <meta name="Description" content="No sailing before Sunday.">
      <meta name="twitter:description" content="Storms over the lake">
      <meta property="og:description" content="The harbour’s crews wait">`;
    expect(topicIn(head)).toEqual(['ferries', 'harbour', 'sailing', 'before', 'sunday', 'storms']);
  });

  it('leaves out what the site is called', () => {
    const head = '<title>Ferries cancelled – The Harbour Gazette</title>';
    expect(topicIn(head, ['harbourgazette'])).toEqual(['ferries', 'cancelled']);
  });

  it('is empty where the page says nothing', () => {
    expect(topicIn('')).toEqual([]);
    expect(topicIn('<meta name="keywords" content="ferries">')).toEqual([]);
  });

  it('reads no more than a description has, and no half words', () => {
    const long = `${'harbour '.repeat(124)}harbourmaster ferries`;
    expect(topicIn(`<meta name="description" content="${long}">`)).toEqual(['harbour']);
    const many = Array.from({ length: 50 }, () => '<meta name="description" content="harbour">').join('');
    expect(topicIn(`${many}<meta name="description" content="ferries">`)).toEqual(['harbour']);
  });
});
