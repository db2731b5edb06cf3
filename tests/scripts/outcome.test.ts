import { describe, expect, it } from 'vitest';
import type { Ended } from '../../scripts/run-command.ts';
import {
  outcomeOfCheck,
  outcomeOfPlaywright,
  outcomeOfVitest,
  trimMessage,
} from '../../scripts/testing/outcome.ts';

const fine: Ended = { code: 0, output: '' };
const bad: Ended = { code: 1, output: 'it broke' };

describe('trimMessage', () => {
  it('keeps the last lines, without colours', () => {
    const many = Array.from({ length: 100 }, (_, i) => `\u001b[31mline ${i}\u001b[39m`).join('\n');
    expect(trimMessage(many).split('\n')).toHaveLength(30);
    expect(trimMessage(many)).toMatch(/^line 70\n[\s\S]*line 99$/);
  });
});

describe('outcomeOfCheck', () => {
  it.each([
    ['a check that ends well', fine, { passed: 1, failures: [] }],
    ['one that does not', bad, { passed: 0, failures: [{ name: 'types', message: 'it broke' }] }],
    [
      'one that was stopped',
      { code: null, output: 'stopped' },
      { passed: 0, failures: [{ name: 'types', message: 'stopped' }] },
    ],
  ])('%s', (_what, ended, outcome) => {
    expect(outcomeOfCheck('types', ended)).toEqual(outcome);
  });
});

describe('outcomeOfVitest', () => {
  const test = (status: string, fullName = 'a test') => ({
    fullName,
    status,
    failureMessages: ['expected 1'],
  });
  const report = (...files: object[]): string => JSON.stringify({ testResults: files });

  it.each([
    [
      'counts what passed, and not what was skipped',
      report({
        name: 'a',
        status: 'passed',
        assertionResults: [test('passed'), test('passed'), test('pending')],
      }),
      fine,
      { passed: 2, failures: [] },
    ],
    [
      'names what failed',
      report({
        name: 'a',
        status: 'failed',
        assertionResults: [test('passed'), test('failed', 'finds polls')],
      }),
      bad,
      { passed: 1, failures: [{ name: 'finds polls', message: 'expected 1' }] },
    ],
    [
      'counts a file that could not be loaded',
      report({ name: 'broken.test.ts', status: 'failed', message: 'no such module', assertionResults: [] }),
      bad,
      { passed: 0, failures: [{ name: 'broken.test.ts', message: 'no such module' }] },
    ],
    [
      'counts an error outside of any test',
      report({ name: 'a', status: 'passed', assertionResults: [test('passed')] }),
      bad,
      { passed: 1, failures: [{ name: 'unit', message: 'ended with 1\nit broke' }] },
    ],
    [
      'counts a run of no tests',
      report(),
      fine,
      { passed: 0, failures: [{ name: 'unit', message: 'no test ran\n' }] },
    ],
    [
      'counts a missing report',
      null,
      bad,
      { passed: 0, failures: [{ name: 'unit', message: 'ended with 1\nit broke' }] },
    ],
    [
      'counts a report that is none',
      '[1]',
      bad,
      { passed: 0, failures: [{ name: 'unit', message: 'ended with 1\nit broke' }] },
    ],
  ])('%s', (_what, json, ended, outcome) => {
    expect(outcomeOfVitest('unit', json, ended)).toEqual(outcome);
  });
});

describe('outcomeOfPlaywright', () => {
  const spec = (title: string, status: string, ...messages: string[]) => ({
    title,
    tests: [{ status, results: messages.map((message) => ({ errors: [{ message }] })) }],
  });
  const report = (specs: object[], errors: object[] = []): string =>
    JSON.stringify({ suites: [{ title: 'late.spec.ts', suites: [{ title: 'frames', specs }] }], errors });

  it.each([
    [
      'counts what passed, and not what was skipped',
      report([spec('one', 'expected'), spec('two', 'skipped')]),
      fine,
      { passed: 1, failures: [] },
    ],
    [
      'names what failed, with where it stands and all that was wrong',
      report([spec('one', 'expected'), spec('two', 'unexpected', 'not hidden', 'and thrown')]),
      bad,
      { passed: 1, failures: [{ name: 'late.spec.ts › frames › two', message: 'not hidden\nand thrown' }] },
    ],
    [
      'counts a test that passed only when tried again as failed',
      report([spec('one', 'flaky', 'not hidden')]),
      fine,
      { passed: 0, failures: [{ name: 'late.spec.ts › frames › one', message: 'not hidden' }] },
    ],
    [
      'counts an error outside of any test',
      report([spec('one', 'expected')], [{ message: 'no such file' }]),
      bad,
      { passed: 1, failures: [{ name: 'e2e', message: 'no such file' }] },
    ],
    [
      'counts a missing report',
      null,
      bad,
      { passed: 0, failures: [{ name: 'e2e', message: 'ended with 1\nit broke' }] },
    ],
  ])('%s', (_what, json, ended, outcome) => {
    expect(outcomeOfPlaywright('e2e', json, ended)).toEqual(outcome);
  });
});
