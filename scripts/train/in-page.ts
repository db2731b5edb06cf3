/** What both trainers share: Chromium, the code that runs in its pages, and which pages are left out together. */
import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { build, type Rolldown } from 'vite';

/**
 * Bundles a module of this folder to run in a page, where its exports become the global `trainer`.
 * @param name the module's file name
 */
export async function bundleTrainer(name: string): Promise<string> {
  const entry = fileURLToPath(new URL(name, import.meta.url));
  const out = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'trainer' } },
  })) as Rolldown.RolldownOutput | Rolldown.RolldownOutput[];
  return `${(Array.isArray(out) ? out[0] : out)?.output[0].code ?? ''}\nglobalThis.trainer = trainer;`;
}

/** Starts the Chromium of the machine, or the one that CHROMIUM names. */
const startChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless=new', '--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });

/**
 * Does jobs in as many Chromiums as there are cores, each taking the next job as soon as it is free.
 * @param prepare readies one Chromium, and gives what does one job in it
 * @returns what each job gave, in the order of the jobs, whichever was done first
 */
export async function inChromiums<Job, Result>(
  jobs: readonly Job[],
  prepare: (browser: Browser) => Promise<(job: Job) => Promise<Result>>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = [...jobs.entries()].reverse();
  const work = async (): Promise<void> => {
    const browser = await startChromium();
    try {
      const run = await prepare(browser);
      for (let next = queue.pop(); next; next = queue.pop()) results[next[0]] = await run(next[1]);
    } finally {
      await browser.close();
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), jobs.length) }, work));
  return results;
}

/** Which fold a group belongs to: by a hash, so that it stays there whatever else is added. */
export const foldOf = (group: string, folds: number): number =>
  createHash('sha256').update(group).digest().readUInt32BE(0) % folds;
