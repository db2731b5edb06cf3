/**
 * What is left of a prompt that has no box of its own: its heading stands before it and its link after it, each too short
 * to be judged by itself.
 */
import { isCoreKind } from '../words.ts';
import { elementOf, isRun } from './block.ts';
import { isElement, isSubheading, isText, nextOf, previousOf, tagOf } from './dom.ts';
import { coreCues } from './features.ts';
import { type PageContext, statsOf } from './page-context.ts';
import { allIn } from './query.ts';
import { type Stats, stat } from './stats.ts';
import { asksNothing } from './story-figures.ts';
import { mayBeStory, mustStay } from './story-parts.ts';
import type { Block, Decision } from './types.ts';

const TAGS = /^(?:h[2-6]|p|div|small)$/;
/** With more words it is long enough to be judged by itself, whatever it stands beside. */
const MOST_WORDS = 20;
/** Of the words so many are phrases that prompts say: of a story's subhead hardly one is. */
const CUE_SHARE = 0.5;

/** What a rest has none of, as it is words and links: what is looked at or gone through is the story's. */
const isBare = (stats: Stats): boolean =>
  asksNothing(stats, ['links', 'buttons', 'forms', 'checkboxes']) &&
  (['media', 'figures', 'items', 'cells'] as const).every((name) => stat(stats, name) === 0);

/** Whether an element beside a prompt is a rest of it: a heading is one only before it, as it heads what follows. */
function isRest(element: Element, step: typeof nextOf, context: PageContext): boolean {
  const stats = statsOf(context, element);
  const words = stat(stats, 'words');
  if (!TAGS.test(tagOf(element)) || words === 0 || words > MOST_WORDS || !isBare(stats)) return false;
  if (step === nextOf && stat(stats, 'headings') > 0) return false;
  if (coreCues(stats) === 0 || stat(stats, 'cueWords') < words * CUE_SHARE) return false;
  return !mustStay({ block: element, element, stats, onlyExtra: false }, context);
}

/** The element beside a node; null where there is none, or loose text stands between. */
function elementBeside(node: ChildNode, step: typeof nextOf): Element | null {
  let at = step(node);
  while (at && !isElement(at) && !(isText(at) && /\S/.test(at.data))) at = step(at);
  return at && isElement(at) ? at : null;
}

/** Whether a prompt stands under a heading in a box of its own: what is beside that is none of it. */
const isBoxed = (prompt: Element, context: PageContext): boolean =>
  !isSubheading(tagOf(prompt)) && stat(statsOf(context, prompt), 'headings') > 0;

/** The rests that stand in a row on one side of an element. */
function* restsFrom(element: Element, step: typeof nextOf, context: PageContext): Generator<Element> {
  let at = elementBeside(element, step);
  for (; at && isRest(at, step, context); at = elementBeside(at, step)) yield at;
}

/**
 * Decisions, and with each of the main content the rests of it that stand directly before and after it.
 * @param unwanted blocks of clutter that is not to be hidden
 */
export function withRests(
  decisions: readonly Decision[],
  unwanted: readonly Block[],
  context: PageContext,
): Decision[] {
  const told = new Set([...unwanted, ...decisions.map(({ block }) => block)].map(elementOf));
  const rests: Decision[] = [];
  for (const decision of decisions) {
    const { block } = decision;
    // Beside the story a lone link such as "Newsletter" is one of a menu's. And what a rest says, core kinds say.
    if (isRun(block) || !isCoreKind(decision.kind) || !mayBeStory(decision, context)) continue;
    if (isBoxed(block, context)) continue;
    for (const step of [previousOf, nextOf])
      for (const rest of restsFrom(block, step, context)) {
        if (allIn(rest).some((one) => told.has(one))) break;
        told.add(rest);
        const { kind, confidence, reasons, isDoubtful } = decision;
        rests.push({ block: rest, kind, confidence, reasons, isDoubtful });
      }
  }
  return [...decisions, ...rests];
}
