// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { localVoices, Speaker, type SpeakerState } from '../../src/reader/speaker.ts';
import { type Spoken, sentencesIn, textElements } from '../../src/reader/spoken.ts';

function article(html: string): HTMLElement {
  const element = document.createElement('article');
  element.innerHTML = html;
  return element;
}

const spokenIn = (element: HTMLElement): Spoken[] => [...sentencesIn(textElements(element), 'en')];

describe('sentencesIn', () => {
  it('reads each text once, in order, each sentence at its place', () => {
    const spoken = spokenIn(
      article(
        '<h1>Title</h1><p>One <b>bold.</b> Dr. Two is <i>here</i>.</p><ul><li>Three<p>Four.</p></li></ul><figcaption>Five</figcaption>',
      ),
    );
    const texts = ['Title', 'One bold.', 'Dr. Two is here.', 'Three', 'Four.', 'Five'];
    expect(spoken.map(({ text }) => text)).toEqual(texts);
    expect(spoken.map(({ range }) => range.toString())).toEqual(texts);
  });

  it('finds a sentence that stands there twice at its second place', () => {
    const [first, second] = spokenIn(article('<p>No. No. No way.</p>'));
    expect(second?.range.startOffset ?? 0).toBeGreaterThanOrEqual(first?.range.endOffset ?? 99);
  });

  it('reads a formula as the line of text that it is', () => {
    const formula = '<math alttext="h=√(kt)"><mi>h</mi><mo>=</mo><msqrt><mi>k</mi><mi>t</mi></msqrt></math>';
    const spoken = spokenIn(article(`<p>It is ${formula}, they say. And so on.</p><p>${formula}</p>`));
    expect(spoken.map(({ text }) => text)).toEqual(['It is h=√(kt), they say.', 'And so on.', 'h=√(kt)']);
    expect(spoken.map(({ range }) => range.toString())).toEqual([
      'It is h=kt, they say.',
      'And so on.',
      'h=kt',
    ]);
  });

  it('passes over what is hidden, and what the view put in', () => {
    const spoken = spokenIn(
      article(
        '<p class="facts">1 min</p><div hidden><p>Gone.</p></div><p><span class="chip">Opinion</span>Here.</p><p>A.<button>Hide</button></p>',
      ),
    );
    expect(spoken.map(({ text }) => text)).toEqual(['Here.', 'A.']);
  });

  it('cuts what is too long for a voice at a space, and loses nothing', () => {
    const words = 'word '.repeat(2000).trim();
    const spoken = spokenIn(article(`<p>${words}</p><p>${'x'.repeat(4000)}</p>`));
    expect(spoken.length).toBeGreaterThan(6);
    for (const { text } of spoken) expect(text.length).toBeLessThanOrEqual(1500);
    expect(
      spoken
        .map(({ text }) => text)
        .join('')
        .replaceAll(' ', ''),
    ).toBe(words.replaceAll(' ', '') + 'x'.repeat(4000));
  });

  it('makes sentences as they are asked for', () => {
    const element = article('<p>One.</p>'.repeat(3));
    const sentences = sentencesIn(textElements(element), 'en');
    sentences.next();
    for (const p of element.querySelectorAll('p')) p.hidden = true;
    expect(sentences.next().done).toBe(true);
  });
});

class FakeUtterance extends EventTarget {
  voice: unknown = null;
  rate = 1;
  lang = '';
  constructor(readonly text: string) {
    super();
  }
}

/** Speaks when told to; what is cancelled ends as well, as in browsers. */
class FakeSynth {
  readonly said: string[] = [];
  now: FakeUtterance | undefined;
  speak(utterance: FakeUtterance): void {
    this.said.push(`${utterance.text}@${utterance.rate}`);
    this.now = utterance;
  }
  cancel(): void {
    const { now } = this;
    this.now = undefined;
    now?.dispatchEvent(new Event('end'));
  }
  end(): void {
    this.now?.dispatchEvent(new Event('end'));
  }
}

const sentence = (text: string): Spoken => ({ text, range: document.createRange() });

describe('Speaker', () => {
  let synth: FakeSynth;
  let states: SpeakerState[];
  let speaker: Speaker;
  let lit: (string | undefined)[];

  beforeEach(() => {
    vi.stubGlobal('SpeechSynthesisUtterance', FakeUtterance);
    synth = new FakeSynth();
    states = [];
    lit = [];
    speaker = new Speaker(synth as unknown as SpeechSynthesis, {
      state: (state) => states.push(state),
      sentence: (spoken) => lit.push(spoken?.text),
    });
  });
  const start = (): void => speaker.start(['a', 'b'].map(sentence)[Symbol.iterator]());

  it('reads one sentence after the other, and stops', () => {
    start();
    synth.end();
    synth.end();
    expect(synth.said).toEqual(['a@1', 'b@1']);
    expect(lit).toEqual(['a', 'b', undefined]);
    expect(states.at(-1)).toBe('stopped');
  });

  it('takes up a pause with the sentence it broke off', () => {
    start();
    synth.end();
    speaker.pause();
    expect(states.at(-1)).toBe('paused');
    expect(lit.at(-1)).toBe('b');
    speaker.resume();
    expect(synth.said).toEqual(['a@1', 'b@1', 'b@1']);
    expect(states.at(-1)).toBe('speaking');
  });

  it('says the sentence again when the speed changes, and not while it is silent', () => {
    speaker.use({ voice: null, rate: 1.5 });
    expect(synth.said).toEqual([]);
    start();
    speaker.use({ voice: null, rate: 2 });
    expect(synth.said).toEqual(['a@1.5', 'a@2']);
  });

  it('stops at once and for good', () => {
    start();
    speaker.stop();
    speaker.resume();
    expect(synth.said).toEqual(['a@1']);
    expect(lit.at(-1)).toBeUndefined();
    expect(states.at(-1)).toBe('stopped');
  });

  it('stops where the voice fails', () => {
    start();
    synth.now?.dispatchEvent(new Event('error'));
    expect(synth.said).toEqual(['a@1']);
    expect(states.at(-1)).toBe('stopped');
  });
});

it('uses voices of this computer alone, those of the language first', () => {
  const voices = [
    { name: 'far', lang: 'de-DE', localService: false },
    { name: 'en', lang: 'en_GB', localService: true },
    { name: 'de', lang: 'de_DE', localService: true },
  ];
  const synth = { getVoices: () => voices } as unknown as SpeechSynthesis;
  expect(localVoices(synth, 'de-AT').map(({ name }) => name)).toEqual(['de', 'en']);
  expect(localVoices(synth, '').map(({ name }) => name)).toEqual(['en', 'de']);
});
