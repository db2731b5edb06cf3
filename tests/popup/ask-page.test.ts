import { beforeEach, describe, expect, it, vi } from 'vitest';

const sendMessage = vi.hoisted(() => vi.fn());
vi.mock('webextension-polyfill', () => ({ default: { tabs: { sendMessage } } }));

const { askPage } = await import('../../src/popup/ask-page.ts');

const ask = (patience?: number) => askPage(5, { type: 'page:report' }, patience);

describe('askPage', () => {
  beforeEach(() => {
    sendMessage.mockReset();
  });

  it('hands on the reply', async () => {
    sendMessage.mockResolvedValue({ state: 'cleaned' });
    expect(await ask()).toEqual({ ok: true, reply: { state: 'cleaned' } });
    expect(sendMessage).toHaveBeenCalledWith(5, { type: 'page:report' });
  });

  it.each([
    ['Could not establish connection. Receiving end does not exist.', 'nobody'],
    ['No tab with id: 5.', 'nobody'],
    ['Invalid tab ID: 5', 'nobody'],
    ['The message port closed before a response was received.', 'nobody'],
    [
      'The page keeping the extension port is moved into back/forward cache, so the message channel is closed.',
      'nobody',
    ],
    ['x is not a function', 'broken'],
  ])('%s', async (message, why) => {
    sendMessage.mockRejectedValue(new Error(message));
    expect(await ask()).toEqual({ ok: false, why });
  });

  it.each([undefined, null, 'text', 7])('takes %s for nobody of ours', async (reply) => {
    sendMessage.mockResolvedValue(reply);
    expect(await ask()).toEqual({ ok: false, why: 'nobody' });
  });

  it('does not wait for ever', async () => {
    sendMessage.mockReturnValue(new Promise(() => {}));
    expect(await ask(10)).toEqual({ ok: false, why: 'late' });
  });
});
