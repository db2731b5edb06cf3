/** What is seen of a page, as numbers. */
import type { Page } from '@playwright/test';

/**
 * The contrast between the lightest and the darkest pixel of a picture, as WCAG reckons it: 1 to 21. Where text stands
 * that is the text's own.
 * @param png as `page.screenshot` takes it
 * @param page any: browsers can read pictures
 */
export async function contrastIn(page: Page, png: Buffer): Promise<number> {
  return page.evaluate(async (data) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
    const linear = (part: number): number =>
      part <= 0.04045 * 255 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;
    let [least, most] = [1, 0];
    for (let i = 0; i < pixels.length; i += 4) {
      const [red = 0, green = 0, blue = 0] = [pixels[i], pixels[i + 1], pixels[i + 2]];
      const light = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
      [least, most] = [Math.min(least, light), Math.max(most, light)];
    }
    return (most + 0.05) / (least + 0.05);
  }, png.toString('base64'));
}
