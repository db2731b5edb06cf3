import { expect, test } from '../browser.ts';
import { inRoot } from '../closed-root.ts';
import { readTestPage, STORY_URL } from '../pages.ts';
import { contrastIn } from '../pixels.ts';

for (const [ground, ink] of [
  ['#fff', '#000'],
  ['#111', '#eee'],
] as const)
  test(`a chosen sentence is lit and can be read, ${ink} on ${ground}`, async ({ broadsheet }) => {
    const page = await broadsheet.open('news--plain.html');
    // All of it is in the window: nothing scrolls.
    await page.setViewportSize({ width: 1000, height: 1600 });
    const report = await broadsheet.report(page);
    await page.addStyleTag({ content: `html { background: ${ground}; color: ${ink}; }` });
    const [sentence] = report.summary;
    const line = page.getByText(sentence?.text ?? '');
    const box = await line.boundingBox();
    if (!box) throw new Error('the sentence is not shown');
    // In its first line: the ring around the light is not in the picture.
    const shoot = () => page.screenshot({ clip: { x: box.x + 30, y: box.y + 8, width: 150, height: 14 } });
    const unlit = await shoot();
    let lit = unlit;
    // Where pictures take long the light may be out before one is taken.
    await expect(async () => {
      const place = { kind: 'sentence', index: 0 } as const;
      expect(await broadsheet.ask(page, { type: 'page:scroll', place })).toEqual({ found: true });
      lit = await shoot();
      expect(lit.equals(unlit)).toBe(false);
    }).toPass();
    expect(await contrastIn(page, lit)).toBeGreaterThan(7);
  });

for (const zoom of [0.8, 1.5])
  test(`a chosen sentence is lit where it stands on a page that shows itself ${zoom} times as large`, async ({
    broadsheet,
  }) => {
    const { body, contentType } = await readTestPage('news--plain.html');
    const style = `<style>html { zoom: ${zoom} }</style></head>`;
    broadsheet.serve(STORY_URL, { body: body.replace('</head>', style), contentType });
    const page = await broadsheet.context.newPage();
    await page.goto(STORY_URL);
    const { summary } = await broadsheet.report(page);
    const index = summary.length - 1;
    const line = page.locator('p', { hasText: summary[index]?.text ?? '' });
    await expect(async () => {
      const place = { kind: 'sentence', index } as const;
      expect(await broadsheet.ask(page, { type: 'page:scroll', place })).toEqual({ found: true });
      const lit = await inRoot(
        page,
        ({ attributes = [] }) => attributes.some((value) => value.includes('outline')),
        (root) => {
          const boxes = [...root.querySelectorAll('div')].map((light) => light.getBoundingClientRect());
          return {
            top: Math.min(...boxes.map(({ top }) => top)),
            bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
          };
        },
        undefined,
      );
      const box = await line.evaluate((paragraph) => {
        const { top, bottom } = paragraph.getBoundingClientRect();
        return { top, bottom };
      });
      expect(lit?.top).toBeGreaterThan(box.top - 4);
      expect(lit?.bottom).toBeLessThan(box.bottom + 4);
    }).toPass({ timeout: 6000 });
  });

test('what is shown again is opened where it is folded up, and begins in the window where it is higher', async ({
  broadsheet,
}) => {
  const { body, contentType } = await readTestPage('news--all-kinds.html');
  const folded = body
    .replace('<div class="box poll">', '<details><summary>Have your say</summary>$&')
    .replace('<p>“Nobody here', '</details>$&')
    .replace('</style>', '.support { min-height: 3000px } $&');
  broadsheet.serve(STORY_URL, { body: folded, contentType });
  const page = await broadsheet.context.newPage();
  await page.goto(STORY_URL);
  const { removed } = await broadsheet.report(page);
  const show = async (wanted: string): Promise<void> => {
    const { id } = removed.find(({ kind }) => kind === wanted) ?? { id: '' };
    await broadsheet.ask(page, { type: 'page:show', ids: [id], shown: true });
    const place = { kind: 'block', id } as const;
    expect(await broadsheet.ask(page, { type: 'page:scroll', place })).toEqual({ found: true });
  };
  await show('poll');
  await expect(page.locator('.poll h3')).toBeInViewport();
  await show('support');
  await expect(page.locator('.support h3')).toBeInViewport();
  // Where the page itself leaves no room for it nobody is told that it is there.
  await page.addStyleTag({ content: 'details { display: none }' });
  const { id } = removed.find(({ kind }) => kind === 'poll') ?? { id: '' };
  const place = { kind: 'block', id } as const;
  expect(await broadsheet.ask(page, { type: 'page:scroll', place })).toEqual({ found: false });
});

test('a link of the page brings the reader to what was hidden, and it stays shown while the page is open', async ({
  broadsheet,
}) => {
  const page = await broadsheet.open('news--all-kinds.html');
  await broadsheet.report(page);
  const poll = page.locator('.poll');
  await expect(poll).toBeHidden();
  await page.evaluate(() => {
    document.querySelector('.poll h3, .poll p')?.setAttribute('id', 'die Frage');
    document.querySelector('header')?.insertAdjacentHTML('beforeend', '<a href="#die%20Frage">Our poll</a>');
  });
  await page.getByRole('link', { name: 'Our poll' }).click();
  await expect(poll).toBeInViewport();
  const { removed, marks } = await broadsheet.report(page);
  expect(removed.filter(({ restored }) => restored).map(({ kind }) => kind)).toEqual(['poll']);
  // A page that grows is judged anew, and looked through for labels with it.
  await page.evaluate(() => {
    const views = '<p>The views expressed here are those of the author.</p>';
    document.querySelector('article')?.insertAdjacentHTML('beforeend', views);
    document.body.insertAdjacentHTML('beforeend', '<p><b>More</b></p>'.repeat(200));
  });
  await expect.poll(async () => (await broadsheet.report(page)).marks.length).toBe(marks.length + 1);
  await expect(poll).toBeVisible();
  await page.reload();
  await broadsheet.report(page);
  await expect(poll).toBeHidden();
});

test('a page that is opened at something hidden shows it, and none that goes there by itself', async ({
  broadsheet,
}) => {
  const { body, contentType } = await readTestPage('news--all-kinds.html');
  const named = body.replace('class="box poll"', 'class="box poll" id="poll"');
  broadsheet.serve(STORY_URL, { body: named, contentType });
  const other = `${STORY_URL}-2`;
  const script = "<script>location.hash = 'poll'</script>";
  broadsheet.serve(other, { body: named.replace('</body>', `${script}</body>`), contentType });
  const page = await broadsheet.context.newPage();
  await page.goto(`${STORY_URL}#poll`);
  await expect(page.locator('.newsletter-signup')).toBeHidden();
  await expect(page.locator('.poll')).toBeInViewport();
  await page.goto(other);
  await broadsheet.report(page);
  expect(page.url()).toContain('#poll');
  await expect(page.locator('.poll')).toBeHidden();
});
