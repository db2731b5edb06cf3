import { defineConfig } from 'vitest/config';

/** The tests of the built files stand apart: they need `npm run build` first. */
const BUILT = 'tests/repository/bundle.test.ts';

const common = {
  // As vite.config.ts has it, which is not read here: its plugin is for building an extension.
  oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } },
};

export default defineConfig({
  ...common,
  test: {
    projects: [
      {
        ...common,
        test: { name: 'unit', include: ['tests/**/*.test.{ts,tsx}'], exclude: [BUILT], environment: 'node' },
      },
      { ...common, test: { name: 'built', include: [BUILT], environment: 'node' } },
    ],
  },
});
