/** A thread's way into jobs.ts: Node gives its threads no loader for TypeScript. */
import { tsImport } from 'tsx/esm/api';

export const { grow, weigh } = await tsImport('./jobs.ts', import.meta.url);
