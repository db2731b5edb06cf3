/**
 * What a call takes of the processor, in milliseconds. Unlike the time that passes it does not grow when other things run
 * beside it: what takes a second of it is slow on any machine that tests run on. Vitest gives each file a process.
 */
export function cpuMs(call: () => unknown): number {
  const from = process.cpuUsage();
  call();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}
