import { expect, test } from '../browser.ts';
import { expectWholeStory, placesOf } from '../story.ts';

test('marks what the page itself calls opinion, and moves no paragraph by it', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--opinion.html');
  const report = await broadsheet.report(page);
  expect(report.label).toBe('opinion');
  expect(report.labelEvidence.length).toBeGreaterThan(0);
  expect(report.marks.map((mark) => mark.label)).toContain('opinion');
  for (const mark of report.marks) expect(mark.reason).toMatch(/\S+ \S+/);
  await expectWholeStory(page, 8);
  const marked = await placesOf(page, '.story > *, h1, .kicker');
  await broadsheet.ask(page, { type: 'page:clean', on: false });
  expect(marked).toEqual(await placesOf(page, '.story > *, h1, .kicker'));
});

test('a notice about the article labels the page and is marked in place', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--notice.html');
  const report = await broadsheet.report(page);
  expect(report.label).toBe('opinion');
  const notice = report.marks.find((mark) => mark.text.includes('may contain commentary'));
  expect(notice?.label).toBe('opinion');
  await expect(page.getByText('This article may contain commentary')).toBeVisible();
  const place = page.locator('.story > p').last();
  const withMark = await place.screenshot();
  await broadsheet.ask(page, { type: 'page:scroll', place: { kind: 'mark', id: notice?.id ?? '' } });
  await expect(page.getByText('This article may contain commentary')).toBeInViewport();
  // The mark is there to be seen: the page looks otherwise without it.
  await broadsheet.ask(page, { type: 'page:clean', on: false });
  expect((await place.screenshot()).equals(withMark)).toBe(false);
});

test('a passage without a box is marked from its heading to its end', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--opinion.html');
  const report = await broadsheet.report(page);
  const passage = report.marks.find((mark) => mark.label === 'analysis');
  expect(passage?.text).toMatch(/^Analysis: what it costs .*Nobody here expects the boat to be full/);
  // The edge stands left of the last paragraph that belongs to it, and not of one above its heading.
  const left = async (text: string): Promise<Buffer> => {
    const box = await page.getByText(text).boundingBox();
    if (!box) throw new Error(`not shown: ${text}`);
    return page.screenshot({
      fullPage: true,
      clip: { x: box.x - 12, y: box.y + 4, width: 12, height: box.height - 8 },
    });
  };
  const last = await left('The first crossing is set');
  const above = await left('Some four hundred people');
  await broadsheet.ask(page, { type: 'page:clean', on: false });
  expect((await left('The first crossing is set')).equals(last)).toBe(false);
  expect((await left('Some four hundred people')).equals(above)).toBe(true);
});

test('a mark goes when the page takes the label back', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--opinion.html');
  const marks = async () => (await broadsheet.report(page)).marks.map(({ label }) => label);
  const before = await marks();
  expect(before).toContain('analysis');
  const heading = page.getByRole('heading', { name: 'Analysis: what it costs' });
  const box = await heading.boundingBox();
  if (!box) throw new Error('no heading');
  // The edge along the heading, beside what the page itself paints.
  const edge = () => page.screenshot({ clip: { x: box.x - 12, y: box.y, width: 12, height: box.height } });
  const marked = await edge();
  await heading.evaluate((element) => {
    element.textContent = 'What it costs';
    element.append(document.createElement('span'));
  });
  await expect.poll(marks).toEqual(before.filter((label) => label !== 'analysis'));
  await expect(page.getByRole('heading', { name: 'What it costs' })).not.toHaveAttribute('aria-description');
  await expect.poll(async () => (await edge()).equals(marked)).toBe(false);
});

test('a page that is called nothing gets no mark', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--plain.html');
  const report = await broadsheet.report(page);
  expect(report).toMatchObject({ label: 'none', marks: [], removed: [] });
});
