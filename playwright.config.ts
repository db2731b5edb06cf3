import { defineConfig } from '@playwright/test';

/** Real browsers, the system's own: CHROMIUM and FIREFOX name them (scripts/with-tools.mjs finds them). */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'out/e2e',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 45_000,
  globalTimeout: 15 * 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  projects: [
    { name: 'chromium', testDir: 'e2e/chromium' },
    { name: 'firefox', testDir: 'e2e/firefox', workers: 1 },
  ],
});
