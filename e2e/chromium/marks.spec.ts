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

test('a page that is called nothing gets no mark', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--plain.html');
  const report = await broadsheet.report(page);
  expect(report).toMatchObject({ label: 'none', marks: [], removed: [] });
});
