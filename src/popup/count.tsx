/** How many blocks are hidden, and of how many where some are shown again. */
import type { RemovedBlock } from '../messages.ts';
import { formatNumber, t } from '../ui/i18n.ts';
import { hiddenOf } from './group-removed.ts';

interface CountProps {
  readonly blocks: readonly RemovedBlock[];
  /** Whether nothing is hidden any more: it is then what is shown again that is counted. */
  readonly allShown: boolean;
}

export function Count({ blocks, allShown }: CountProps) {
  const all = formatNumber(blocks.length);
  const hidden = hiddenOf(blocks).length;
  const isPart = !allShown && hidden < blocks.length;
  return <span class="count">{isPart ? t('popup_count_of', formatNumber(hidden), all) : all}</span>;
}
