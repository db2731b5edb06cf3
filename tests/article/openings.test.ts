import { describe, expect, it } from 'vitest';
import { makeOpening } from '../../src/article/openings.ts';

describe('makeOpening', () => {
  const open = makeOpening({
    'read see': ' (?:also|more)',
    read: ' on',
    advertisement: '',
    'à zobacz': ' lire|ł',
    0: '\\d* of \\d+',
    '(c) ©': ' \\d+',
    agency: '\\b.{0,5}$',
  });

  it.each([
    ['read also: the bridge', ': the bridge'],
    ['see more', ''],
    ['a story to read', null],
    ['read on and on', ' and on'],
    ['» read more', ''],
    ['readers also said so', null],
    ['they read more', null],
    ['advertisement by someone', ' by someone'],
    ['à lire ici', ' ici'],
    ['12 of 15 came', ' came'],
    ['12 came', null],
    ['(c) 2020 the paper', ' the paper'],
    ['© 2020', ''],
    ['(credit)', null],
    ['agency/me', ''],
    ['agencyme', null],
    ['', null],
    ['…', null],
  ])('behind the beginning of %j stands %j', (line, behind) => {
    expect(open(line)).toBe(behind);
  });

  it('asks for what follows each of them', () => {
    const isBefore = makeOpening({ read: '(?: more)?', see: '' }, '\\s*:');
    expect(isBefore('read more: a story')).toBe(' a story');
    expect(isBefore('see : a story')).toBe(' a story');
    expect(isBefore('see a story')).toBeNull();
  });

  it('reads a line anew each time', () => {
    expect([open('see also'), open('see also'), open('see also')]).toEqual(['', '', '']);
  });
});
