import type { Page } from '@playwright/test';
import { type Broadsheet, expect, test } from '../browser.ts';
import { readTestPage, STORY_URL } from '../pages.ts';

const scrolled = (page: Page): Promise<number> => page.evaluate(() => window.scrollY);

test('an overlay that locks scrolling goes, and the page scrolls', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--overlay.html');
  await broadsheet.report(page);
  await expect(page.locator('.backdrop')).toBeHidden();
  await page.mouse.move(300, 300);
  await page.mouse.wheel(0, 600);
  await expect.poll(() => scrolled(page)).toBeGreaterThan(300);
});

test('a page that is held where the reader was stays there when its overlay goes', async ({ broadsheet }) => {
  const page = await openWith(broadsheet, '', '');
  await page.evaluate((overlay) => {
    window.scrollTo(0, 900);
    document.body.style.cssText = 'position: fixed; top: -900px';
    document.body.append(document.createRange().createContextualFragment(overlay));
  }, OVERLAY);
  await expect.poll(() => page.evaluate(() => getComputedStyle(document.body).position)).toBe('static');
  expect(await scrolled(page)).toBe(900);
});

test('the lock comes back with the overlay', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--overlay.html');
  await broadsheet.ask(page, { type: 'page:clean', on: false });
  await expect(page.locator('.backdrop')).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.body).overflowY)).toBe('hidden');
});

test('the page scrolls, too, when the site opens its overlay again by putting it back', async ({
  broadsheet,
}) => {
  const page = await broadsheet.open('news--overlay.html');
  await broadsheet.report(page);
  await page.evaluate(() => {
    const overlay = document.querySelector('[role=dialog]') as HTMLElement;
    overlay.remove();
    document.body.classList.remove('locked');
    Object.assign(window, { overlay });
  });
  await expect.poll(async () => (await broadsheet.report(page)).removed.length).toBe(0);
  await page.evaluate(() => {
    document.body.classList.add('locked');
    document.body.append((window as unknown as { overlay: HTMLElement }).overlay);
  });
  await expect.poll(() => page.evaluate(() => getComputedStyle(document.body).overflowY)).not.toBe('hidden');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('a lock that has no overlay of ours is left alone', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--plain.html');
  await broadsheet.report(page);
  // A site's own gallery opens: it is no clutter, and it may lock the page.
  await page.evaluate(() => {
    document.body.style.overflow = 'hidden';
    const gallery = document.createElement('div');
    gallery.setAttribute('role', 'dialog');
    gallery.style.cssText = 'position:fixed;inset:0;background:#000';
    gallery.textContent = 'Picture 1 of 7: the flooded basement on the morning after';
    document.body.append(gallery);
  });
  await page.evaluate(
    () => new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame))),
  );
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.body).overflowY)).toBe('hidden');
});

/** The form of a newsletter, as it stands in a site's dialog. */
const PROMPT =
  '<h3>Get our newsletter</h3><p>Sign up for the morning newsletter. Unsubscribe at any time.</p><form><input type="email" placeholder="Your e-mail"><button>Sign up</button></form>';

/** The part of the extension API that is used here. */
interface BadgeApi {
  readonly action: { getBadgeText(details: { tabId: number }): Promise<string> };
  readonly tabs: { query(filter: object): Promise<readonly { id?: number }[]> };
}

/** Opens the overlay's page without its overlay, and with something in its place. */
async function openWith(broadsheet: Broadsheet, wrapper: string, overlay: string): Promise<Page> {
  const { body, contentType } = await readTestPage('news--overlay.html');
  const bare = body.replace('class="locked"', '').replace(/<div class="backdrop".*\n/, '');
  broadsheet.serve(STORY_URL, {
    body: bare
      .replace('<header>', `<div id="wrapper" ${wrapper}><header>`)
      .replace('</footer>', `</footer></div>${overlay}`),
    contentType,
  });
  const page = await broadsheet.context.newPage();
  await page.goto(STORY_URL);
  await broadsheet.report(page);
  return page;
}

