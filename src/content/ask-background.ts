import { ask } from '../ask.ts';
import type { BackgroundRequest } from '../messages.ts';

/** Asks the background. Returns whether it was done; false too when nobody answers. */
export const askBackground = async (request: BackgroundRequest): Promise<boolean> =>
  (await ask(request)).done === true;
