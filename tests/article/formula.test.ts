// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { extractArticle } from '../../src/article/extract.ts';
import { formulaText } from '../../src/article/formula.ts';

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

it.each([
  ['<mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup>', 'E=mc²'],
  ['<mfrac><mn>1</mn><mn>2</mn></mfrac>', '1/2'],
  ['<mfrac><mrow><mi>a</mi><mo>+</mo><mn>1</mn></mrow><mn>2</mn></mfrac>', '(a+1)/2'],
  ['<msqrt><mi>x</mi><mo>+</mo><mn>1</mn></msqrt>', '√(x+1)'],
  ['<mfrac><mn>1.5</mn><mrow><mi>a</mi><mi>b</mi></mrow></mfrac>', '1.5/(ab)'],
  ['<mroot><mi>x</mi><mn>3</mn></mroot>', '³√x'],
  ['<msup><mi>e</mi><mrow><mi>i</mi><mi>π</mi></mrow></msup>', 'e^(iπ)'],
  ['<msup><mi>e</mi><mrow><mo>−</mo><mi>x</mi></mrow></msup>', 'e^(−x)'],
  ['<msub><mi>x</mi><mi>k</mi></msub><mo>,</mo><msub><mi>x</mi><mn>10</mn></msub>', 'x_k,x₁₀'],
  ['<munderover><mo>∑</mo><mn>1</mn><mi>n</mi></munderover><mi>k</mi>', '∑₁^nk'],
  [
    '<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr><mtr><mtd><mn>3</mn></mtd></mtr></mtable>',
    '1, 2; 3',
  ],
  ['<msup><mi>f</mi><mo>′</mo></msup><mo>,</mo><msup><mn>90</mn><mo>∘</mo></msup>', 'f′,90°'],
  ['<semantics><mi>x</mi><annotation>\\x</annotation></semantics>', 'x'],
  ['<mi>x</mi><mphantom><mi>y</mi></mphantom>', 'x'],
  ['', ''],
])('%s is %s', (inner, text) => {
  const formula = parse(`<math>${inner}</math>`).querySelector('math');
  expect(formula && formulaText(formula)).toBe(text);
});

it('stands in its sentence in the article’s text', () => {
  const line =
    'Nothing that has mass is as fast as light, which is a thing that all of us were told at school once.';
  const { text } = extractArticle(
    parse(
      `<article><p>${line}</p><p>It says that <math><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></math>, and that is known to all of us.</p><p>${line}</p></article>`,
    ),
    { hidden: [], url: 'https://news.example/' },
  );
  expect(text.split('\n')[1]).toBe('It says that E=mc², and that is known to all of us.');
});
