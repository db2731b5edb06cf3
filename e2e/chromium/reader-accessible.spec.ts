import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { expect, test } from '../browser.ts';
import { readTestPage, STORY_URL } from '../pages.ts';
import { inReader } from '../reader-view.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A table, lists, a film, a chart and a formula, as stories have them, besides what the test page has. */
const MORE =
  '<h2>The figures at a glance</h2><table><tr><th>Year</th><th>Passengers carried</th></tr><tr><td>2023</td><td>12,000 people</td></tr></table>' +
  `<figure><svg viewBox="0 0 90 60">${'<rect width="9" height="9"/>'.repeat(8)}</svg><figcaption>Passengers by month</figcaption></figure>` +
  '<figure><video poster="/still.svg" src="/ferry.mp4"></video></figure>' +
  '<p>Their number grows as <math><msup><mi>x</mi><mn>2</mn></msup></math>, says the office that counts them each year.</p>' +
  '<ul><li>One line of a list that is long enough to be read.</li><li>Another line of a list.</li></ul>';

/** What axe finds in the view. It looks only into open shadow roots, so for its sake the page is handed this one. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await inReader(page, async (root) => {
    if (!root.host.shadowRoot) Object.defineProperty(root.host, 'shadowRoot', { value: root });
    const { axe: check } = globalThis as unknown as { axe: { run(context: Node): Promise<AxeResults> } };
    const { violations, passes } = await check.run(root.host);
    return {
      passed: passes.length,
      broken: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    };
  });
  // Looking at nothing finds nothing.
  expect(found?.passed).toBeGreaterThan(15);
  return found?.broken ?? ['no view'];
}

test('axe finds nothing, in any colours, with each panel open and every button shown', async ({
  broadsheet,
}) => {
  const { body, contentType } = await readTestPage('news--opinion.html');
  broadsheet.serve(STORY_URL, {
    body: body.replace('<p class="notice">', `${MORE}<p class="notice">`),
    contentType,
  });
  broadsheet.serve(new URL('/still.svg', STORY_URL).href, {
    body: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    contentType: 'image/svg+xml',
  });
  broadsheet.serve(new URL('/ferry.mp4', STORY_URL).href, { body: '', contentType: 'video/mp4' });
  const page = await broadsheet.context.newPage();
  await page.goto(STORY_URL);
  await broadsheet.ask(page, { type: 'page:read', on: true });
  expect(await inReader(page, (root) => root.querySelectorAll('figure > :is(svg, a), math').length)).toBe(3);
  const press = (tool: string) =>
    inReader(page, (root, name) => root.querySelector<HTMLElement>(`.tool-${name}`)?.click(), tool);
  expect(await faults(page)).toEqual([]);
  await press('outline');
  expect(await faults(page)).toEqual([]);
  await press('look');
  await press('hide');
  for (const colours of ['light', 'sepia', 'dark', 'black']) {
    await inReader(
      page,
      (root, value) => {
        const select = root.querySelector('select');
        if (select) select.value = value;
        select?.dispatchEvent(new Event('change'));
        return select?.value;
      },
      colours,
    );
    expect(await faults(page), colours).toEqual([]);
  }
});

test('wherever the Tab key goes in the view is seen, and not on paper', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--plain.html');
  await broadsheet.report(page);
  await broadsheet.ask(page, { type: 'page:read', on: true });
  const look = () =>
    inReader(page, (root) => {
      const focused = root.activeElement;
      if (!focused) return null;
      const { outlineStyle, outlineOffset, outlineWidth } = getComputedStyle(focused);
      const { left } = focused.getBoundingClientRect();
      const isInWindow = left >= Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth);
      return { name: focused.localName, isSeen: outlineStyle === 'solid' && isInWindow };
    });
  const outlined = new Map<string, boolean>();
  for (let i = 0; i < 6; i += 1) {
    await page.keyboard.press('Tab');
    const at = await look();
    if (at) outlined.set(at.name, at.isSeen);
    if (at?.name !== 'dialog') continue;
    await page.emulateMedia({ media: 'print' });
    expect(await look()).toEqual({ name: 'dialog', isSeen: false });
    await page.emulateMedia({ media: 'screen' });
  }
  expect(Object.fromEntries(outlined)).toEqual({ dialog: true, button: true });
});
