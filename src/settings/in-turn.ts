/**
 * Runs a change of what is stored, when no other is under way anywhere in the extension: each reads, works out and
 * writes back, and of two at once one would be lost. For the extension's own pages and its background, which share their
 * locks. A content script's locks are its page's, which could hold one for ever: it asks the background instead.
 * @returns what the change returns; rejects when it does
 */
export const inTurn = <T>(change: () => Promise<T>): Promise<T> =>
  navigator.locks.request<Promise<T>>('storage', change);

/** Whether something was done, for who need not know why it was not. */
export const wasDone = (doing: Promise<unknown>): Promise<boolean> =>
  doing.then(
    () => true,
    () => false,
  );
