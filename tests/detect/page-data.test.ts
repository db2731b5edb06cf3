// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { parseJsonLd, readPageData } from '../../src/detect/page-data.ts';

const docOf = (source: string): Document =>
  new DOMParser().parseFromString(`<script type="application/ld+json">${source}</script>`, 'text/html');

const ARTICLE = '{"@type": "NewsArticle", "headline": "Tram line approved"}';

describe('JSON-LD', () => {
  it.each([
    ['as it should be', ARTICLE],
    ['white space around it', `\n\u00a0\ufeff${ARTICLE}\n`],
    ['a semicolon after it', `${ARTICLE} ;`],
    ['a comment of HTML around it', `<!-- ${ARTICLE} -->`],
    ['CDATA around it', `<![CDATA[ ${ARTICLE} ]]>`],
    ['CDATA in comments by line', `//<![CDATA[\n${ARTICLE}\n// ]]>`],
    ['CDATA in comments by mark', `/*<![CDATA[*/ ${ARTICLE} /* ]]> */;`],
    ['a comment before it', `// the article\n${ARTICLE}`],
    ['a comma too many', ARTICLE.replace('}', ' ,\n }')],
    ['raw line breaks', ARTICLE.replace('Tram ', 'Tram\r\n\t')],
    ['all of that', `/*<![CDATA[*/${ARTICLE.replace('Tram ', 'Tram\n').replace('}', ',}')}/*]]>*/`],
  ])('is read with %s', (_, source) => {
    expect(parseJsonLd(docOf(source))).toEqual([{ '@type': 'NewsArticle', headline: 'Tram line approved' }]);
    expect(readPageData(docOf(source), '').headline).toBe('Tram line approved');
  });

  it.each([
    [
      'what only stands around JSON',
      '{"headline": "The mark ]]> and a comma ,] // in it"}',
      'The mark ]]> and a comma ,] // in it',
    ],
    ['brackets', '// tram\n{"headline": "[Tram] {line}"} // line', '[Tram] {line}'],
  ])('keeps its texts: %s', (_, source, headline) => {
    expect(parseJsonLd(docOf(source))).toEqual([{ headline }]);
  });

  it.each([
    '',
    'nothing',
    '{',
    '}{',
    ']]>',
    '<![CDATA[',
    '{"headline": "Tram line}',
    `[${'1,'.repeat(300_000)}1]`,
  ])('is passed over when it is broken or endless (%#)', (source) =>
    expect(parseJsonLd(docOf(source))).toEqual([]),
  );
});
