import { expect, test } from '../browser.ts';
import { readTestPage } from '../pages.ts';
import { markupOf, parsedMarkup } from '../story.ts';

/** Pages with a newsletter form each, which are not news: address and page. */
const NOT_NEWS = [
  ['https://kitchen-shop.example/products/copper-kettle', 'shop--kettle.html'],
  ['https://docs.queue.example/reference/push', 'docs--queue.html'],
  ['https://bicycle-forum.example/t/squeaking-chain/4711', 'forum--thread.html'],
  ['https://coast-herald.example/', 'front--page.html'],
  ['https://home-kitchen.example/leek-and-potato-soup', 'recipe--soup.html'],
] as const;

for (const [url, name] of NOT_NEWS) {
  test(`${name}: not news, and not touched`, async ({ broadsheet }) => {
    const { body } = await readTestPage(name);
    const page = await broadsheet.open(name, url);
    const report = await broadsheet.report(page);
    expect(report).toMatchObject({ url, isNews: false, state: 'not-news', removed: [], marks: [] });
    expect(report.evidence.length).toBeGreaterThan(0);
    // A while later, too: two frames and an idle moment.
    await page.evaluate(
      () =>
        new Promise((done) =>
          requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(done))),
        ),
    );
    expect(await markupOf(page)).toBe(await parsedMarkup(page, body));
  });
}

test('a page that is not news is cleaned when the reader says so, and given back', async ({ broadsheet }) => {
  const name = 'recipe--soup.html';
  const { body } = await readTestPage(name);
  const page = await broadsheet.open(name, 'https://home-kitchen.example/leek-and-potato-soup');
  const pitch = page.getByText('Sign up for our newsletter');
  await expect(pitch).toBeVisible();
  const on = await broadsheet.ask(page, { type: 'page:clean', on: true });
  expect(on.state).toBe('cleaned');
  await expect(pitch).toBeHidden();
  await expect(page.getByText('Melt the butter in a heavy pot')).toBeVisible();
  await broadsheet.ask(page, { type: 'page:clean', on: false });
  expect(await markupOf(page)).toBe(await parsedMarkup(page, body));
});

test('a page that is not news is looked through for labels only while it is cleaned', async ({
  broadsheet,
}) => {
  const url = 'https://kitchen-shop.example/products/copper-kettle';
  const { body, contentType } = await readTestPage('shop--kettle.html');
  const labelled = body.replace('<h1>', '<p class="kicker">Opinion</p><h1>');
  broadsheet.serve(url, { body: labelled, contentType });
  const page = await broadsheet.context.newPage();
  await page.goto(url);
  const left = { state: 'not-news', label: 'none', marks: [] };
  expect(await broadsheet.report(page)).toMatchObject(left);
  const cleaned = { state: 'cleaned', isNews: false, label: 'opinion', marks: [{ text: 'Opinion' }] };
  expect(await broadsheet.ask(page, { type: 'page:clean', on: true })).toMatchObject(cleaned);
  const restored = { state: 'restored', label: 'none', marks: [] };
  expect(await broadsheet.ask(page, { type: 'page:clean', on: false })).toMatchObject(restored);
  expect(await markupOf(page)).toBe(await parsedMarkup(page, labelled));

  await page.reload();
  const popup = await broadsheet.popup(page);
  await popup.getByRole('button', { name: 'Clean every page of this site' }).click();
  await expect.poll(() => broadsheet.report(page)).toMatchObject(cleaned);
  await page.reload();
  expect(await broadsheet.report(page)).toMatchObject(cleaned);
  await popup.getByRole('button', { name: 'Judge each page again' }).click();
  await expect.poll(() => broadsheet.report(page)).toMatchObject(left);
  expect(await markupOf(page)).toBe(await parsedMarkup(page, labelled));
});
