import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

const run = (input: string) => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/summarize.ts'],
    { input, encoding: 'utf8' },
  );
  return {
    lines: stdout
      .trim()
      .split('\n')
      .filter(Boolean)
      .map((line): unknown => JSON.parse(line)),
    stderr,
    status,
  };
};
const TEXT =
  'The council approved the tram line on Tuesday evening. Will it be late? It will be built in two years.';

it('answers each line with the text’s own sentences', () => {
  const { lines, stderr, status } = run(
    `${JSON.stringify({ id: 'a', title: 'Tram', text: TEXT, lang: 'en' })}\n\n${JSON.stringify({ id: 2, text: '' })}`,
  );
  expect(lines).toEqual([
    { id: 'a', sentences: ['The council approved the tram line on Tuesday evening.'] },
    { id: 2, sentences: [] },
  ]);
  expect([stderr, status]).toEqual(['', 0]);
}, 30_000);

it('names broken lines, does the others, and fails at the end', () => {
  const { lines, stderr, status } = run(
    `{"id":"a"\n${JSON.stringify({ id: 'b', text: TEXT })}\n[]\n{"id":"c","text":5}\n`,
  );
  expect(lines).toMatchObject([{ id: 'b' }]);
  expect(stderr.match(/^line \d+/gm)).toEqual(['line 1', 'line 3', 'line 4']);
  expect(status).toBe(1);
}, 30_000);
