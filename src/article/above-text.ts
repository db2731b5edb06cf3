/** What stands about the headline of an article, above its text. */
import { lettersOf, parentElementOf } from '../detect/dom.ts';
import { isHeading, isProse } from './prose.ts';
import { holderOf, type Run } from './runs.ts';
import { makeNearest, nearestTo } from './tree.ts';

/** The headline, what stands in front of it, and what stands between it and the text's first paragraph. */
export interface AboveText {
  /** Undefined where none is found; then there are no lines about it either. */
  readonly headline: Run | undefined;
  readonly before: readonly Run[];
  readonly between: readonly Run[];
  /** The line right behind the first paragraph, in one place with it: some set that above the byline. */
  readonly behindLead: readonly Run[];
  /** What stands between a first paragraph in a place of its own, as a standfirst does, and the next: the byline, the date. */
  readonly belowLead: readonly Run[];
}

/** Letters of a heading that ends the title, at least: fewer are a section's name. */
const LEAST_LETTERS = 12;

/**
 * Where the headline is: the last heading that says the title, or else the last of the first rank, whatever it says, or else
 * the last line that says the title, or else the last heading with which it ends: "Topic: Headline".
 */
function findHeadline(above: readonly Run[], title: string): number {
  const letters = lettersOf(title);
  const saysTitle = ({ text }: Run): boolean => letters !== '' && lettersOf(text) === letters;
  const isIn = ({ block }: Run, headings: string): boolean => nearestTo(block, headings) !== null;
  const endsTitle = (run: Run): boolean => {
    const said = lettersOf(run.text);
    return said.length >= LEAST_LETTERS && letters.endsWith(said) && isIn(run, 'h2, h3');
  };
  for (const isHeadline of [
    (run: Run) => saysTitle(run) && isIn(run, 'h1, h2, h3, h4, h5, h6'),
    (run: Run) => isIn(run, 'h1'),
    saysTitle,
    endsTitle,
  ]) {
    const found = above.findLastIndex(isHeadline);
    if (found >= 0) return found;
  }
  return -1;
}

/** Lines between the first paragraph and the next, at most: more are other stories. */
const MOST_BELOW = 8;

/** Words of another story's headline, at least, and the share of it that leads there: fewer words are a name or a topic. */
const LEAST_WORDS = 6;
const LINKED = 0.9;
const isOfOther = ({ words, linked }: Run): boolean => words >= LEAST_WORDS && linked >= LINKED;

/** The lines before the second run of a text, where that stands in another place than the first. */
function belowLead(
  behind: readonly Run[],
  next: Run | undefined,
  place: Element | null | undefined,
): readonly Run[] {
  const end = next ? behind.findIndex(({ nodes }) => nodes.includes(next.nodes[0] as Text)) : -1;
  if (!next || end > MOST_BELOW || parentElementOf(next.block) === place) return [];
  const below = behind.slice(0, Math.max(end, 0));
  return below.some(isOfOther) ? [] : below;
}

/** Lines without those that share their box with another story's headline, as its author and its date do. */
function withoutTeasers(lines: readonly Run[], own: readonly Node[]): readonly Run[] {
  const boxes = new Set(
    lines
      .filter((run) => isHeading(run) && isOfOther(run))
      .map(({ block }) => parentElementOf(block))
      .filter((box) => box && !own.some((node) => box.contains(node))),
  );
  const boxAround = makeNearest((element) => boxes.has(element));
  return boxes.size > 0 ? lines.filter(({ block }) => boxAround(block) === null) : lines;
}

/**
 * Finds what stands above a text, or at its start: pages have the headline there, too.
 * @param all all runs of the page, in order
 * @param runs those of the text
 * @param title the headline
 */
export function aboveText(all: readonly Run[], runs: readonly Run[], title: string): AboveText {
  const lead = runs.find(isProse) ?? runs[0];
  const start = lead ? all.findIndex(({ nodes }) => nodes.includes(lead.nodes[0] as Text)) : -1;
  const above = all.slice(0, Math.max(0, start));
  const at = findHeadline(above, title);
  if (at < 0) return { headline: undefined, before: [], between: [], behindLead: [], belowLead: [] };
  const place = lead && parentElementOf(lead.block);
  const behindLead = all
    .slice(start + 1, start + 2)
    .filter(({ block }) => block === place || parentElementOf(block) === place)
    // A line in bold type heads what follows.
    .filter((run) => nearestTo(holderOf(run), 'b, strong') === null);
  return {
    headline: above[at],
    before: above.slice(0, at),
    between: withoutTeasers(
      above.slice(at + 1),
      [above[at], lead].flatMap((run) => run?.block ?? []),
    ),
    behindLead,
    belowLead: belowLead(all.slice(start + 1), runs[(lead ? runs.indexOf(lead) : 0) + 1], place),
  };
}
