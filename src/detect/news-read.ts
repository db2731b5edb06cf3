/** What is read of one sign of news, and how it is written down. */

/** How plainly a sign is there, 0 to 1, and what to name when telling of it. */
export interface SignRead {
  readonly value: number;
  readonly detail?: string;
}

/** A sign that is there or not. */
export const flag = (is: boolean, detail = ''): SignRead => ({
  value: is ? 1 : 0,
  ...(is && detail ? { detail } : {}),
});

/** A count as a share of what is plenty. */
export const share = (count: number, plenty: number, detail = ''): SignRead => ({
  value: Math.min(1, count / plenty),
  ...(count > 0 && detail ? { detail } : {}),
});

/** The first few of what was found, to be named. */
export const some = (found: Iterable<string>): string => [...found].slice(0, 3).join(', ');
