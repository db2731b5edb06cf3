/** Reads sentences aloud with the voices of this computer. Pausing keeps the sentence; going on says it again. */
import type { Spoken } from './spoken.ts';

/** How to speak. */
export interface Speech {
  /** `null` only before voices are known. */
  readonly voice: SpeechSynthesisVoice | null;
  /** 1 is the voice's own speed. */
  readonly rate: number;
}

/** Whether it reads aloud, and whether it goes on from where it is when it is asked to. */
export type SpeakerState = 'stopped' | 'speaking' | 'paused';

/** What a speaker tells. */
export interface SpeakerEvents {
  readonly state: (state: SpeakerState) => void;
  /** The sentence that is being read; null for none. */
  readonly sentence: (spoken: Spoken | null) => void;
}

/**
 * The voices that speak on this computer. Others send the text to a server, so they are never used.
 * @param lang of the article; voices for it come first
 */
export function localVoices(synth: SpeechSynthesis, lang: string): SpeechSynthesisVoice[] {
  const wanted = lang.toLowerCase().split('-')[0] ?? '';
  const speaks = (voice: SpeechSynthesisVoice): boolean =>
    wanted !== '' && voice.lang.toLowerCase().split(/[-_]/)[0] === wanted;
  const voices = synth.getVoices().filter(({ localService }) => localService);
  return [...voices.filter(speaks), ...voices.filter((voice) => !speaks(voice))];
}

export class Speaker {
  readonly #synth: SpeechSynthesis;
  readonly #events: SpeakerEvents;
  #queue: Iterator<Spoken> | undefined;
  #now: Spoken | undefined;
  #state: SpeakerState = 'stopped';
  /** The utterance whose end counts: a cancelled one ends too. */
  #current: SpeechSynthesisUtterance | undefined;
  #speech: Speech = { voice: null, rate: 1 };

  constructor(synth: SpeechSynthesis, events: SpeakerEvents) {
    this.#synth = synth;
    this.#events = events;
  }

  get state(): SpeakerState {
    return this.#state;
  }

  /** Voice and speed from now on; the sentence that is being read begins again. */
  use(speech: Speech): void {
    this.#speech = speech;
    if (this.#state === 'speaking') this.#say();
  }

  /** Begins with the first of these sentences. */
  start(sentences: Iterator<Spoken>): void {
    this.#queue = sentences;
    this.#next();
  }

  pause(): void {
    if (this.#state !== 'speaking') return;
    this.#silence();
    this.#become('paused');
  }

  resume(): void {
    if (this.#state === 'paused') this.#say();
  }

  stop(): void {
    this.#silence();
    this.#queue = undefined;
    this.#now = undefined;
    this.#events.sentence(null);
    this.#become('stopped');
  }

  #become(state: SpeakerState): void {
    this.#state = state;
    this.#events.state(state);
  }

  /** The page may be speaking too: only what we began is broken off. */
  #silence(): void {
    const wasSpeaking = this.#current !== undefined;
    this.#current = undefined;
    if (wasSpeaking) this.#synth.cancel();
  }

  #next(): void {
    this.#now = this.#queue?.next().value ?? undefined;
    if (this.#now) this.#say();
    else this.stop();
  }

  #say(): void {
    const spoken = this.#now;
    if (!spoken) return;
    this.#silence();
    const utterance = new SpeechSynthesisUtterance(spoken.text);
    const { voice, rate } = this.#speech;
    utterance.voice = voice;
    if (voice) utterance.lang = voice.lang;
    utterance.rate = rate;
    const isCurrent = (): boolean => this.#current === utterance;
    utterance.addEventListener('end', () => isCurrent() && this.#next());
    utterance.addEventListener('error', () => isCurrent() && this.stop());
    this.#current = utterance;
    this.#events.sentence(spoken);
    this.#become('speaking');
    this.#synth.speak(utterance);
  }
}
