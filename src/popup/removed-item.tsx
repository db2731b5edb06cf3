/** One thing that was taken away: what it said, why it went, and the button to have it back. */
import type { RemovedBlock } from '../messages.ts';
import { t } from '../ui/i18n.ts';
import { Lines } from '../ui/lines.tsx';
import { nameOf } from '../ui/name-of.ts';

interface RemovedItemProps {
  readonly block: RemovedBlock;
  /** The page's language, or empty. */
  readonly lang: string;
  readonly onShow: (ids: readonly string[], shown: boolean) => void;
}

export function RemovedItem({ block, lang, onShow }: RemovedItemProps) {
  const { id, text, reasons, restored } = block;
  return (
    <li class={restored ? 'block block-shown' : 'block'}>
      <div class="block-said">
        <p class="block-text" id={`text-${id}`} lang={(text && lang) || undefined} dir="auto">
          {nameOf(block)}
        </p>
        <Lines lines={reasons} />
      </div>
      <button
        type="button"
        class="button"
        aria-describedby={`text-${id}`}
        onClick={() => onShow([id], !restored)}
      >
        {t(restored ? 'popup_hide' : 'popup_show')}
      </button>
    </li>
  );
}
