// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';

const sendMessage = vi.hoisted(() => vi.fn<(request: unknown) => Promise<unknown>>());
vi.mock('webextension-polyfill', () => ({ default: { runtime: { sendMessage } } }));
const { ask } = await import('../src/ask.ts');

const REQUEST = { type: 'code:load', part: 'reader' } as const;
const comeBack = (persisted: boolean) => dispatchEvent(new PageTransitionEvent('pageshow', { persisted }));

beforeEach(() => {
  sendMessage.mockReset();
});

it('hands on what is answered', async () => {
  sendMessage.mockResolvedValue({ done: true, place: { block: 3, offset: 40 } });
  expect(await ask(REQUEST)).toEqual({ done: true, place: { block: 3, offset: 40 } });
  expect(sendMessage).toHaveBeenCalledExactlyOnceWith(REQUEST);
});

it('says that nothing was done where nobody answers', async () => {
  sendMessage.mockResolvedValueOnce(undefined).mockRejectedValueOnce(new Error('the extension has gone'));
  expect(await ask(REQUEST)).toEqual({ done: false });
  expect(await ask(REQUEST)).toEqual({ done: false });
});

it('waits for no answer that came while its page lay in the back/forward cache', async () => {
  sendMessage.mockReturnValue(new Promise(() => {}));
  const heard = vi.fn();
  const asked = ask(REQUEST).then(heard);
  comeBack(false);
  await new Promise((resolve) => setTimeout(resolve));
  expect(heard).not.toHaveBeenCalled();
  comeBack(true);
  await asked;
  expect(heard).toHaveBeenCalledExactlyOnceWith({ done: false });
});
