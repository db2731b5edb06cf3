/** Listening: the panel with play, stop, voice and speed. */
import { RANGES, type ReaderSettings } from '../settings/reader.ts';
import { percentFormat, t } from '../ui/i18n.ts';
import { make } from '../ui/make.ts';
import { makeChoice, makeSlider } from './fields.ts';
import { bringIntoView, light } from './light.ts';
import type { Setter } from './look.ts';
import { localVoices, Speaker } from './speaker.ts';
import { sentencesIn, textElements } from './spoken.ts';

/** What listening works with. */
export interface Listening {
  readonly synth: SpeechSynthesis;
  readonly article: HTMLElement;
  /** The scrolling box around the article. */
  readonly box: HTMLElement;
  readonly lang: string;
  /** What the light on the sentence that is read is called. */
  readonly lightName: string;
  readonly settings: () => ReaderSettings;
  readonly set: Setter;
}

/** The browser's speech, or undefined where there is none. */
export const speechOf = (scope: typeof globalThis): SpeechSynthesis | undefined =>
  'speechSynthesis' in scope && 'SpeechSynthesisUtterance' in scope ? scope.speechSynthesis : undefined;

/** From the first text that is in view on, hidden ones left out. */
function* fromHere({ article, box, lang }: Listening): ReturnType<typeof sentencesIn> {
  const elements = textElements(article);
  const top = box.getBoundingClientRect().top;
  const isAhead = (element: HTMLElement): boolean => element.getBoundingClientRect().bottom > top + 60;
  const first = box.scrollTop <= 0 ? 0 : elements.findIndex(isAhead);
  yield* sentencesIn(elements.slice(Math.max(0, first)), lang);
}

/** Makes the panel. It falls silent when the signal aborts. */
export function makeListenPanel(listening: Listening, signal: AbortSignal): HTMLElement {
  const { synth, box, lang, lightName, settings, set } = listening;
  const names = { speaking: t('reader_pause'), paused: t('reader_go_on'), stopped: t('reader_play') };
  const play = make('button', { type: 'button', class: 'button' }, names.stopped);
  const stop = make('button', { type: 'button', class: 'button', disabled: '' }, t('reader_stop'));
  const speaker = new Speaker(synth, {
    state: (state) => {
      play.textContent = names[state];
      stop.disabled = state === 'stopped';
    },
    sentence: (spoken) => {
      light(spoken?.range ?? null, lightName);
      if (spoken) bringIntoView(spoken.range, box);
    },
  });
  play.addEventListener('click', () => {
    if (speaker.state === 'speaking') speaker.pause();
    else if (speaker.state === 'paused') speaker.resume();
    else speaker.start(fromHere(listening));
  });
  stop.addEventListener('click', () => {
    speaker.stop();
    play.focus();
  });
  const voiceAmong = (voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | undefined =>
    voices.find(({ voiceURI }) => voiceURI === settings().voice) ?? voices[0];
  const use = (): void => {
    const voice = voiceAmong(localVoices(synth, lang)) ?? null;
    speaker.use({ voice, rate: settings().speed / 100 });
  };
  const voiceName = t('reader_voice');
  const voiceSlot = make('div', { class: 'slot' });
  const fill = (): void => {
    const voices = localVoices(synth, lang);
    const options = voices.map((voice) => [voice.voiceURI, `${voice.name} (${voice.lang})`] as const);
    voiceSlot.replaceChildren(
      makeChoice(voiceName, options, voiceAmong(voices)?.voiceURI ?? '', (voice) => {
        set({ voice });
        use();
      }),
    );
    use();
  };
  const speed = makeSlider(t('reader_speed'), RANGES.speed, settings().speed, percentFormat(), (value) => {
    set({ speed: value });
    use();
  });
  fill();
  synth.addEventListener('voiceschanged', fill, { signal });
  signal.addEventListener('abort', () => speaker.stop(), { once: true });
  // A voice would go on after the page has been left.
  addEventListener('pagehide', () => speaker.stop(), { signal });
  return make('div', { role: 'group', 'aria-label': t('reader_listen') }, play, stop, voiceSlot, speed);
}
