import { describe, expect, it } from 'vitest';
import { checkLanguage } from '../../src/article/stop-words.ts';

const GERMAN =
  'Die Mauer am Hafen wird noch vor dem Winter gebaut, und das Geld dafür ist da. Der Rat hat am Dienstag für den Bau gestimmt, der mit der Ebbe beginnt und bis in den Herbst dauert.';
const ENGLISH =
  'The wall at the harbour will be built before the winter, and there is the money for it. On Tuesday the council voted for the work, which begins with the ebb and goes on until the autumn.';

describe('the language that a page names', () => {
  it.each([
    ['is not believed of another language', 'en-GB', GERMAN, 'de'],
    ['is believed of its own', 'de-AT', GERMAN, 'de-AT'],
    ['is believed where it is none that is known', 'fi', ENGLISH, 'fi'],
    ['is believed of no text', 'de', '', 'de'],
    ['is believed of figures', 'fr', '1 2 3', 'fr'],
    ['is believed of a few words, which may be a name', 'en', 'Die Hard 2 and Das Boot', 'en'],
    ['is not put in where none is named', '', ENGLISH, ''],
  ])('%s', (_, told, text, expected) => expect(checkLanguage(text, told)).toBe(expected));
});