/** Follows a link of the page by mouse; false when the page is dead to it. */
async function canClick(page: Page): Promise<boolean> {
  await page.evaluate(() => history.replaceState(null, '', location.pathname));
  const box = await page.getByText('News', { exact: true }).boundingBox();
  if (!box) throw new Error('the link is not shown');
  await page.mouse.click(box.x + 5, box.y + 5);
  return page.evaluate(() => location.hash === '#news');
}

const stateOf = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    const dialog = document.querySelector('dialog');
    return [dialog?.open, dialog?.matches(':modal'), (dialog?.getClientRects().length ?? 0) > 0];
  });

for (const when of ['as the page arrives', 'later'])
  test(`a modal dialog opened ${when} keeps nothing inert while it is hidden`, async ({ broadsheet }) => {
    const open = 'letter.showModal()';
    const page = await openWith(
      broadsheet,
      '',
      `<dialog id="letter">${PROMPT}</dialog><script>
      const heard = [];
      letter.addEventListener('close', () => heard.push('close'));
      ${when === 'later' ? '' : open}</script>`,
    );
    if (when === 'later') await page.evaluate(open);
    await expect.poll(() => stateOf(page)).toEqual([true, false, false]);
    expect(await canClick(page)).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('a');
    // The site has not been told that anything was closed, and closes it as it would.
    const heard = (): Promise<unknown> => page.evaluate('heard');
    expect(await heard()).toEqual([]);

    const given = await broadsheet.ask(page, { type: 'page:clean', on: false });
    expect(given.state).toBe('restored');
    expect(await stateOf(page)).toEqual([true, true, true]);
    expect(await canClick(page)).toBe(false);
    await broadsheet.ask(page, { type: 'page:clean', on: true });
    expect(await stateOf(page)).toEqual([true, false, false]);
    expect(await canClick(page)).toBe(true);
    expect(await heard()).toEqual([]);
    await page.evaluate(() => document.querySelector('dialog')?.close());
    await expect.poll(heard).toEqual(['close']);
    await broadsheet.ask(page, { type: 'page:clean', on: false });
    expect(await stateOf(page)).toEqual([false, false, false]);
  });

const MODAL = `<section class="newsletter">${PROMPT}<p>Free.</p><p>Daily.</p><p>Short.</p><dialog><p>Your newsletter</p></dialog></section>`;

for (const [what, box, open] of [
  ['stands in a prompt in the flow of the page', MODAL, 'document.querySelector("dialog").showModal()'],
  [
    'is put into a prompt in the flow of the page',
    `<section class="newsletter">${PROMPT}</section>`,
    'document.querySelector(".newsletter").insertAdjacentHTML("beforeend", "<dialog>Your newsletter</dialog>"); document.querySelector("dialog").showModal()',
  ],
  [
    'stands in the shadow tree of a prompt',
    `<newsletter-modal class="newsletter">${PROMPT}</newsletter-modal><script>document.querySelector(".newsletter").attachShadow({ mode: "open" }).innerHTML = "<dialog><slot></slot></dialog>"</script>`,
    'document.querySelector(".newsletter").shadowRoot.firstChild.showModal()',
  ],
] as const)
  test(`a modal dialog that ${what} leaves no page dead`, async ({ broadsheet }) => {
    const page = await openWith(broadsheet, '', box);
    await expect(page.locator('.newsletter')).toBeHidden();
    await page.evaluate(open);
    await expect.poll(() => canClick(page)).toBe(true);
  });

const OVERLAY = `<div role="dialog" aria-modal="true" class="backdrop"><div class="window">${PROMPT}</div></div>`;

