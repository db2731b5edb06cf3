import { expect, test } from '../browser.ts';
import { expectWholeStory } from '../story.ts';

test('hides what a script puts in after load, within one frame', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--plain.html');
  await broadsheet.report(page);
  const frames = await page.evaluate(async () => {
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    const box = document.createElement('section');
    box.className = 'box';
    const heading = document.createElement('h3');
    heading.textContent = 'Breaking news in your inbox';
    const pitch = document.createElement('p');
    pitch.textContent = 'Sign up for our free newsletter. Unsubscribe at any time.';
    const form = document.createElement('form');
    const mail = document.createElement('input');
    mail.type = 'email';
    mail.placeholder = 'Your email address';
    const button = document.createElement('button');
    button.textContent = 'Sign up';
    form.append(mail, button);
    box.append(heading, pitch, form);
    await frame();
    document.querySelectorAll('.story > p')[2]?.after(box);
    // Looks once a frame, after everything that was to run before its painting.
    let shown = 0;
    for (let i = 0; i < 60 && box.getBoundingClientRect().height > 0; i += 1) {
      await frame();
      shown += 1;
    }
    return shown;
  });
  expect(frames).toBeLessThanOrEqual(1);
  await expect.poll(async () => (await broadsheet.report(page)).removed.length).toBe(1);
  await expectWholeStory(page, 7);
});

test('hides a prompt that is written into elements that were there already', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--plain.html');
  await page.evaluate(() => {
    const box = document.createElement('div');
    box.className = 'late';
    box.innerHTML = '<p></p>';
    document.querySelector('.story')?.append(box);
  });
  await broadsheet.report(page);
  await page.evaluate(() => {
    const line = document.querySelector('.late p');
    if (line)
      line.textContent = 'Support our journalism: donate now from 5 euros a month. Become a member today.';
  });
  await expect(page.locator('.late')).toBeHidden();
  await expectWholeStory(page, 7);
});

test('keeps paragraphs that a script puts in after load', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--plain.html');
  await broadsheet.report(page);
  await page.evaluate(() => {
    for (const text of [
      'In the afternoon the mayor joined the queue, and waited for forty minutes like everyone else.',
      'A poll of readers that the library itself had made in spring put longer opening hours first.',
      'The newsletter of the friends of the library has told of the repairs every month since the flood.',
    ]) {
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      document.querySelector('.story')?.append(paragraph);
    }
  });
  await page.evaluate(
    () => new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame))),
  );
  await expectWholeStory(page, 10);
});

const PROMPT =
  '<h3>Breaking news in your inbox</h3><p>Sign up for our free newsletter. Unsubscribe at any time.</p><form><input type="email" placeholder="Your email address"><button>Sign up</button></form>';

test('looks into open shadow roots', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--shadow.html');
  await broadsheet.report(page);
  await expect(page.getByText('The Herald in your inbox')).toBeHidden();
  await broadsheet.ask(page, { type: 'page:clean', on: false });
  await expect(page.getByText('The Herald in your inbox')).toBeVisible();
  await expectWholeStory(page, 7);
});

test('cleans and reads a page that stands whole in shadow trees', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--app.html');
  await page.setViewportSize({ width: 700, height: 320 });
  const { summary } = await broadsheet.report(page);
  await expect(page.getByText('The Herald in your inbox')).toBeHidden();
  const { text } = (await broadsheet.ask(page, { type: 'page:article' })) as { text: string };
  const paragraphs = text.split('\n');
  expect(paragraphs).toHaveLength(7);
  expect(paragraphs[2]).toContain('a former cold store');
  expect(text).not.toContain('Sign up');
  const index = summary.length - 1;
  const place = { kind: 'sentence', index } as const;
  expect(await broadsheet.ask(page, { type: 'page:scroll', place })).toEqual({ found: true });
  await expect(page.getByText(summary[index]?.text ?? '')).toBeInViewport();
});

