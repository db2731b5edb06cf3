import { expect, test } from '../browser.ts';
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
