// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { topicOf } from '../../src/detect/topic.ts';

const topicIn = (head: string, siteNames: readonly string[] = []): string[] => [
  ...topicOf(new DOMParser().parseFromString(`<head>${head}</head>`, 'text/html'), siteNames),
];

describe('topicOf', () => {
  it('takes the longer words of title and description, each once', () => {
    const head = `<title>The ferry stays in harbour</title>
      <meta property="og:title" content="Ferry stays in HARBOUR">
      <meta name="description" content="No ferry before Sunday.">
      <meta property="og:description" content="Storm over the lake">`;
    expect(topicIn(head)).toEqual(['ferry', 'stays', 'harbour', 'before', 'sunday', 'storm']);
  });

  it('leaves out what the site is called', () => {
    const head = '<title>Ferry cancelled – The Harbour Gazette</title>';
    expect(topicIn(head, ['harbourgazette'])).toEqual(['ferry', 'cancelled']);
  });

  it('is empty where the page says nothing', () => {
    expect(topicIn('')).toEqual([]);
    expect(topicIn('<meta name="keywords" content="ferry">')).toEqual([]);
  });

  it('reads no more than a description has', () => {
    expect(topicIn(`<meta name="description" content="${'ferry '.repeat(200)}harbour">`)).toEqual(['ferry']);
  });
});
