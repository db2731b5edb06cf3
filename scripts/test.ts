/**
 * Everything that is checked about the project, the cheap checks first; the last line is the sum. Started by
 * `npm test`, which sees to the tools and the browsers (scripts/with-tools.mjs).
 */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { CORE_KINDS } from '../src/words.ts';
import { type Ended, runCommand } from './run-command.ts';
import { type Outcome, outcomeOfCheck, outcomeOfPlaywright, outcomeOfVitest } from './testing/outcome.ts';

const MINUTE = 60_000;

/** One line of the result: what is run and how its outcome is read. */
interface Suite {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly limit: number;
  /** Names of suites without whose success this one means nothing. */
  readonly needs?: readonly string[];
  /** The runner's JSON report and the variable that tells the runner where to write it. */
  readonly report?: { readonly file: string; readonly variable?: string };
  readonly read: (name: string, json: string | null, ended: Ended) => Outcome;
}

const check = (name: string, command: string, args: string[], more: Partial<Suite> = {}): Suite => ({
  name,
  command,
  args,
  limit: 3 * MINUTE,
  read: (title, _json, ended) => outcomeOfCheck(title, ended),
  ...more,
});

const vitest = (name: string, project: string, more: Partial<Suite> = {}): Suite => {
  const file = `out/${project}.json`;
  const args = ['run', '--project', project, '--reporter=json', `--outputFile=${file}`];
  return {
    name,
    command: 'vitest',
    args,
    limit: 5 * MINUTE,
    report: { file },
    read: outcomeOfVitest,
    ...more,
  };
};

const playwright = (name: string, project: string, needs: string[]): Suite => ({
  name,
  command: 'playwright',
  args: ['test', `--project=${project}`, '--reporter=json'],
  limit: 16 * MINUTE,
  needs,
  report: { file: `out/e2e-${project}.json`, variable: 'PLAYWRIGHT_JSON_OUTPUT_FILE' },
  read: outcomeOfPlaywright,
});

/** The demo has done its work when it says so of every core kind. */
function outcomeOfDemo(name: string, _json: string | null, ended: Ended): Outcome {
  const lacking = CORE_KINDS.filter((kind) => !ended.output.includes(`\n  ${kind} (`));
  if (ended.code !== 0 || lacking.length === 0) return outcomeOfCheck(name, ended);
  return outcomeOfCheck(name, {
    code: 1,
    output: `${ended.output}\nnothing hidden of: ${lacking.join(', ')}`,
  });
}

const BUILD_CHROME = 'build for Chrome and Edge';
const BUILD_FIREFOX = 'build for Firefox';

const SUITES: readonly Suite[] = [
  check('types', 'tsc', ['--noEmit']),
  check('lint', 'biome', ['check', '.']),
  check('imports', 'depcruise', ['src']),
  check('unused code', 'knip', []),
  vitest('unit tests', 'unit'),
  check(BUILD_CHROME, 'vite', ['build', '--mode', 'chrome']),
  check(BUILD_FIREFOX, 'vite', ['build', '--mode', 'firefox']),
  vitest('built files', 'built', { needs: [BUILD_CHROME, BUILD_FIREFOX] }),
  check("Mozilla's lint of the Firefox build", 'web-ext', ['lint', '--source-dir=dist/firefox'], {
    needs: [BUILD_FIREFOX],
  }),
  check('the demo of npm start', 'tsx', ['scripts/start.ts', '--headless'], {
    needs: [BUILD_CHROME],
    read: outcomeOfDemo,
  }),
  playwright('end to end in Chromium', 'chromium', [BUILD_CHROME]),
  playwright('end to end in Firefox', 'firefox', [BUILD_FIREFOX]),
];

async function runSuite(suite: Suite): Promise<Outcome> {
  const { report } = suite;
  if (report) await rm(report.file, { force: true });
  const env = report?.variable ? { [report.variable]: report.file } : {};
  const ended = await runCommand(suite.command, suite.args, { ...env, FORCE_COLOR: '0' }, suite.limit);
  const json = report ? await readFile(report.file, 'utf8').catch(() => null) : null;
  return suite.read(suite.name, json, ended);
}

function printOutcome(suite: Suite, outcome: Outcome, seconds: number): void {
  const { passed, failures } = outcome;
  const counts = passed + failures.length === 1 ? '' : `: ${passed} passed, ${failures.length} failed`;
  console.log(
    `${failures.length === 0 ? 'ok    ' : 'FAILED'} ${suite.name}${counts} (${seconds.toFixed(1)} s)`,
  );
  for (const failure of failures) {
    console.log(`       ✗ ${failure.name}`);
    console.log(failure.message.replace(/^/gm, '         '));
  }
}

async function runAll(): Promise<boolean> {
  await mkdir('out', { recursive: true });
  let passed = 0;
  let failed = 0;
  const broken = new Set<string>();
  for (const suite of SUITES) {
    const started = Date.now();
    const lacking = suite.needs?.find((name) => broken.has(name));
    const outcome: Outcome = lacking
      ? { passed: 0, failures: [{ name: suite.name, message: `not run: "${lacking}" failed` }] }
      : await runSuite(suite);
    printOutcome(suite, outcome, (Date.now() - started) / 1000);
    if (outcome.failures.length > 0) broken.add(suite.name);
    passed += outcome.passed;
    failed += outcome.failures.length;
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0;
}

// Whoever reads along may stop reading; the checks go on, and the exit code still tells.
process.stdout.on('error', () => {});
process.exitCode = (await runAll()) ? 0 : 1;
