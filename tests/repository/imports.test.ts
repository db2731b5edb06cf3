/** The rules of .dependency-cruiser.cjs: the source keeps them, and each of them catches what it is for. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseOptions, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

interface Config {
  readonly forbidden: IFlattenedRuleSet['forbidden'];
  readonly options: ICruiseOptions;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const config = createRequire(import.meta.url)(`${root}/.dependency-cruiser.cjs`) as Config;

/** How many files were read, and the names of the rules that source files under `base` break, each with the file it is broken in. */
async function cruiseSource(base: string): Promise<{ read: number; broken: string[] }> {
  const { forbidden, options } = config;
  const ruleSet = { forbidden } as IFlattenedRuleSet;
  const { output } = await cruise(['src'], { ...options, baseDir: base, validate: true, ruleSet });
  const { summary } = output as ICruiseResult;
  const broken = summary.violations.map((violation) => `${violation.rule.name}: ${violation.from}`).sort();
  return { read: summary.totalCruised, broken };
}

it('the source keeps every rule', async () => {
  const { read, broken } = await cruiseSource(root);
  expect(broken).toEqual([]);
  // Without a compiler that it knows, dependency-cruiser reads no TypeScript and finds nothing to complain of.
  expect(read).toBeGreaterThan(50);
}, 30_000);

const brokenRules = async (base: string): Promise<string[]> => (await cruiseSource(base)).broken;

describe('each rule catches what it is for', () => {
  let base = '';

  beforeEach(async () => {
    base = await mkdtemp(join(tmpdir(), 'imports-'));
    await write('package.json', '{"type":"module","dependencies":{"webextension-polyfill":"1"}}');
    await write('node_modules/webextension-polyfill/package.json', '{"main":"index.js"}');
    await write('node_modules/webextension-polyfill/index.js', 'module.exports = {};');
  });

  afterEach(() => rm(base, { recursive: true, force: true }));

  async function write(path: string, text: string): Promise<void> {
    await mkdir(dirname(join(base, path)), { recursive: true });
    await writeFile(join(base, path), text);
  }

  /** The file that imports, what it imports, and the rule it breaks; null: it may. */
  const table: readonly (readonly [string, string, string | null])[] = [
    ['src/detect/blocks.ts', '../content/cleaner.ts', 'detect-one-way'],
    ['src/detect/blocks.ts', '../article/extract.ts', 'detect-one-way'],
    ['src/detect/blocks.ts', '../settings/schema.ts', 'detect-one-way'],
    ['src/detect/blocks.ts', 'webextension-polyfill', 'pure-parts'],
    ['src/detect/blocks.ts', './not-there.ts', 'nothing-missing'],
    ['src/detect/blocks.ts', '../words.ts', null],
    ['src/article/extract.ts', '../content/cleaner.ts', 'article-one-way'],
    ['src/article/extract.ts', '../detect/blocks.ts', null],
    ['src/settings/schema.ts', '../messages.ts', 'settings-one-way'],
    ['src/settings/schema.ts', 'webextension-polyfill', 'pure-parts'],
    ['src/settings/store.ts', 'webextension-polyfill', null],
    ['src/words.ts', './messages.ts', 'words-know-nobody'],
    ['src/messages.ts', './settings/schema.ts', 'words-know-nobody'],
    ['src/messages.ts', './words.ts', null],
    ['src/popup/model.ts', '../content/cleaner.ts', 'popup-one-way'],
    ['src/popup/model.ts', '../settings/store.ts', null],
    ['src/background/main.ts', '../popup/model.ts', 'background-one-way'],
    ['src/content/cleaner.ts', '../popup/model.ts', 'content-one-way'],
    ['src/content/cleaner.ts', '../detect/blocks.ts', null],
    ['src/content/reading.ts', '../reader/reader-view.ts', 'content-one-way'],
    ['src/content/reading.ts', '../reader/types.ts', null],
    ['src/reader/reader-view.ts', '../content/cleaner.ts', 'reader-one-way'],
    ['src/settings/reader.ts', 'webextension-polyfill', 'pure-parts'],
    ['src/content/cleaner.ts', '../../tests/helper.ts', 'product-without-tools'],
  ];

  for (const [from, to, rule] of table) {
    it(`${from} ${rule ? 'may not' : 'may'} import ${to}`, async () => {
      if (to.startsWith('.') && !to.includes('not-there'))
        await write(join(dirname(from), to), 'export const x = 1;');
      await write(from, `import * as other from '${to}';\nexport { other };\n`);
      const broken = await brokenRules(base);
      expect(broken).toEqual(rule ? [`${rule}: ${from}`] : []);
    });
  }

  it('a type is an import like any other', async () => {
    await write('src/content/cleaner.ts', 'export interface Cleaner { readonly on: boolean }');
    await write(
      'src/detect/blocks.ts',
      "import type { Cleaner } from '../content/cleaner.ts';\nexport type C = Cleaner;",
    );
    expect(await brokenRules(base)).toEqual(['detect-one-way: src/detect/blocks.ts']);
  });

  it('two files may not import each other', async () => {
    await write('src/detect/a.ts', "import { b } from './b.ts';\nexport const a = () => b;");
    await write('src/detect/b.ts', "import { a } from './a.ts';\nexport const b = () => a;");
    expect(await brokenRules(base)).toContain('no-circles: src/detect/a.ts');
  });
});
