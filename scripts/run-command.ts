import { spawn } from 'node:child_process';

/** How a command ended, with all it printed. */
export interface Ended {
  /** Its exit code; null when it could not be started or was stopped. */
  readonly code: number | null;
  readonly output: string;
}

/**
 * Runs a command to its end and gathers what it prints.
 * @param command a program on PATH
 * @param env added to this process's own environment
 * @param limit milliseconds after which it is stopped
 * @returns how it ended; a command that cannot be started or took too long says so in `output`, with code null
 */
export function runCommand(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  limit: number,
): Promise<Ended> {
  return new Promise((resolve) => {
    let output = '';
    const windows = process.platform === 'win32';
    const child = spawn(command, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: windows,
    });
    const add = (data: Buffer): void => {
      output += data.toString();
    };
    child.stdout.on('data', add);
    child.stderr.on('data', add);
    const timer = setTimeout(() => {
      output += `\nstopped: not done after ${Math.round(limit / 1000)} seconds`;
      child.kill('SIGTERM');
      // A browser that the command left behind may hold the pipes open: what it prints is no longer waited for.
      child.stdout.destroy();
      child.stderr.destroy();
    }, limit);
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ code: null, output: `${command} could not be started: ${error.message}` });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, output });
    });
  });
}
