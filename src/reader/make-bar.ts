/** What stands at the top of the view: the toolbar and the panels that it opens. */
import type { ReaderSettings } from '../settings/reader.ts';
import { t } from '../ui/i18n.ts';
import { make } from '../ui/make.ts';
import type { BuiltArticle } from './build-article.ts';
import { makeCopyTool } from './copy-tool.ts';
import { makeListenPanel, speechOf } from './listen-panel.ts';
import { makeLookPanel, type Setter } from './look.ts';
import { makeOutline, outlineOf } from './outline.ts';
import { localVoices } from './speaker.ts';
import {
  closeAll,
  dismissPanels,
  makePanels,
  makeTool,
  makeToolbar,
  type Panel,
  type PanelParts,
} from './toolbar.ts';

/** What the bar works on. */
export interface BarParts {
  readonly article: BuiltArticle;
  readonly view: HTMLElement;
  readonly lang: string;
  /** What the light on the sentence that is read aloud is called. */
  readonly lightName: string;
  /** Writes the article as Markdown. */
  readonly markdown: () => string;
  readonly settings: () => ReaderSettings;
  readonly set: Setter;
  readonly close: () => void;
  readonly signal: AbortSignal;
}

/** Shows every block's own button, so that the keyboard reaches them; off, there is none between two links. */
function makeTidyTool(view: HTMLElement): HTMLButtonElement {
  const tool = makeTool('hide', t('reader_tidy'), () => {
    tool.setAttribute('aria-pressed', String(view.classList.toggle('tidying')));
  });
  tool.setAttribute('aria-pressed', 'false');
  return tool;
}

/**
 * The way out, which works when this script does no more: Firefox ends it with its extension, under an open view. The
 * browser itself then closes the dialog that the form stands in.
 */
function makeCloseTool(close: () => void): readonly [HTMLButtonElement, HTMLFormElement] {
  const form = make('form', { method: 'dialog', id: 'way-out', hidden: '' });
  const tool = makeTool('close', t('reader_close'), close);
  tool.type = 'submit';
  tool.setAttribute('form', form.id);
  return [tool, form];
}

/** The panel for listening; none where the browser has no speech, hidden until there is a voice of this computer. */
function listenParts({ article, view, lang, lightName, settings, set, signal }: BarParts): PanelParts[] {
  const synth = speechOf(globalThis);
  if (!synth || article.blocks.length === 0) return [];
  const listening = { synth, article: article.element, box: view, lang, lightName, settings, set };
  const heed = ({ tool }: Panel): void => {
    const check = (): void => {
      tool.hidden = localVoices(synth, lang).length === 0;
    };
    check();
    synth.addEventListener('voiceschanged', check, { signal });
  };
  return [{ icon: 'listen', name: t('reader_listen'), element: makeListenPanel(listening, signal), heed }];
}

/** Makes the bar. */
export function makeBar(parts: BarParts): HTMLElement {
  const { article, view, settings, set, close } = parts;
  const hasText = article.blocks.length > 0;
  const entries = outlineOf(article.element);
  const outline: PanelParts[] =
    entries.length > 0
      ? [
          {
            icon: 'outline',
            name: t('reader_outline'),
            element: makeOutline(entries, () => closeAll(panels)),
          },
        ]
      : [];
  const look: PanelParts = { icon: 'look', name: t('reader_look'), element: makeLookPanel(settings(), set) };
  const panels: readonly Panel[] = makePanels([...outline, look, ...listenParts(parts)]);
  const [closeTool, wayOut] = makeCloseTool(close);
  const tools = [
    ...panels.map(({ tool }) => tool),
    ...(hasText
      ? [
          makeTidyTool(view),
          makeCopyTool(parts.markdown),
          makeTool('print', t('reader_print'), () => print()),
        ]
      : []),
    closeTool,
  ];
  const bar = make(
    'div',
    { class: 'bar' },
    makeToolbar(tools),
    wayOut,
    ...panels.map(({ element }) => element),
  );
  dismissPanels(panels, bar, view);
  return bar;
}