for (const wrapper of [
  'inert',
  'aria-hidden="true"',
  'style="pointer-events: none"',
  'style="filter: blur(6px)"',
])
  test(`a page that an overlay's site keeps away with ${wrapper} is had again`, async ({ broadsheet }) => {
    const page = await openWith(broadsheet, wrapper, OVERLAY);
    const state = () =>
      page.locator('#wrapper').evaluate((element) => {
        const { pointerEvents, filter } = getComputedStyle(element);
        return [element.hasAttribute('inert'), element.getAttribute('aria-hidden'), pointerEvents, filter];
      });
    await expect.poll(state).toEqual([false, null, 'auto', 'none']);
    expect(await canClick(page)).toBe(true);
    await broadsheet.ask(page, { type: 'page:clean', on: false });
    expect(await state()).not.toEqual([false, null, 'auto', 'none']);
    // Set once more while the overlay is hidden: the site would have opened it now.
    await broadsheet.ask(page, { type: 'page:clean', on: true });
    await page.locator('#wrapper').evaluate((element) => element.setAttribute('inert', ''));
    await expect.poll(async () => (await state())[0]).toBe(false);
    // The site takes its overlay away, and with it goes what it did to the page.
    await page.evaluate(() => document.querySelector('.backdrop')?.remove());
    await broadsheet.ask(page, { type: 'page:clean', on: false });
    expect((await state()).slice(0, 2)).toEqual([false, null]);
  });

test('a page is had again however often the reader has it given back', async ({ broadsheet }) => {
  const page = await openWith(
    broadsheet,
    'inert aria-hidden="true"',
    `<dialog id="letter">${PROMPT}</dialog><script>letter.showModal()</script>`,
  );
  for (let i = 0; i < 20; i += 1)
    for (const on of [false, true]) await broadsheet.ask(page, { type: 'page:clean', on });
  expect(await stateOf(page)).toEqual([true, false, false]);
  expect(await canClick(page)).toBe(true);
});

test('a page that a gallery of its own keeps inert stays so', async ({ broadsheet }) => {
  const page = await openWith(broadsheet, '', OVERLAY);
  await page.evaluate(() => {
    document.querySelector('#wrapper')?.setAttribute('inert', '');
    const gallery = document.createElement('div');
    gallery.style.cssText = 'position:fixed;inset:0;background:#000';
    gallery.textContent = 'Picture 1 of 7: the flooded basement on the morning after';
    document.body.append(gallery);
  });
  await page.evaluate(
    () => new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame))),
  );
  await expect(page.locator('#wrapper')).toHaveAttribute('inert', '');
});

test('a page of many stories, each made inert by itself, is had again whole', async ({ broadsheet }) => {
  const page = await openWith(
    broadsheet,
    '',
    `${'<article inert aria-hidden="true"><a href="#more">More of it</a></article>'.repeat(60)}${OVERLAY}`,
  );
  await expect.poll(() => page.locator('article[inert], article[aria-hidden]').count()).toBe(0);
  await expect(page.getByRole('dialog')).toBeHidden();
});

for (const [what, overlay] of [
  ['opens its dialog', `<dialog>${PROMPT}</dialog>`],
  ['makes its page inert', OVERLAY],
] as const)
  test(`a site that ${what} again and again has its prompt shown in the end: no page is left dead`, async ({
    broadsheet,
  }) => {
    const page = await openWith(broadsheet, '', overlay);
    await expect.poll(async () => (await broadsheet.report(page)).removed.length).toBe(1);
    await page.evaluate(() => {
      const dialog = document.querySelector('dialog');
      const wrapper = document.querySelector('#wrapper') as HTMLElement;
      const insist = (): void => {
        if (!dialog) wrapper.inert = true;
        else if (!dialog.matches(':modal')) {
          dialog.close();
          dialog.showModal();
        }
        requestAnimationFrame(insist);
      };
      insist();
    });
    await expect(page.getByRole('button', { name: 'Sign up' })).toBeVisible();
    await expect.poll(async () => (await broadsheet.report(page)).removed.length).toBe(0);
    const badge = await broadsheet.worker.evaluate(async () => {
      const { action, tabs } = (globalThis as unknown as { chrome: BadgeApi }).chrome;
      const [tab] = await tabs.query({ active: true });
      return action.getBadgeText({ tabId: tab?.id ?? -1 });
    });
    expect(badge).toBe('');
  });

test('a dialog that is filled after it was opened, with several pieces at once, goes whole', async ({
  broadsheet,
}) => {
  const page = await openWith(broadsheet, '', '<dialog></dialog>');
  await page.evaluate((prompt) => {
    const dialog = document.querySelector('dialog') as HTMLDialogElement;
    dialog.showModal();
    dialog.append(document.createRange().createContextualFragment(prompt));
  }, PROMPT);
  await expect.poll(() => stateOf(page)).toEqual([true, false, false]);
  expect(await canClick(page)).toBe(true);
});