test('looks into shadow roots that are filled, or attached, long after the page is whole', async ({
  broadsheet,
}) => {
  const page = await broadsheet.open('news--plain.html');
  await page.evaluate(() => {
    for (const name of ['filled', 'attached']) {
      const host = document.createElement('div');
      host.id = name;
      if (name === 'filled') host.attachShadow({ mode: 'open' });
      document.querySelectorAll('.story > p')[2]?.after(host);
    }
  });
  await broadsheet.report(page);
  await page.evaluate((prompt) => {
    for (const name of ['filled', 'attached']) {
      const host = document.querySelector(`#${name}`);
      const tree = host?.shadowRoot ?? host?.attachShadow({ mode: 'open' });
      const box = document.createElement('section');
      box.innerHTML = prompt;
      tree?.append(box);
    }
  }, PROMPT);
  await expect(page.locator('#filled section')).toBeHidden();
  await expect(page.locator('#attached section')).toBeHidden();
  await broadsheet.ask(page, { type: 'page:clean', on: false });
  await expect(page.locator('#attached section')).toBeVisible();
  await expectWholeStory(page, 7);
});

test('ends a quarrel with a page that puts a prompt in anew whenever it is touched', async ({
  broadsheet,
}) => {
  const page = await broadsheet.open('news--plain.html');
  await broadsheet.report(page);
  const drawn = await page.evaluate(async (prompt) => {
    let count = 0;
    const draw = (): Element => {
      const box = document.createElement('section');
      box.className = 'box';
      box.innerHTML = prompt;
      count += 1;
      // Observers are called before anything else is: without an end, the page would be dead.
      const site = new MutationObserver(() => {
        site.disconnect();
        if (count < 3000) box.replaceWith(draw());
      });
      site.observe(box, { attributes: true });
      return box;
    };
    document.querySelector('.story')?.append(draw());
    await new Promise((resolve) => setTimeout(resolve));
    return count;
  }, PROMPT);
  expect(drawn).toBeGreaterThan(10);
  expect(drawn).toBeLessThan(100);
  await expectWholeStory(page, 7);
});

test('lets go of what has left the page, however often a prompt is drawn anew', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--plain.html');
  await broadsheet.report(page);
  const cdp = await page.context().newCDPSession(page);
  const nodes = async (): Promise<number> => {
    await cdp.send('HeapProfiler.collectGarbage');
    return (await cdp.send('Memory.getDOMCounters')).nodes;
  };
  const before = await nodes();
  await page.evaluate(async (prompt) => {
    const story = document.querySelector('.story');
    // More often than the detector keeps additions for the clean text.
    for (let i = 0; i < 450; i += 1) {
      story?.querySelector('.box')?.remove();
      const box = document.createElement('section');
      box.className = 'box';
      // One in the same words would be taken for a quarrel.
      box.innerHTML = prompt.replace('inbox', `inbox${' today'.repeat(i % 20)}`);
      story?.append(box);
      // A microtask later the observers have been called.
      await Promise.resolve();
    }
  }, PROMPT);
  await expect(page.locator('.box')).toBeHidden();
  expect((await broadsheet.report(page)).removed).toHaveLength(1);
  await expect.poll(nodes).toBeLessThan(before + 1500);
});

test('what is taken out and put back is judged again, and stays shown where the reader wants it', async ({
  broadsheet,
}) => {
  const page = await broadsheet.open('news--plain.html');
  await broadsheet.report(page);
  const put = (): Promise<void> =>
    page.evaluate((prompt) => {
      const page = globalThis as unknown as { box?: Element };
      if (!page.box) {
        page.box = document.createElement('section');
        page.box.className = 'box';
        page.box.innerHTML = prompt;
      }
      document.querySelectorAll('.story > p')[2]?.after(page.box);
    }, PROMPT);
  const takeOut = (): Promise<void> =>
    page.evaluate(() => {
      (globalThis as unknown as { box: Element }).box.remove();
      // Something else comes: what has left is let go of.
      document.querySelector('footer')?.append(document.createElement('i'));
    });
  const markup = (): Promise<string> =>
    page.evaluate(() => (globalThis as unknown as { box: Element }).box.outerHTML);
  await put();
  await expect(page.locator('.box')).toBeHidden();
  await takeOut();
  await expect.poll(markup).toBe(`<section class="box">${PROMPT}</section>`);
  await put();
  await expect(page.locator('.box')).toBeHidden();
  const [removal] = (await broadsheet.report(page)).removed;
  await broadsheet.ask(page, { type: 'page:show', ids: [removal?.id ?? ''], shown: true });
  await takeOut();
  await put();
  await expect(page.locator('.box')).toBeVisible();
  await expect
    .poll(async () => (await broadsheet.report(page)).removed.map(({ restored }) => restored))
    .toEqual([true]);
  expect(await markup()).toBe(`<section class="box">${PROMPT}</section>`);
});
