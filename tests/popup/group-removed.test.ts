import { expect, it } from 'vitest';
import { groupRemoved } from '../../src/popup/group-removed.ts';
import { block } from './fixtures.ts';

it('groups by kind in the order of the kinds, keeping page order within', () => {
  const groups = groupRemoved([
    block('1', 'ad'),
    block('2', 'poll'),
    block('3', 'newsletter'),
    block('4', 'poll', true),
  ]);
  expect(groups.map(({ name, blocks }) => [name, blocks.map(({ id }) => id)])).toEqual([
    ['newsletter', ['3']],
    ['poll', ['2', '4']],
    ['ad', ['1']],
  ]);
});

it('keeps what the reader hid by hand apart, last, whatever it was taken for', () => {
  const byHand = { ...block('2', 'offer'), byHand: true as const };
  const groups = groupRemoved([block('1', 'offer'), byHand, block('3', 'ad')]);
  expect(groups.map(({ name, blocks }) => [name, blocks.map(({ id }) => id)])).toEqual([
    ['offer', ['1']],
    ['ad', ['3']],
    ['hand', ['2']],
  ]);
});

it('makes no group of nothing', () => {
  expect(groupRemoved([])).toEqual([]);
});