const LAYER = 'position: fixed; inset: 0; z-index: 199; background: rgb(0 0 0 / 50%)';
const portal = (style: string, inner: string): string => `<div><div style="${style}">${inner}</div></div>`;

for (const [what, overlay] of [
  [
    'behind its box, each in a place of its own',
    portal(LAYER, '') + portal('position: fixed; top: 20%; left: 30%; z-index: 200', PROMPT),
  ],
  [
    'before its box',
    portal('position: fixed; top: 20%; left: 30%; z-index: 200', PROMPT) + portal(LAYER, ''),
  ],
  [
    'under a box that is not fixed',
    portal(LAYER, '') + portal('position: absolute; top: 200px; left: 300px; z-index: 200', PROMPT),
  ],
] as const)
  for (const when of ['as the page arrives', 'later'])
    test(`a layer ${what}, goes with it when it comes ${when}, and the lock with both`, async ({
      broadsheet,
    }) => {
      const page = await openWith(broadsheet, '', when === 'later' ? '' : overlay);
      await page.evaluate(
        (late) => {
          document.body.insertAdjacentHTML('beforeend', late);
          document.body.style.overflow = 'hidden';
        },
        when === 'later' ? overlay : '',
      );
      await expect.poll(() => page.evaluate(() => getComputedStyle(document.body).overflowY)).toBe('visible');
      expect(await canClick(page)).toBe(true);
      const layer = page.locator('[style*="199"]');
      await expect(layer).toBeHidden();
      await broadsheet.ask(page, { type: 'page:clean', on: false });
      await expect(layer).toHaveAttribute('style', LAYER);
      expect(await page.locator('body').getAttribute('style')).toBe('overflow: hidden;');
    });

test('a lock that holds as long as a popover is open goes with it, and comes back with it', async ({
  broadsheet,
}) => {
  const page = await openWith(
    broadsheet,
    '',
    `<div id="letter" popover="manual">${PROMPT}</div><style>html:has(:popover-open) { overflow: hidden }</style>`,
  );
  const overflow = (): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.documentElement).overflowY);
  const letter = page.locator('#letter');
  // No attribute of the page changes when it is opened.
  await letter.evaluate((popover: HTMLElement) => popover.showPopover());
  await expect.poll(overflow).toBe('visible');
  await expect(letter).toBeHidden();
  await broadsheet.ask(page, { type: 'page:clean', on: false });
  await expect(letter).toBeVisible();
  expect(await overflow()).toBe('hidden');
});

test('a layer that its site puts something else into is given back', async ({ broadsheet }) => {
  const page = await openWith(broadsheet, '', portal(LAYER, '') + portal('position: fixed', PROMPT));
  const layer = page.locator('[style*="199"]');
  await expect(layer).toBeHidden();
  await layer.evaluate((element) => {
    element.innerHTML = '<p>Picture 1 of 7: the flooded basement on the morning after</p>';
  });
  await expect(layer).toBeVisible();
});

test('a lock that comes upon another goes, too', async ({ broadsheet }) => {
  const page = await openWith(broadsheet, '', OVERLAY);
  const state = () =>
    page.evaluate(() =>
      [document.documentElement, document.body].map((root) => {
        const { overflowY, position } = getComputedStyle(root);
        return [overflowY, position];
      }),
    );
  const free = [
    ['visible', 'static'],
    ['visible', 'static'],
  ];
  for (const [root, lock] of [
    ['body', 'overflow: hidden'],
    ['html', 'overflow: hidden'],
    ['body', 'overflow: hidden; position: fixed; width: 100%'],
  ] as const) {
    await page.locator(root).evaluate((element, style) => element.setAttribute('style', style), lock);
    await expect.poll(state).toEqual(free);
  }
  await broadsheet.ask(page, { type: 'page:clean', on: false });
  expect(await state()).toEqual([
    ['hidden', 'static'],
    ['hidden', 'fixed'],
  ]);
});

