/** The view's toolbar: one stop of the Tab key, arrow keys within it, as the ARIA practices have it. */
import { t } from '../ui/i18n.ts';
import { make, makeIcon } from '../ui/make.ts';
import { ICONS } from './icons.ts';

/** A toolbar button: picture and word; where there is no room for the word, it is still read out. */
export function makeTool(icon: keyof typeof ICONS, name: string, press: () => void): HTMLButtonElement {
  const tool = make(
    'button',
    { type: 'button', class: `tool tool-${icon}`, title: name },
    makeIcon(ICONS[icon]),
    make('span', { class: 'word' }, name),
  );
  tool.addEventListener('click', press);
  return tool;
}

/** A panel below the toolbar, with the tool that opens and closes it. */
export interface Panel {
  readonly tool: HTMLButtonElement;
  readonly element: HTMLElement;
}

/** What a panel is made of. */
export interface PanelParts {
  /** Its tool's picture and name. */
  readonly icon: keyof typeof ICONS;
  readonly name: string;
  readonly element: HTMLElement;
  /** Called once with the panel as it was made. */
  readonly heed?: (panel: Panel) => void;
}

/** Makes tools that open panels, at most one at a time. */
export function makePanels(panels: readonly PanelParts[]): Panel[] {
  const made = panels.map(({ icon, name, element }): Panel => {
    element.classList.add('panel');
    element.id = `panel-${icon}`;
    const tool = makeTool(icon, name, () => {
      const opens = element.hidden === true;
      closeAll(made);
      show({ tool, element }, opens);
    });
    tool.setAttribute('aria-controls', element.id);
    return { tool, element };
  });
  closeAll(made);
  for (const [i, panel] of made.entries()) panels[i]?.heed?.(panel);
  return made;
}

/** Closes all of some panels. */
export function closeAll(panels: readonly Panel[]): void {
  for (const panel of panels) show(panel, false);
}

/**
 * Has Escape, and a click beside the bar, close an open panel; Escape closes the view when no panel is open.
 * @param bar what holds the panels and their tools
 */
export function dismissPanels(panels: readonly Panel[], bar: Node, view: HTMLElement): void {
  view.addEventListener('cancel', (event) => {
    const open = panels.find(({ element }) => !element.hidden);
    if (!open) return;
    event.preventDefault();
    closeAll(panels);
    open.tool.focus();
  });
  view.addEventListener('click', ({ target }) => {
    if (!bar.contains(target as Node)) closeAll(panels);
  });
}

function show({ tool, element }: Panel, open: boolean): void {
  element.hidden = !open;
  tool.setAttribute('aria-expanded', String(open));
}

/** The tool that a key leads to, or undefined when the key is none of the toolbar's. */
function toolAt(key: string, at: number, count: number, isRtl: boolean): number | undefined {
  const step = isRtl ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return (at + step + count) % count;
    case 'ArrowLeft':
      return (at - step + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/** Where the tools would take two lines, as in a language of long words, their words are read out only. */
function keepToOneLine(bar: HTMLElement, tools: readonly HTMLElement[]): void {
  const fit = (): void => {
    bar.classList.remove('wordless');
    const lines = new Set(tools.filter(({ hidden }) => !hidden).map(({ offsetTop }) => offsetTop));
    bar.classList.toggle('wordless', lines.size > 1);
  };
  // As wide as the bar and as high as its type: were the bar watched itself, its own lines would be an error to the page.
  const ruler = make('div', { class: 'ruler' });
  bar.append(ruler);
  new ResizeObserver(fit).observe(ruler);
  // A tool may come later: one for listening, once there is a voice.
  new MutationObserver(fit).observe(bar, { subtree: true, attributeFilter: ['hidden'] });
}

/** The toolbar of some tools, in order; hidden ones are passed over. */
export function makeToolbar(tools: readonly HTMLButtonElement[]): HTMLElement {
  const bar = make('div', { role: 'toolbar', class: 'tools', 'aria-label': t('reader_toolbar') }, ...tools);
  const makeStop = (stop: HTMLElement): void => {
    for (const tool of tools) tool.tabIndex = tool === stop ? 0 : -1;
  };
  const first = tools.find(({ hidden }) => !hidden);
  if (first) makeStop(first);
  bar.addEventListener('focusin', ({ target }) => makeStop(target as HTMLElement));
  bar.addEventListener('keydown', (event) => {
    const shown = tools.filter(({ hidden }) => !hidden);
    const at = shown.indexOf(event.target as HTMLButtonElement);
    const to = toolAt(event.key, at, shown.length, getComputedStyle(bar).direction === 'rtl');
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    shown[to]?.focus();
  });
  keepToOneLine(bar, tools);
  return bar;
}
