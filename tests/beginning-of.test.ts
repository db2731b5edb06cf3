import { expect, it } from 'vitest';
import { beginningOf } from '../src/beginning-of.ts';

it.each([
  ['The ferry sails', 15, 'The ferry sails'],
  ['The ferry sails on', 15, 'The ferry sails…'],
  ['The ferry sails on', 14, 'The ferry…'],
  ['Schifffahrtsgesellschaft', 6, 'Schiff…'],
  ['', 6, ''],
])('%j, %i characters', (text, most, begins) => {
  expect(beginningOf(text, most)).toBe(begins);
});
