import type { Block, Decision } from '../../src/detect/types.ts';

/** A sure decision on a block. */
export const decide = (block: Block): Decision => ({
  block,
  kind: 'poll',
  confidence: 0.9,
  reasons: [],
  isDoubtful: false,
});

/** One that may yet prove wrong. */
export const decideInDoubt = (block: Block): Decision => ({
  ...decide(block),
  confidence: 0.4,
  isDoubtful: true,
});
