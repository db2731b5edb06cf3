// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { Parsing } from '../../src/content/parsing.ts';

const loading = (): Document => {
  const doc = new DOMParser().parseFromString('', 'text/html');
  vi.spyOn(doc, 'readyState', 'get').mockReturnValue('loading');
  return doc;
};

it('tells when the document is parsed', async () => {
  const doc = loading();
  const parsing = new Parsing(doc, new AbortController().signal);
  doc.dispatchEvent(new Event('DOMContentLoaded'));
  await parsing.done;
  expect(parsing.isDone).toBe(true);
});

it('lets nobody wait for a document that is not heard of any more', async () => {
  const over = new AbortController();
  const parsing = new Parsing(loading(), over.signal);
  over.abort();
  await parsing.done;
  expect(parsing.isDone).toBe(false);
});
