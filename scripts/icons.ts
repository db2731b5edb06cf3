/**
 * Makes public/icons/*.png of src/ui/icons/icon.svg: `icon-SIZE.png`, and `off-SIZE.png` greyed. Run by `npm run icons`
 * when the drawing has changed; the pictures are committed, so that building needs no browser.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

/** Sizes the manifest and the toolbar ask for, in pixels. */
const SIZES = [16, 32, 48, 128] as const;

const LOOKS = [
  { name: 'icon', filter: 'none' },
  // Paler as well as grey: at 16 pixels the missing colour alone is easily overlooked.
  { name: 'off', filter: 'grayscale(1) opacity(.75)' },
] as const;

const root = new URL('..', import.meta.url);
const svg = readFileSync(new URL('src/ui/icons/icon.svg', root), 'utf8');
const out = new URL('public/icons/', root);

mkdirSync(out, { recursive: true });
const browser = await chromium.launch({
  // The environment's CHROMIUM first, then Debian's path.
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    for (const { name, filter } of LOOKS) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>html,body{margin:0;background:none}svg{display:block;width:${size}px;height:${size}px;filter:${filter}}</style>${svg}`,
      );
      await page.screenshot({
        path: fileURLToPath(new URL(`${name}-${size}.png`, out)),
        omitBackground: true,
      });
    }
  }
} finally {
  await browser.close();
}
