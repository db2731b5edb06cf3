/** A thread's way into grow-rows.ts: Node gives its threads no loader for TypeScript. */
import { tsImport } from 'tsx/esm/api';

const { default: growRows } = await tsImport('./grow-rows.ts', import.meta.url);
export default growRows;
