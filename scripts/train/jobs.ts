/** What is done in threads of their own; see threads.ts, and worker.mjs by which it is called. */
import type { Tree } from '../../src/detect/trees.ts';
import { type BoostOptions, boost, type Lessons } from './boost.ts';
import { type Texts, type Weighed, weighTexts } from './regress.ts';

/** Which rows of a table trees are to be grown on, and how. */
export interface GrowJob extends Lessons {
  readonly options: BoostOptions;
}

/** Which texts are learnt from, and how many words are carried. */
export interface WeighJob {
  readonly texts: Texts;
  readonly rows: Int32Array;
  readonly carried: number;
}

export const grow = ({ options, ...lessons }: GrowJob): Tree[] => boost(lessons, options);
export const weigh = ({ texts, rows, carried }: WeighJob): Weighed => weighTexts(texts, rows, carried);