for (const [how, end] of [
  ['taken out', (element: Element) => element.remove()],
  ['hidden', (element: Element) => element.setAttribute('style', 'display: none')],
] as const)
  test(`the lock stays while the page asks for consent, and goes once that is ${how}`, async ({
    broadsheet,
  }) => {
    const asked = `<div role="dialog" id="asked" style="${LAYER}"><p>We use cookies.</p><button>Accept all</button></div>`;
    const page = await openWith(broadsheet, '', OVERLAY + asked);
    await page.evaluate(() => document.body.setAttribute('style', 'overflow: hidden'));
    await expect(page.getByRole('button', { name: 'Accept all' })).toBeVisible();
    const overflow = () => page.evaluate(() => getComputedStyle(document.body).overflowY);
    expect(await overflow()).toBe('hidden');
    await page.locator('#asked').evaluate(end);
    await expect.poll(overflow).toBe('visible');
  });

for (const [what, script] of [
  ['opened before', 'letter.showModal()'],
  ['never opened', ''],
] as const)
  test(`a dialog that the site has ${what} is seen when the reader opens it himself`, async ({
    broadsheet,
  }) => {
    const page = await openWith(
      broadsheet,
      '',
      `<button id="plain">More</button><button id="letters">Letters</button><dialog id="letter">${PROMPT}</dialog><script>
      const thrown = [];
      addEventListener('error', ({ message }) => thrown.push(message));
      letters.onclick = () => letter.showModal();
      ${script}</script>`,
    );
    const isOpen = script !== '';
    await expect.poll(() => stateOf(page)).toEqual([isOpen, false, false]);
    // What the reader presses besides leaves it as it is.
    await page.locator('#plain').click();
    await expect.poll(() => stateOf(page), { intervals: [1200] }).toEqual([isOpen, false, false]);
    await page.locator('#letters').click();
    await expect.poll(() => stateOf(page)).toEqual([true, true, true]);
    expect(await page.evaluate('thrown')).toEqual([]);
    expect((await broadsheet.report(page)).removed.map(({ restored }) => restored)).toEqual([true]);
  });

const PANEL = `<div id="panel" class="letters" style="position: fixed; bottom: 0; z-index: 9">${PROMPT}</div>`;
for (const [how, control, markup, script] of [
  ['was closed', '', PANEL.replace('id', 'hidden id'), 'panel.hidden = false'],
  ['is a popover', 'popovertarget="panel"', PANEL.replace('id', 'popover id'), ''],
  ['is put in', '', '', `document.body.insertAdjacentHTML('beforeend', \`${PANEL}\`)`],
] as const)
  test(`a panel that ${how} is seen when the reader opens it, and not when its page does`, async ({
    broadsheet,
  }) => {
    const open = `setTimeout(() => { ${script} }, 100)`;
    const page = await openWith(
      broadsheet,
      '',
      `${markup}<button ${control} onclick="${open.replaceAll('"', '&quot;')}">Letters</button>`,
    );
    const restored = async () => (await broadsheet.report(page)).removed.map((one) => one.restored);
    if (script) {
      await page.evaluate(script);
      await expect.poll(restored).toEqual([false]);
      await expect(page.locator('#panel')).toBeHidden();
      await page.reload();
      await broadsheet.report(page);
    }
    await page.getByRole('button', { name: 'Letters' }).click();
    await expect(page.locator('#panel')).toBeVisible();
    await expect.poll(restored).toEqual([true]);
  });

for (const order of ['before', 'after'])
  test(`a dialog that its page writes into the address ${order} it opens is seen when the reader opens it`, async ({
    broadsheet,
  }) => {
    const steps = ["history.pushState({}, '', '?letters')", 'letter.showModal()'];
    if (order === 'after') steps.reverse();
    const page = await openWith(
      broadsheet,
      '',
      `<dialog id="letter">${PROMPT}</dialog><button onclick="${steps.join(';')}">Letters</button>`,
    );
    const restored = async () => (await broadsheet.report(page)).removed.map((one) => one.restored);
    await page.getByRole('button', { name: 'Letters' }).click();
    await expect.poll(restored).toEqual([true]);
    await expect(page.locator('#letter')).toBeVisible();
    // It stays so while the page goes on changing its address, as on closing.
    await page.evaluate(() => history.pushState({}, '', '?letters&step=2'));
    await expect.poll(restored).toEqual([true]);
  });

