import { afterEach, describe, expect, it, vi } from 'vitest';
import { availabilityOf, summarizeOnDevice } from '../../src/popup/on-device.ts';

const never = new AbortController().signal;
afterEach(() => vi.unstubAllGlobals());

describe('availabilityOf', () => {
  it.each([
    ['available', 'ready'],
    ['downloadable', 'download'],
    ['downloading', 'download'],
    ['unavailable', 'none'],
    ['something new', 'none'],
  ])('%s is %s', async (said, availability) => {
    const ask = vi.fn(async () => said);
    vi.stubGlobal('Summarizer', { availability: ask });
    expect(await availabilityOf('de-AT')).toBe(availability);
    expect(ask).toHaveBeenCalledWith(
      expect.objectContaining({ expectedInputLanguages: ['de'], outputLanguage: 'de' }),
    );
  });

  it('does not ask about a language that the model does not know', async () => {
    const ask = vi.fn(async () => 'available');
    vi.stubGlobal('Summarizer', { availability: ask });
    expect(await availabilityOf('ar-EG')).toBe('none');
    expect(await availabilityOf('')).toBe('ready');
    expect(ask).toHaveBeenCalledOnce();
  });

  it('is none where the browser has no such model, or will not say', async () => {
    expect(await availabilityOf('en')).toBe('none');
    vi.stubGlobal('Summarizer', { availability: () => Promise.reject(new Error('no')) });
    expect(await availabilityOf('en')).toBe('none');
  });
});

describe('summarizeOnDevice', () => {
  const stub = (answer: () => Promise<string>) => {
    const destroy = vi.fn();
    const summarize = vi.fn(answer);
    const create = vi.fn(async ({ monitor }: { monitor: (of: EventTarget) => void }) => {
      const target = new EventTarget();
      monitor(target);
      target.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded: 0.5 }));
      return { summarize, destroy };
    });
    vi.stubGlobal('Summarizer', { create });
    return { destroy, summarize };
  };

  it('gives the points, tells of the download, and lets go of the model', async () => {
    const { destroy, summarize } = stub(async () => '* The bridge is closed.\n- It opens in May.\n\n');
    const progress = vi.fn();
    expect(await summarizeOnDevice('x'.repeat(50_000), 'en', progress, never)).toEqual([
      'The bridge is closed.',
      'It opens in May.',
    ]);
    expect(progress).toHaveBeenCalledWith(0.5);
    expect(destroy).toHaveBeenCalledOnce();
    expect(summarize).toHaveBeenCalledWith('x'.repeat(16_000), { signal: never });
  });

  it('lets go of the model when it gives up, and says so', async () => {
    const { destroy } = stub(() => Promise.reject(new Error('too long')));
    await expect(summarizeOnDevice('text', 'en', () => {}, never)).rejects.toThrow('too long');
    expect(destroy).toHaveBeenCalledOnce();
  });

  it('fails where there is no model', async () => {
    await expect(summarizeOnDevice('text', 'en', () => {}, never)).rejects.toThrow();
  });
});
