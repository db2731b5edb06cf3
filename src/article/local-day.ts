/** Whether an ISO date is a date alone, without a time: the same day wherever it is read. */
export const isDay = (iso: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(iso);

/**
 * The day that a time falls on where the reader is, as a date without a time: `2025-02-06`.
 * @param time any but an invalid one
 */
export const localDay = (time: Date): string =>
  new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
