// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { tellTableNeeds } from '../../src/reader/table-needs.ts';

it('tells what a table needs in its own type, unless that is too much', () => {
  const article = document.createElement('article');
  article.innerHTML =
    '<div class="table"><table id="600" style="font-size: 12px"></table></div>' +
    '<div class="table measured"><table id="2400" style="font-size: 12px"></table></div>';
  document.body.append(article);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockImplementation(function (this: HTMLElement) {
    return this.style.inlineSize === 'min-content' ? Number(this.id) : 0;
  });
  tellTableNeeds(article, '--own-');
  const [fits, not] = article.querySelectorAll('table');
  expect(Number(fits?.style.getPropertyValue('--own-need'))).toBeCloseTo(51.5);
  expect(fits?.style.inlineSize, 'it is as wide as before').toBe('');
  expect([fits, not].map((table) => table?.parentElement?.className)).toEqual(['table measured', 'table']);
});
