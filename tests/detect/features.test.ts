// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { proposeBlocks } from '../../src/detect/blocks.ts';
import { FEATURES, featuresOf } from '../../src/detect/features.ts';
import { cuePhrases } from '../../src/detect/lexicon/phrases.ts';
import { readContext } from '../../src/detect/page-context.ts';
import { topicOf } from '../../src/detect/topic.ts';
import { weighWords } from '../../src/detect/weigh-words.ts';

/** A feature of the block with id "block". */
function featureOf(name: string, markup: string): number | undefined {
  const doc = new DOMParser().parseFromString(markup, 'text/html');
  const context = readContext(doc.body, {
    phrases: cuePhrases(),
    siteNames: [],
    topic: topicOf(doc, []),
    weigh: weighWords,
  });
  const candidate = proposeBlocks(context.walked.order, context).find(
    ({ element }) => element.id === 'block',
  );
  const at = FEATURES.findIndex((feature) => feature.name === name);
  return candidate && featuresOf(candidate, context)[at];
}

const line = (text: string): string => `<p id="block">${text}</p>`;
const ASK = 'Sign up for our free newsletter';

describe('an editor’s note', () => {
  it.each([
    [`[${ASK}]`, 1],
    [`(${ASK}.)`, 1],
    [`[${ASK}].`, 1],
    [ASK, 0],
    [`[${ASK}`, 0],
  ])('in brackets: %s', (text, is) => {
    expect(featureOf('bracketed', line(text))).toBe(is);
  });

  it.each([
    [`*** ${ASK} ***`, 1],
    [`→ ${ASK}`, 1],
    [`📬 ${ASK}`, 1],
    [`© ${ASK}`, 0],
    [`“${ASK}”`, 0],
    [`– ${ASK}`, 0],
    [ASK, 0],
  ])('behind a mark: %s', (text, is) => {
    expect(featureOf('starred', line(text))).toBe(is);
  });

  it('is no longer looked for in a text of many words', () => {
    expect(featureOf('bracketed', line(`[${`${ASK} `.repeat(20)}]`))).toBe(0);
  });
});

describe('the share of words that are a prompt’s', () => {
  it('is all of a line that is nothing else', () => {
    expect(featureOf('cueShare', line('sign up newsletter'))).toBe(1);
  });

  it('does not grow with what is said twice', () => {
    expect(featureOf('cueShare', line(`${ASK} ${ASK}`))).toBe(featureOf('cueShare', line(ASK)));
  });

  it('falls with every word beside them', () => {
    const many =
      featureOf('cueShare', line(`${ASK}, said the harbour master of the eastern quay on Monday`)) ?? 1;
    expect(many).toBeLessThan(featureOf('cueShare', line(ASK)) ?? 0);
  });
});

describe('what is of the page’s topic', () => {
  const inPage = (body: string): string =>
    `<head><title>Ferries stay in harbour</title><meta name="description" content="Storms"></head><body>${body}</body>`;

  it('counts the longer words that title and description say, and their share', () => {
    const page = inPage(line('Sign up for our ferries newsletter, straight from the harbour, come storms'));
    expect(featureOf('topicWords', page)).toBeCloseTo(Math.log1p(3));
    expect(featureOf('topicShare', page)).toBeCloseTo(3 / 5);
  });

  it('counts what a picture and a field say, too', () => {
    const alt = inPage('<p id="block"><img alt="Our newsletter for the harbour"></p>');
    expect(featureOf('topicShare', alt)).toBeCloseTo(1 / 2);
    const field = inPage('<form id="block"><input type="email" placeholder="E-mail for ferries"></form>');
    expect(featureOf('topicShare', field)).toBe(1);
  });

  it('is none of a prompt that speaks of something else', () => {
    const page = inPage(line('Support our newsroom with five a month.'));
    expect(featureOf('topicWords', page)).toBe(0);
    expect(featureOf('topicShare', page)).toBe(0);
  });
});
