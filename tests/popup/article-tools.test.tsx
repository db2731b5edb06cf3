// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageArticle, PageRequest } from '../../src/messages.ts';
import { PAGE, report } from './fixtures.ts';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser.ts'));
const { default: browser, resetBrowser } = await import('../ui/fake-browser.ts');
const { App } = await import('../../src/popup/app.tsx');
const { openModel } = await import('../../src/popup/model.ts');

const ARTICLE: PageArticle = {
  title: 'A bridge',
  standfirst: '',
  byline: 'Staff Writer',
  published: '2026-03-04',
  lang: 'en',
  html: '<p>It is closed.</p>',
  text: 'It is closed.',
};

let closing: AbortController;
let writeText: ReturnType<typeof vi.fn>;

const named = (name: string): HTMLElement => {
  const found = [...document.querySelectorAll<HTMLElement>('button, label')].find(({ textContent }) =>
    textContent?.includes(name),
  );
  if (!found) throw new Error(`nothing is named ${name}`);
  return found;
};
const said = (): string => document.querySelector('[role=status]')?.textContent ?? '';

async function open(article: PageArticle | null = ARTICLE): Promise<void> {
  browser.tabs.sendMessage.mockImplementation(async (_: number, request: PageRequest) =>
    request.type === 'page:article' ? article : request.type === 'page:read' ? { open: true } : report(),
  );
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  render(<App model={openModel(7, closing.signal)} />, root);
  await vi.waitFor(() => expect(document.querySelector('h1')?.textContent).toBe('A bridge'));
}

beforeEach(() => {
  resetBrowser();
  closing = new AbortController();
  writeText = vi.fn(async () => {});
  vi.stubGlobal('navigator', { clipboard: { writeText }, language: 'en' });
  browser.tabs.get.mockResolvedValue({ id: 7, url: PAGE, status: 'complete' });
});

afterEach(() => {
  closing.abort();
  vi.unstubAllGlobals();
});

it('opens the reading view and makes way for it', async () => {
  await open();
  const close = vi.spyOn(window, 'close').mockImplementation(() => {});
  named('Read').click();
  await vi.waitFor(() => expect(close).toHaveBeenCalledOnce());
  expect(browser.tabs.sendMessage).toHaveBeenCalledWith(7, { type: 'page:read', on: true });
});

describe('handing the article on', () => {
  it('copies it as Markdown, with byline, day and source', async () => {
    await open();
    named('Copy as Markdown').click();
    await vi.waitFor(() => expect(said()).toBe('Copied.'));
    expect(writeText).toHaveBeenCalledWith(
      `# A bridge\n\nStaff Writer · 2026-03-04 · [courier.example](<${PAGE}>)\n\nIt is closed.\n`,
    );
  });

  it('says so when the page gives no article, or the clipboard is closed', async () => {
    await open(null);
    named('Copy as Markdown').click();
    await vi.waitFor(() => expect(said()).toBe('It could not be copied.'));
    writeText.mockRejectedValue(new Error('not allowed'));
    await open();
    named('Share link').click();
    await vi.waitFor(() => expect(said()).toBe('It could not be copied.'));
  });

  it('copies the address where the system has nothing to share with', async () => {
    await open();
    named('Share link').click();
    await vi.waitFor(() => expect(said()).toBe('Copied.'));
    expect(writeText).toHaveBeenCalledWith(PAGE);
  });

  it('shares the address where it has, and takes a closed sheet for an answer', async () => {
    const share = vi.fn(async () => {});
    vi.stubGlobal('navigator', { clipboard: { writeText }, language: 'en', canShare: () => true, share });
    await open();
    named('Share link').click();
    await vi.waitFor(() => expect(said()).toBe('Shared.'));
    expect(share).toHaveBeenCalledWith({ title: 'A bridge', url: PAGE });
    share.mockRejectedValue(new DOMException('closed', 'AbortError'));
    named('Share link').click();
    await vi.waitFor(() => expect(said()).toBe(''));
    expect(writeText).not.toHaveBeenCalled();
  });
});

describe('the summary by the browser’s own model', () => {
  const model = (availability: string, summarize: () => Promise<string>) => {
    const create = vi.fn(async () => ({ summarize, destroy: () => {} }));
    vi.stubGlobal('Summarizer', { availability: async () => availability, create });
    return create;
  };

  it('is not offered where there is none', async () => {
    model('unavailable', async () => '');
    await open();
    await vi.waitFor(() => expect(browser.tabs.sendMessage).toHaveBeenCalled());
    expect(document.querySelector('#model')).toBeNull();
  });

  it('is off until it is asked for, and stands beside the article’s own sentences', async () => {
    const create = model('downloadable', async () => '* The bridge is closed.');
    await open();
    await vi.waitFor(() => expect(document.querySelector('#model')).not.toBeNull());
    expect(document.body.textContent).toContain('downloads its model first');
    expect(create).not.toHaveBeenCalled();
    document.querySelector<HTMLInputElement>('#model')?.click();
    await vi.waitFor(() =>
      expect(document.querySelector('.model-points')?.textContent).toBe('The bridge is closed.'),
    );
    expect(document.querySelectorAll('.sentences li')).toHaveLength(3);
    document.querySelector<HTMLInputElement>('#model')?.click();
    await vi.waitFor(() => expect(document.querySelector('.model-points')).toBeNull());
  });

  it('says so when it fails; the article’s own sentences are still there', async () => {
    model('available', () => Promise.reject(new Error('quota')));
    await open();
    await vi.waitFor(() => expect(document.querySelector('#model')).not.toBeNull());
    document.querySelector<HTMLInputElement>('#model')?.click();
    await vi.waitFor(() => expect(document.body.textContent).toContain('could not sum this article up'));
    expect(document.querySelectorAll('.sentences li')).toHaveLength(3);
  });
});
