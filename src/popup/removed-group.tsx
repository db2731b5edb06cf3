/** What was taken away of one kind: all of it, or where that is much the first few, with a button to list the rest. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { formatNumber, t } from '../ui/i18n.ts';
import { Count } from './count.tsx';
import type { Group } from './group-removed.ts';
import { RemovedItem } from './removed-item.tsx';

/** So many of a long list are told unasked. */
const FEW = 3;

/** A button for no more than these would take hardly less room than they do. */
const NO_MATTER = 2;

interface RemovedGroupProps {
  readonly group: Group;
  /** Whether nothing of the page is hidden any more. */
  readonly allShown: boolean;
  /** The page's language, or empty. */
  readonly lang: string;
  readonly onShow: (ids: readonly string[], shown: boolean) => void;
}

export function RemovedGroup({ group: { name, blocks }, allShown, lang, onShow }: RemovedGroupProps) {
  const list = useRef<HTMLUListElement>(null);
  const [isWhole, setWhole] = useState(false);
  /** What is listed stays so, whatever comes late and stands before it: it may be under the reader's hands. */
  const listed = useRef(new Set<string>());
  /** Place of the first that was not listed, until the focus is there. */
  const next = useRef(-1);

  const rest = blocks.filter(({ id }, place) => place >= FEW && !listed.current.has(id));
  const left = new Set(isWhole || rest.length <= NO_MATTER ? [] : rest);
  const told = blocks.filter((block) => !left.has(block));
  for (const { id } of told) listed.current.add(id);

  // The button that was pressed is gone, and what it listed begins in its place.
  useLayoutEffect(() => {
    if (isWhole) list.current?.children[next.current]?.querySelector('button')?.focus();
  }, [isWhole]);

  return (
    <section aria-labelledby={`kind-${name}`}>
      <h3 id={`kind-${name}`}>
        {t(name === 'hand' ? 'options_hidden_title' : `kind_${name}`)}{' '}
        <Count blocks={blocks} allShown={allShown} />
      </h3>
      <ul ref={list} class="blocks">
        {told.map((block) => (
          <RemovedItem key={block.id} block={block} lang={lang} onShow={onShow} />
        ))}
      </ul>
      {left.size > 0 && (
        <button
          type="button"
          class="button all-of-kind"
          aria-describedby={`kind-${name}`}
          onClick={() => {
            next.current = blocks.findIndex((block) => left.has(block));
            setWhole(true);
          }}
        >
          {t('popup_full_list', formatNumber(blocks.length))}
        </button>
      )}
    </section>
  );
}
