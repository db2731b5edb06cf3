/** How far articles have been read. */
import type { ReadingPlace } from '../messages.ts';
import { keep, recall } from './memory.ts';

const keyOf = (address: string): string => `place ${address}`;

/**
 * Keeps a place, instead of the one before.
 * @param address the article's, without a fragment
 * @throws when there is no room
 */
export const keepPlace = (address: string, place: ReadingPlace): Promise<void> => keep(keyOf(address), place);

/** The place that was kept, if any. */
export const recallPlace = async (address: string): Promise<ReadingPlace | undefined> =>
  (await recall(keyOf(address))) as ReadingPlace | undefined;
