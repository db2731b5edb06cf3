/** Which runs read like paragraphs. */
import { tagOf } from '../detect/dom.ts';
import type { Run } from './runs.ts';
import { STOPS } from './words-of.ts';

const HEADING = /^h[1-6]$/;

/** What a paragraph has in it. Thai and Lao sentences end with a space. */
const SENTENCE = new RegExp(String.raw`[${STOPS}:;»”"’)\u0e00-\u0eff]`, 'u');

/** Whether a run is a heading. */
export const isHeading = ({ block }: Run): boolean => HEADING.test(tagOf(block));

/** Whether a run reads like a paragraph: some words, mostly not links, with a sentence's end in it. */
export const isProse = (run: Run): boolean =>
  run.words >= 8 && run.linked < 0.5 && !isHeading(run) && SENTENCE.test(run.text);
