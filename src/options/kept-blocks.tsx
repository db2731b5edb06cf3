/** The reader's two lists of single blocks: on which sites, how much of it, and buttons to forget it. */
import type { PrintCount } from '../settings/site-prints.ts';
import { formatNumber, t, tCount } from '../ui/i18n.ts';
import type { PrintList } from '../words.ts';
import { SiteRows } from './site-rows.tsx';

interface KeptBlocksProps {
  readonly list: PrintList;
  readonly counts: readonly PrintCount[];
  /** Forgets one site's, or all of it. */
  readonly onForget: (list: PrintList, site?: string) => void;
}

const WORDS = {
  shown: {
    title: 'options_shown_title',
    text: 'options_shown_text',
    none: () => t('options_shown_none'),
    count: 'options_shown_count',
    act: 'options_shown_forget_site',
    actAll: 'options_shown_forget',
    sure: 'options_shown_sure',
  },
  hidden: {
    title: 'options_hidden_title',
    text: 'options_hidden_text',
    none: () => t('options_hidden_none', t('picker_menu')),
    count: 'options_hidden_count',
    act: 'options_hidden_forget_site',
    actAll: 'options_hidden_forget',
    sure: 'options_hidden_sure',
  },
} as const;

export function KeptBlocks({ list, counts, onForget }: KeptBlocksProps) {
  const words = WORDS[list];
  // Nobody knows any more what it was: it cannot be had back.
  const forgetAll = (): void => {
    if (confirm(t(words.sure, formatNumber(counts.length)))) onForget(list);
  };
  return (
    <SiteRows
      id={list}
      title={t(words.title)}
      text={t(words.text)}
      none={words.none()}
      rows={counts.map(([site, count]) => [site, tCount(words.count, count)])}
      act={t(words.act)}
      onAct={(site) => onForget(list, site)}
      {...(counts.length > 1 && { all: { act: t(words.actAll), onAct: forgetAll } })}
    />
  );
}
