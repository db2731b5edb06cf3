/** Prompts that are loose text between line breaks, on pages that go on working with their own texts. */
import type { Page } from '@playwright/test';
import { type Broadsheet, expect, test } from '../browser.ts';
import { readTestPage, STORY_URL } from '../pages.ts';

const PROMPT = 'Sign up for our free newsletter';

/** Does something with what stood in the text when it came, as frameworks keep it: the nodes, and the prompt among them. */
const change = (page: Page, step: string): Promise<void> =>
  page.evaluate((body) => new Function('box', 'texts', 'prompt', body)(...window.kept), step);

declare global {
  interface Window {
    kept: [box: Element, texts: ChildNode[], prompt: Text];
  }
}

async function open(broadsheet: Broadsheet): Promise<Page> {
  const { body, contentType } = await readTestPage('news--breaks.html');
  const keep = `const box = document.querySelector('.text');
    const texts = [...box.childNodes];
    window.kept = [box, texts, texts.find(({ data }) => data?.startsWith('${PROMPT}'))];`;
  broadsheet.serve(STORY_URL, {
    body: body.replace('</article>', `</article><script>${keep}</script>`),
    contentType,
  });
  const page = await broadsheet.context.newPage();
  await page.goto(STORY_URL);
  await broadsheet.report(page);
  expect(await seen(page)).not.toContain(PROMPT);
  return page;
}

const seen = (page: Page): Promise<string> => page.locator('.text').innerText();

test('a page that takes out, replaces and puts back its own texts finds them where they were', async ({
  broadsheet,
}) => {
  const page = await open(broadsheet);
  await change(
    page,
    "for (const node of [new Text('A correction has been made.'), document.createElement('br')]) box.insertBefore(node, prompt)",
  );
  expect(await seen(page)).toContain('A correction has been made.');
  expect(await seen(page)).not.toContain(PROMPT);
  await change(page, 'box.removeChild(prompt)');
  await page.evaluate(() => new Promise(requestAnimationFrame));
  // Behind a break, or it would be one with the story's last line.
  await change(page, "box.append(document.createElement('br'), prompt)");
  await expect.poll(() => seen(page)).not.toContain(PROMPT);
  await change(page, "box.replaceChild(new Text('The mill inland is to open in May.'), prompt)");
  await expect.poll(() => seen(page)).toContain('The mill inland');
  await change(page, 'for (const text of texts) if (text !== prompt) box.removeChild(text)');
  expect((await seen(page)).trim()).toMatch(
    /^A correction has been made\.\s*The mill inland is to open in May\.$/,
  );
});

test('what a page writes into hidden text is seen, and hidden again when it is a prompt', async ({
  broadsheet,
}) => {
  const page = await open(broadsheet);
  await change(page, "prompt.data = 'The mill inland is to open in May, its owners said on Thursday.'");
  await expect.poll(() => seen(page)).toContain('The mill inland');
  await change(page, "prompt.data = 'Sign up for our free newsletter and get the top stories in your inbox'");
  await expect.poll(() => seen(page)).not.toContain(PROMPT);
});

test('the page is given back node for node, and with the words of what it copied', async ({ broadsheet }) => {
  const page = await open(broadsheet);
  await page.evaluate(() => {
    const [box] = window.kept;
    const copy = box.cloneNode(true) as Element;
    copy.className = 'copy';
    document.addEventListener('restored', () => box.after(copy), { once: true });
    const written = document.createElement('div');
    written.className = 'written';
    written.innerHTML = box.innerHTML;
    box.closest('article')?.after(written);
  });
  await broadsheet.ask(page, { type: 'page:clean', on: false });
  await page.evaluate(() => document.dispatchEvent(new Event('restored')));
  const isSame = await page.evaluate(() => {
    const [box, texts] = window.kept;
    return box.childNodes.length === texts.length && texts.every((text, i) => text === box.childNodes[i]);
  });
  expect(isSame).toBe(true);
  for (const selector of ['.text', '.copy', '.written'])
    await expect(page.locator(selector), selector).toContainText(PROMPT, { useInnerText: true });
});

test('a prompt that is shown again is brought into sight, known again, and not in the clean text', async ({
  broadsheet,
}) => {
  const page = await open(broadsheet);
  await page.setViewportSize({ width: 500, height: 250 });
  const { removed } = await broadsheet.report(page);
  const { id = '' } = removed.find(({ text }) => text.startsWith(PROMPT)) ?? {};
  await broadsheet.ask(page, { type: 'page:show', ids: [id], shown: true });
  expect(await broadsheet.ask(page, { type: 'page:scroll', place: { kind: 'block', id } })).toEqual({
    found: true,
  });
  const place = await page.evaluate(() => {
    const range = new Range();
    range.selectNode(window.kept[2]);
    return range.getBoundingClientRect().top;
  });
  expect(place).toBeGreaterThan(0);
  expect(place).toBeLessThan(250);
  await page.reload();
  await broadsheet.report(page);
  expect(await seen(page)).toContain(PROMPT);
  expect(await seen(page)).not.toContain('SPECIAL OFFER');
  const { text } = await broadsheet.ask(page, { type: 'page:article' });
  expect(text).toContain('The towers are steel');
  for (const words of [PROMPT, 'SPECIAL OFFER', 'premium']) expect(text).not.toContain(words);
});
