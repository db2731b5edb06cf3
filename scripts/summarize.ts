/**
 * Summarises texts: reads lines {"id","title","text","lang"} on standard input, writes lines {"id","sentences"} with at
 * most three sentences in the text's order. A line that is no such record is named on standard error; the others are
 * done all the same, and the exit code is 1.
 */
import { createInterface } from 'node:readline';
import { summarize } from '../src/article/summary.ts';

interface Task {
  readonly id: string | number;
  readonly title: string;
  readonly text: string;
  readonly lang: string;
}

function parseTask(line: string): Task {
  const value: unknown = JSON.parse(line);
  if (typeof value !== 'object' || value === null) throw new Error('not an object');
  const { id, title = '', text, lang = '' } = value as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' && typeof id !== 'number') throw new Error('"id" is not a string or a number');
  if (typeof text !== 'string') throw new Error('"text" is not a string');
  return {
    id,
    text,
    title: typeof title === 'string' ? title : '',
    lang: typeof lang === 'string' ? lang : '',
  };
}

let number = 0;
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  number += 1;
  if (!line.trim()) continue;
  try {
    const { id, ...task } = parseTask(line);
    const sentences = summarize(task).map(({ text }) => text);
    process.stdout.write(`${JSON.stringify({ id, sentences })}\n`);
  } catch (error) {
    process.stderr.write(`line ${number}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
