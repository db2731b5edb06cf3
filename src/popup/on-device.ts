/**
 * The summary that a model inside the browser writes, where there is one: Chromium's Summarizer API. The text stays on
 * the computer. https://developer.chrome.com/docs/ai/summarizer-api
 */

type ApiAvailability = 'unavailable' | 'downloadable' | 'downloading' | 'available';

interface ApiOptions {
  readonly type: 'key-points';
  readonly format: 'plain-text';
  readonly length: 'short';
  readonly expectedInputLanguages: readonly string[];
  readonly outputLanguage: string;
}

interface Api {
  availability(options: ApiOptions): Promise<ApiAvailability>;
  create(
    options: ApiOptions & {
      readonly signal: AbortSignal;
      readonly monitor: (monitor: EventTarget) => void;
    },
  ): Promise<{ summarize(text: string, options: { signal: AbortSignal }): Promise<string>; destroy(): void }>;
}

/** What can be had: `download` when the browser would first fetch its model. */
export type Availability = 'none' | 'download' | 'ready';

/** Characters of a text that are handed over: the model reads a few thousand words, and the news stands first. */
const MOST_CHARACTERS = 16_000;

/**
 * What the API can read and write, by its own word in Chromium 156. Asked about another language it says no, and logs an
 * error where there is nothing wrong.
 */
const LANGUAGES: ReadonlySet<string> = new Set(['de', 'en', 'es', 'fr', 'ja']);

const api = (): Api | undefined => (globalThis as { Summarizer?: Api }).Summarizer;

/** The language by its two letters; none is taken for English. */
const languageOf = (lang: string): string => lang.toLowerCase().split(/[-_]/)[0] || 'en';

const optionsFor = (lang: string): ApiOptions => ({
  type: 'key-points',
  format: 'plain-text',
  length: 'short',
  expectedInputLanguages: [languageOf(lang)],
  outputLanguage: languageOf(lang),
});

/**
 * Asks whether the browser's model can sum up texts in a language. Nothing is fetched by asking.
 * @param lang BCP 47 tag; an empty one is taken for English
 */
export async function availabilityOf(lang: string): Promise<Availability> {
  if (!LANGUAGES.has(languageOf(lang))) return 'none';
  try {
    const said = await api()?.availability(optionsFor(lang));
    if (said === 'available') return 'ready';
    return said === 'downloadable' || said === 'downloading' ? 'download' : 'none';
  } catch {
    // A browser that keeps it from extensions.
    return 'none';
  }
}

/**
 * Has the browser's model sum a text up. To be called right after a click: browsers fetch the model only then.
 * @param onProgress told the part of the model that has arrived, 0 to 1
 * @returns its key points, without bullets
 * @throws when there is no model, it cannot be fetched, or it gives up on the text
 */
export async function summarizeOnDevice(
  text: string,
  lang: string,
  onProgress: (part: number) => void,
  signal: AbortSignal,
): Promise<string[]> {
  const summarizer = await api()?.create({
    ...optionsFor(lang),
    signal,
    monitor: (monitor) =>
      monitor.addEventListener('downloadprogress', (event) => onProgress((event as ProgressEvent).loaded)),
  });
  if (!summarizer) throw new Error('no model');
  try {
    const said = await summarizer.summarize(text.slice(0, MOST_CHARACTERS), { signal });
    return said
      .split('\n')
      .map((line) => line.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, '').trim())
      .filter(Boolean);
  } finally {
    summarizer.destroy();
  }
}
