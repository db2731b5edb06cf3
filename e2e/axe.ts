/** What axe finds wrong with a page or a frame, for tests. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Frame, Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { expect } from './browser.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds: each rule that is broken, with the elements that break it. */
export async function faultsOf(shown: Page | Frame): Promise<string[]> {
  await shown.evaluate(axe);
  const found = await shown.evaluate(async () => {
    const { axe: check } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } };
    const { violations, passes } = await check.run();
    return {
      passed: passes.length,
      broken: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    };
  });
  // Looking at nothing finds nothing.
  expect(found.passed).toBeGreaterThan(12);
  return found.broken;
}
