/** What has the highest score, the first of equals; null where nothing has any. */
export function highest<Of>(scores: Iterable<readonly [Of, number]>): Of | null {
  let best: Of | null = null;
  let most = 0;
  for (const [one, score] of scores)
    if (score > most) {
      best = one;
      most = score;
    }
  return best;
}
