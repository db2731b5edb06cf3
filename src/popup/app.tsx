/** The popup: its head with the site's switch, and below it whatever there is to say of the page. */
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../ui/i18n.ts';
import { LiveRegion } from '../ui/live-region.tsx';
import { UnreadNote } from '../ui/unread-note.tsx';
import { ArticleView } from './article-view.tsx';
import { Foot } from './foot.tsx';
import type { PopupModel } from './model.ts';
import { NoticeView } from './notice-view.tsx';
import { OnceOnly } from './once-only.tsx';
import { SiteHead } from './site-head.tsx';
import type { View } from './view-of.ts';

/** Where something can be hidden by hand: on every page that answers, cleaned or not. */
const PICKABLE: ReadonlySet<View['kind']> = new Set<View['kind']>([
  'article',
  'not-news',
  'restored',
  'site-off',
]);

interface AppProps {
  readonly model: PopupModel;
}

export function App({ model }: AppProps) {
  const view = model.view.value;
  const acted = model.acted.value;
  const main = useRef<HTMLElement>(null);

  // A button that did its work may be gone, and the focus with it: on to the heading of what came instead.
  useEffect(() => {
    if (acted > 0 && document.activeElement === document.body) main.current?.querySelector('h1')?.focus();
  }, [acted]);

  return (
    <>
      <SiteHead model={model} />
      <main ref={main} aria-busy={view.kind === 'loading'}>
        {/* Too long to stay in sight with the head; said where there is a switch that may tell what was not chosen. */}
        {model.site.value !== '' && <UnreadNote unread={model.unread} />}
        {model.onceOnly.value && <OnceOnly model={model} />}
        {view.kind === 'article' ? (
          <ArticleView report={view.report} model={model} />
        ) : (
          <NoticeView view={view} model={model} />
        )}
        {PICKABLE.has(view.kind) && (
          <button type="button" class="button pick" onClick={model.pick}>
            {t('picker_menu')}
          </button>
        )}
      </main>
      <Foot model={model} />
      <LiveRegion voice={model.voice} />
    </>
  );
}
