import { expect, it } from 'vitest';
import { fileShown } from '../../src/content/file-shown.ts';

it.each<[unknown, ReturnType<typeof fileShown>]>([
  ['text/html', undefined],
  ['application/xhtml+xml', undefined],
  // A page may have an element of that name.
  [{}, undefined],
  ['application/pdf', 'pdf'],
  ['image/png', 'media'],
  ['image/svg+xml', 'media'],
  ['video/mp4', 'media'],
  ['audio/mpeg', 'media'],
  ['text/plain', 'data'],
  ['application/json', 'data'],
  ['application/rss+xml', 'data'],
])('takes %s for %s', (contentType, form) => {
  expect(fileShown(contentType)).toBe(form);
});
