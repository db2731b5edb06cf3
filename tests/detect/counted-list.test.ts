// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { isCountedList } from '../../src/detect/counted-list.ts';
import { cuePhrases } from '../../src/detect/lexicon/phrases.ts';
import { readContext, statsOf } from '../../src/detect/page-context.ts';
import { weighWords } from '../../src/detect/weigh-words.ts';

const WORDING = { phrases: cuePhrases(), siteNames: [], topic: new Set<string>(), weigh: weighWords };

function isOne(items: readonly string[], part = 'ul'): boolean {
  document.body.innerHTML = `<ul>${items.join('')}</ul>`;
  const block = document.body.querySelector(part) as Element;
  const context = readContext(document.body, WORDING);
  return isCountedList({ block, element: block, stats: statsOf(context, block), onlyExtra: false }, context);
}

const label = (name: string, count: string): string => `<li><a href="/label/x">${name}</a> ${count}</li>`;

describe('isCountedList', () => {
  const labels = [label('Offers', '(576)'), label('Giveaways', '(1,204)'), label('Shop', '(9)')];

  it('tells labels with how many stories each has', () => {
    expect(isOne([...labels, label('Apps', '(88)')])).toBe(true);
  });

  it('keeps each label of such a list', () => {
    expect(isOne([...labels, label('Apps', '(88)')], 'li')).toBe(true);
    expect(isOne([...labels, label('Apps', '(88)')], 'a')).toBe(true);
    expect(isOne(labels, 'li')).toBe(false);
  });

  it.each([
    ['a list of three', labels],
    ['labels without counts', ['a', 'b', 'c', 'd', 'e'].map((name) => label(name, ''))],
    ['goods with how many are left', ['Cup', 'Mug', 'Jug', 'Pot'].map((name) => label(name, '(3) $12'))],
    [
      'headlines with how many comments each has',
      ['quay', 'crane', 'ferry', 'tide'].map((name) => label(`What the town says of its ${name}`, '(12)')),
    ],
  ])('is not %s', (_, items) => {
    expect(isOne(items)).toBe(false);
  });
});
