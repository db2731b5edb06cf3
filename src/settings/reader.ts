/** How the reading view looks and sounds: defaults, bounds, repair. The defaults are the type. */

/** Ground and ink of the view, its type, and how its lines end, each by the name it is stored under. */
export const THEMES = ['system', 'light', 'sepia', 'dark', 'black'] as const;
export const FONTS = ['serif', 'sans', 'legible'] as const;
export const ALIGNMENTS = ['start', 'justify'] as const;

/** What the reader chooses by name, with the names there are. */
export const CHOICES = { theme: THEMES, font: FONTS, align: ALIGNMENTS } as const;

/** The bounds of a choice by degree, and what it is where nothing was chosen. */
export interface Range {
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly usual: number;
}

/** What the reader chooses by degree, with its bounds. */
export const RANGES = {
  /** Size of the type, in percent of the browser's own. */
  size: { least: 80, most: 260, step: 10, usual: 120 },
  /** Length of a line, in characters; 45 to 75 are held to read well (Bringhurst, The Elements of Typographic Style). */
  width: { least: 35, most: 100, step: 5, usual: 65 },
  /** Height of a line, in percent of the type's size. WCAG 1.4.12 wants 150 to be possible. */
  leading: { least: 120, most: 240, step: 10, usual: 160 },
  /** Speed of the voice, in percent of its own. */
  speed: { least: 50, most: 250, step: 10, usual: 100 },
} as const satisfies Readonly<Record<string, Range>>;

/** One choice by its name, as it is stored. */
export type ChoiceName = keyof typeof CHOICES;
export type RangeName = keyof typeof RANGES;

/** Everything about the reading view that is remembered. */
export type ReaderSettings = { readonly [Name in ChoiceName]: (typeof CHOICES)[Name][number] } & {
  readonly [Name in RangeName]: number;
} & {
  /** The address of a voice, as the browser names it; empty for the first that speaks the article's language. */
  readonly voice: string;
};

/** What a new installation starts with. */
export const READER_DEFAULTS: ReaderSettings = {
  theme: 'system',
  font: 'serif',
  align: 'start',
  size: RANGES.size.usual,
  width: RANGES.width.usual,
  leading: RANGES.leading.usual,
  speed: RANGES.speed.usual,
  voice: '',
};

/** A number brought into bounds and onto a step; the usual one for what is no number. */
export function fitted(value: unknown, { least, most, step, usual }: Range): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return usual;
  return Math.min(most, Math.max(least, Math.round(value / step) * step));
}

const chosen = <Name extends ChoiceName>(name: Name, value: unknown): ReaderSettings[Name] => {
  const known: readonly unknown[] = CHOICES[name];
  return known.includes(value) ? (value as ReaderSettings[Name]) : READER_DEFAULTS[name];
};

/**
 * Makes settings of whatever was stored.
 * @param stored anything at all: a damaged record, nothing
 * @returns whole settings; unknown keys are dropped, broken fields get their default, numbers are brought into bounds
 */
export function repairReader(stored: unknown): ReaderSettings {
  if (typeof stored !== 'object' || stored === null) return READER_DEFAULTS;
  const from = stored as Record<string, unknown>;
  return {
    theme: chosen('theme', from.theme),
    font: chosen('font', from.font),
    align: chosen('align', from.align),
    size: fitted(from.size, RANGES.size),
    width: fitted(from.width, RANGES.width),
    leading: fitted(from.leading, RANGES.leading),
    speed: fitted(from.speed, RANGES.speed),
    voice: typeof from.voice === 'string' ? from.voice : '',
  };
}
