import { beforeEach, expect, it, vi } from 'vitest';
import type { BackgroundRequest, CodePart } from '../../src/messages.ts';

/** Whether the background answers that it was done; what it brought is there in any case. */
let isAnswered = true;
const asked: BackgroundRequest[] = [];
vi.mock('../../src/content/ask-background.ts', () => ({
  askBackground: async (request: BackgroundRequest) => {
    asked.push(request);
    return isAnswered;
  },
}));
const { loadCode } = await import('../../src/content/load-code.ts');

const scope = globalThis as { [key: symbol]: unknown };
const bring = (part: CodePart): object => {
  const code = {};
  scope[Symbol.for(`broadsheet.${part}`)] = code;
  return code;
};

beforeEach(() => {
  isAnswered = true;
  asked.length = 0;
});

it('asks for each part once', async () => {
  const code = bring('reader');
  expect(await Promise.all([loadCode('reader'), loadCode('reader')])).toEqual([code, code]);
  expect(await loadCode('reader')).toBe(code);
  expect(asked).toEqual([{ type: 'code:load', part: 'reader' }]);
});

it('asks again when nothing was brought', async () => {
  expect(await loadCode('article')).toBeNull();
  const code = bring('article');
  expect(await loadCode('article')).toBe(code);
});

it('asks again when the background was stopped before it could answer', async () => {
  const code = bring('picker');
  isAnswered = false;
  expect(await loadCode('picker'), 'its extension may have gone').toBeNull();
  isAnswered = true;
  expect(await loadCode('picker')).toBe(code);
});
