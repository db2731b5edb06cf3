import { fileURLToPath } from 'node:url';
import { runCommand } from '../run-command.ts';
import { Problem } from './find-page.ts';

/** Where the unpacked extension for Chromium is built. */
export const EXTENSION = fileURLToPath(new URL('../../dist/chrome', import.meta.url));

/**
 * Builds the extension for Chromium.
 * @throws Problem with the last lines of the build's output, when it fails
 */
export async function buildExtension(): Promise<void> {
  const { code, output } = await runCommand('vite', ['build', '--mode', 'chrome'], {}, 120_000);
  if (code === 0) return;
  const lines = output.split('\n').filter((line) => line.trim() !== '' && !/^\s+at /.test(line));
  throw new Problem(`The extension could not be built.\n${lines.slice(-20).join('\n')}`);
}
