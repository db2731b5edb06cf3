/** What hints at clutter in a block itself: names, vendors, addresses, fields, phrases. Pure: the trainer reads it, too. */
import { KINDS } from '../words.ts';
import type { StatName } from './stats.ts';

/** Counts of which any hints at clutter. What speaks to the reader or names a price is fainter, and none of these. */
export const SIGNS: readonly StatName[] = [
  ...KINDS.flatMap((kind) => [`token:${kind}`, `vendor:${kind}`, `href:${kind}`] as const),
  'token:overlay',
  'campaigns',
  'banners',
  'emails',
  'frames',
  'cue:newsletterName',
  'cue:signUp',
  'cue:inbox',
  'cue:emailField',
  'cue:smallPrint',
  'cue:push',
  'cue:honeypot',
  'cue:pollAsk',
  'cue:pollUi',
  'cue:offerCry',
  'cue:buyNow',
  'cue:product',
  'cue:app',
  'cue:donate',
  'cue:subscribe',
  'cue:wall',
  'cue:related',
  'cue:social',
  'cue:ad',
];
