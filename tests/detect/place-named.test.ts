// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { placeNamed } from '../../src/detect/query.ts';

it('finds the place that an address names, spelt out or not, and looks for none where it names none', () => {
  document.body.innerHTML = '<p id="vote"></p><p id="straße"></p>';
  expect(placeNamed(document, 'vote')).toBe(document.body.firstChild);
  expect(placeNamed(document, 'stra%C3%9Fe')).toBe(document.body.lastChild);
  expect(placeNamed(document, '100%')).toBeNull();
  const look = vi.spyOn(Document.prototype, 'getElementById');
  expect(placeNamed(document, '')).toBeNull();
  expect(look).not.toHaveBeenCalled();
  look.mockRestore();
});
