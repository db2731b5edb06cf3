import { beforeEach, expect, it, vi } from 'vitest';
import type { BackgroundRequest, CodePart } from '../../src/messages.ts';

const scope = globalThis as { [key: symbol]: unknown };
const asked: BackgroundRequest[] = [];

/** What the background brings when it is asked; nothing when it is gone. */
let brought: object | undefined;
/** Until when it does not answer. */
let answering: Promise<void> = Promise.resolve();

vi.mock('../../src/content/ask-background.ts', () => ({
  askBackground: async (request: BackgroundRequest) => {
    asked.push(request);
    if (request.type === 'code:load' && brought) hand(request.part, brought);
    await answering;
    return brought !== undefined;
  },
}));
const { loadCode } = await import('../../src/content/load-code.ts');

function hand(part: CodePart, code: object): void {
  scope[Symbol.for(`broadsheet.${part}`)] = code;
}

beforeEach(() => {
  brought = undefined;
  answering = Promise.resolve();
  asked.length = 0;
});

it('asks for each part once', async () => {
  const code = {};
  brought = code;
  expect(await Promise.all([loadCode('reader'), loadCode('reader')])).toEqual([code, code]);
  expect(await loadCode('reader')).toBe(code);
  expect(asked).toEqual([{ type: 'code:load', part: 'reader' }]);
});

it('asks again when nothing was brought', async () => {
  expect(await loadCode('article')).toBeNull();
  const code = {};
  brought = code;
  expect(await loadCode('article')).toBe(code);
});

it('takes what is handed over before the background says so', async () => {
  const code = {};
  brought = code;
  answering = new Promise(() => {});
  expect(await loadCode('picker')).toBe(code);
});

it('does not take what an earlier version of the extension left', async () => {
  vi.resetModules();
  const fresh = await import('../../src/content/load-code.ts');
  hand('reader', { old: true });
  expect(await fresh.loadCode('reader')).toBeNull();
});