/** More than a prompt would say. */
const MINUTES =
  '<p>The chair of the council said on Tuesday that the porters had carried forty thousand volumes up two flights of stairs in a single night.</p>'.repeat(
    5,
  );

test('what stands in a part of the page that the reader opens, or comes with it, stays hidden', async ({
  broadsheet,
}) => {
  const page = await openWith(
    broadsheet,
    '',
    `<div id="tab" hidden>${MINUTES}<div class="letters">${PROMPT}</div></div>
    <button id="open" onclick="tab.hidden = false">Minutes</button>
    <button id="more" onclick="rest.innerHTML = tab.innerHTML">Go on</button><div id="rest"></div>`,
  );
  await page.locator('#open').click();
  await page.locator('#more').click();
  await expect(page.locator('#rest > p').first()).toBeVisible();
  await expect.poll(async () => (await broadsheet.report(page)).removed.length).toBe(2);
  expect((await broadsheet.report(page)).removed.map(({ restored }) => restored)).toEqual([false, false]);
  await expect(page.locator('.letters').first()).toBeHidden();
});

test('a lock goes that comes late upon a body that the site has put in another’s place', async ({
  broadsheet,
}) => {
  const page = await openWith(broadsheet, '', '');
  expect((await broadsheet.report(page)).marks).toEqual([]);
  await page.evaluate((overlay) => {
    const body = document.createElement('body');
    // No part of it is called the story.
    body.innerHTML = `<div>${[...document.querySelectorAll('p')].map((p) => p.outerHTML).join('')}</div><p>The views expressed here are those of the author.</p>${overlay}`;
    document.body.replaceWith(body);
  }, OVERLAY);
  await expect(page.locator('[role=dialog]')).toBeHidden();
  // When it has settled the page is looked through for labels.
  await expect.poll(async () => (await broadsheet.report(page)).marks.length).toBe(1);
  await page.evaluate(() => {
    document.body.style.overflow = 'hidden';
  });
  await expect.poll(() => page.evaluate(() => getComputedStyle(document.body).overflowY)).toBe('visible');
});

for (const [what, made] of [
  ['layers', '<div class="new" style="position: fixed; inset: 0; background: rgb(0 0 0 / 60%)"></div>'],
  [
    'blurred parts of the page',
    '<div class="new" style="filter: blur(6px)"><h1>Wards are counted again</h1></div>',
  ],
] as const)
  test(`lets go of ${what} that a site makes anew each time it opens its overlay`, async ({ broadsheet }) => {
    const page = await openWith(broadsheet, '', OVERLAY);
    await expect(page.locator('.backdrop')).toBeHidden();
    const reopen = (): Promise<void> =>
      page.evaluate(async (html) => {
        const site = globalThis as unknown as { made?: WeakRef<Element>[] };
        document.querySelector('.new')?.remove();
        document.body.insertAdjacentHTML('beforeend', html);
        site.made ??= [];
        site.made.push(new WeakRef(document.body.lastElementChild as Element));
        document.body.append(document.querySelector('.backdrop') as Element);
        await new Promise((frame) => requestAnimationFrame(frame));
      }, made);
    for (let i = 0; i < 20; i += 1) await reopen();
    const isFree = (): Promise<boolean> =>
      page
        .locator('.new')
        .evaluate(
          (one) => getComputedStyle(one).display === 'none' || getComputedStyle(one).filter === 'none',
        );
    await expect.poll(isFree).toBe(true);
    const cdp = await page.context().newCDPSession(page);
    const kept = async (): Promise<number> => {
      await cdp.send('HeapProfiler.collectGarbage');
      return page.evaluate(
        () =>
          (globalThis as unknown as { made: WeakRef<Element>[] }).made.filter((one) => one.deref()).length,
      );
    };
    await expect.poll(kept).toBeLessThanOrEqual(2);
  });
