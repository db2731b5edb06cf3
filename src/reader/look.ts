/** How the view looks: applies the settings, and the panel that changes them. */
import { CHOICES, type ChoiceName, RANGES, type ReaderSettings } from '../settings/reader.ts';
import { type MessageName, percentFormat, t } from '../ui/i18n.ts';
import { make } from '../ui/make.ts';
import { makeChoice, makeSlider } from './fields.ts';

/** Takes a change of some settings. */
export type Setter = (part: Partial<ReaderSettings>) => void;

/** The ground of each theme, as palette.css and reader.css have it. */
const GROUNDS: Readonly<Record<Exclude<ReaderSettings['theme'], 'system'>, string>> = {
  light: '#fcfbf8',
  sepia: '#f4ecd8',
  dark: '#1b1b1d',
  black: '#000000',
};

/** The ground that is shown under a theme. */
export function groundOf(theme: ReaderSettings['theme']): string {
  if (theme !== 'system') return GROUNDS[theme];
  return matchMedia('(prefers-color-scheme: dark)').matches ? GROUNDS.dark : GROUNDS.light;
}

/**
 * Makes the view look as the settings say: names as attributes, degrees as custom properties.
 * @param own what the names of the view's custom properties begin with
 */
export function applyLook(view: HTMLElement, settings: ReaderSettings, own: string): void {
  for (const name of ['theme', 'font', 'align'] as const) view.setAttribute(`data-${name}`, settings[name]);
  for (const name of ['size', 'width', 'leading'] as const)
    view.style.setProperty(`${own}${name}`, String(name === 'width' ? settings[name] : settings[name] / 100));
}

/** A choice by name; its words are `reader_field_NAME` and `reader_field_NAME_VALUE`. */
const choice = <Name extends ChoiceName>(name: Name, now: ReaderSettings, set: Setter): HTMLElement =>
  makeChoice<string>(
    t(`reader_field_${name}`),
    CHOICES[name].map((value) => [value, t(`reader_field_${name}_${value}` as MessageName)]),
    now[name],
    (value) => set({ [name]: value }),
  );

/**
 * The panel of the settings.
 * @param now the settings it begins with
 * @param set takes each change
 */
export function makeLookPanel(now: ReaderSettings, set: Setter): HTMLElement {
  const slider = (name: 'size' | 'width' | 'leading', say: (value: number) => string): HTMLElement =>
    makeSlider(t(`reader_field_${name}`), RANGES[name], now[name], say, (value) => set({ [name]: value }));
  const percent = percentFormat();
  return make(
    'div',
    { role: 'group', 'aria-label': t('reader_look') },
    choice('theme', now, set),
    choice('font', now, set),
    choice('align', now, set),
    slider('size', percent),
    slider('width', String),
    slider('leading', percent),
  );
}
