// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../src/detect/fingerprint.ts';

const print = (html: string): string => {
  document.body.innerHTML = html;
  return fingerprintOf(document.body.firstElementChild as Element, 'offer');
};

describe('fingerprintOf', () => {
  it.each([
    ['another place and markup', '<p>Get the mug</p>', '<div class="x"><b>Get</b> the  mug</div>'],
    ['other numbers', '<p>3 days left: get the mug</p>', '<p>2 days left: get the mug</p>'],
    [
      'another number in the address of a frame',
      '<iframe src="https://p.example/e/41?a"></iframe>',
      '<iframe src="https://p.example/e/7"></iframe>',
    ],
  ])('knows a block again in %s', (_, one, other) => expect(print(one)).toBe(print(other)));

  it.each([
    ['other words', '<p>Get the mug</p>', '<p>Get the cup</p>'],
    [
      'another frame',
      '<iframe src="https://p.example/e/41"></iframe>',
      '<iframe src="https://q.example/e/41"></iframe>',
    ],
    ['no words, and other names', '<div class="poll"></div>', '<div class="newsletter"></div>'],
  ])('tells apart blocks with %s', (_, one, other) => expect(print(one)).not.toBe(print(other)));

  it('tells kinds apart, and takes loose text', () => {
    document.body.innerHTML = 'Get the mug<br>';
    const run = { parent: document.body, nodes: [document.body.firstChild as ChildNode] };
    expect(fingerprintOf(run, 'offer')).toBe(print('<p>Get the mug</p>'));
    expect(fingerprintOf(run, 'app')).not.toBe(fingerprintOf(run, 'offer'));
  });
});
