/** What a suite came to, and how the reports of the test runners are read. Pure: text in, outcome out. */

import { stripVTControlCharacters } from 'node:util';
import type { Ended } from '../run-command.ts';

/** One thing that failed. */
export interface Failure {
  readonly name: string;
  readonly message: string;
}

/** What one suite came to. */
export interface Outcome {
  readonly passed: number;
  readonly failures: readonly Failure[];
}

/** The lines of a message that are shown at most; the last ones, which is where tools say what is wrong. */
const SHOWN_LINES = 30;

/** A message without colours, cut to its last lines. */
export function trimMessage(text: string): string {
  const lines = stripVTControlCharacters(text).trimEnd().split('\n');
  return lines.slice(-SHOWN_LINES).join('\n');
}

/** Of a check that has no report of its own: its exit code is its one result. */
export function outcomeOfCheck(name: string, ended: Ended): Outcome {
  if (ended.code === 0) return { passed: 1, failures: [] };
  return { passed: 0, failures: [{ name, message: trimMessage(ended.output) }] };
}

interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

/** A JSON report of the shape expected, or null for anything else. */
function parseReport<T>(json: string | null, has: string): T | null {
  try {
    const parsed: unknown = JSON.parse(json ?? '');
    return typeof parsed === 'object' && parsed !== null && has in parsed ? (parsed as T) : null;
  } catch {
    return null;
  }
}

/** A runner that ended badly although no test of its report failed, or ran none, has failed all the same. */
function withRunner(name: string, passed: number, failures: readonly Failure[], ended: Ended): Outcome {
  if (failures.length > 0 || (ended.code === 0 && passed > 0)) return { passed, failures };
  const why = ended.code === 0 ? 'no test ran' : `ended with ${ended.code ?? 'a signal'}`;
  return { passed, failures: [{ name, message: `${why}\n${trimMessage(ended.output)}` }] };
}

/**
 * Of Vitest's JSON report.
 * @param json the report's text; null or not JSON counts as one failure
 */
export function outcomeOfVitest(name: string, json: string | null, ended: Ended): Outcome {
  const report = parseReport<VitestReport>(json, 'testResults');
  let passed = 0;
  const failures: Failure[] = [];
  for (const file of report?.testResults ?? []) {
    passed += file.assertionResults.filter((test) => test.status === 'passed').length;
    const failed = file.assertionResults.filter((test) => test.status === 'failed');
    for (const test of failed)
      failures.push({ name: test.fullName, message: trimMessage((test.failureMessages ?? []).join('\n')) });
    // A file that could not be loaded has no tests to name.
    if (file.status === 'failed' && failed.length === 0)
      failures.push({ name: file.name, message: trimMessage(file.message ?? '') });
  }
  return withRunner(name, passed, failures, ended);
}

interface PlaywrightSuite {
  readonly title: string;
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly {
      readonly status: string;
      readonly results: readonly { readonly errors?: readonly { readonly message?: string }[] }[];
    }[];
  }[];
}

interface PlaywrightReport {
  readonly suites: readonly PlaywrightSuite[];
  readonly errors?: readonly { readonly message?: string }[];
}

function readPlaywright(suite: PlaywrightSuite, above: readonly string[], failures: Failure[]): number {
  const path = [...above, suite.title];
  let passed = 0;
  for (const spec of suite.specs ?? []) {
    for (const test of spec.tests) {
      if (test.status === 'expected') passed += 1;
      if (test.status !== 'unexpected' && test.status !== 'flaky') continue;
      const messages = test.results
        .flatMap((result) => result.errors ?? [])
        .map((error) => error.message ?? '');
      failures.push({ name: [...path, spec.title].join(' › '), message: trimMessage(messages.join('\n')) });
    }
  }
  for (const inner of suite.suites ?? []) passed += readPlaywright(inner, path, failures);
  return passed;
}

/**
 * Of Playwright's JSON report. A test that passed only when tried again is a failure.
 * @param json the report's text; null or not JSON counts as one failure
 */
export function outcomeOfPlaywright(name: string, json: string | null, ended: Ended): Outcome {
  const report = parseReport<PlaywrightReport>(json, 'suites');
  const failures: Failure[] = [];
  let passed = 0;
  for (const suite of report?.suites ?? []) passed += readPlaywright(suite, [], failures);
  for (const error of report?.errors ?? [])
    failures.push({ name, message: trimMessage(error.message ?? '') });
  return withRunner(name, passed, failures, ended);
}
