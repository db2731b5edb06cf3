/** What both trainers share: Chromium, the code that runs in its pages, and which pages are left out together. */
import { createHash } from 'node:crypto';
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
export const startChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless=new', '--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });

/** Which fold a group belongs to: by a hash, so that it stays there whatever else is added. */
export const foldOf = (group: string, folds: number): number =>
  createHash('sha256').update(group).digest().readUInt32BE(0) % folds;
