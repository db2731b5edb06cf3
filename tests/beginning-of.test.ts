import { expect, it } from 'vitest';
import { beginningOf } from '../src/beginning-of.ts';

it.each([
  ['The ferry sails', 15, 'The ferry sails'],
  ['The ferry sails on', 15, 'The ferry sails…'],
  ['The ferry sails on', 14, 'The ferry…'],
  ['Schifffahrtsgesellschaft', 6, 'Schiff…'],
  ['', 6, ''],
  // Japanese has no spaces between words, and few between others.
  ['渡し船は朝の便だけになる', 6, '渡し船は朝の…'],
  ['速報 渡し船は朝の便だけになる', 9, '速報 渡し船は朝の…'],
  ['渡し船はNHKによると運休', 6, '渡し船は…'],
  ['𠮷野の渡し船', 1, '…'],
])('%j, %i characters', (text, most, begins) => {
  expect(beginningOf(text, most)).toBe(begins);
});
