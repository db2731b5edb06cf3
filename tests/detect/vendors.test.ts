// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { tokenGroups } from '../../src/detect/tokens.ts';
import { vendorOfAddress, vendorOfNames } from '../../src/detect/vendors.ts';
import type { Kind } from '../../src/words.ts';

describe('vendorOfAddress', () => {
  it.each<[string, 'frame' | 'form' | 'link', Kind | null]>([
    ['https://x.us7.list-manage.com/subscribe/post?u=1', 'form', 'newsletter'],
    ['//poll.fm/123/embed', 'frame', 'poll'],
    ['https://some-letter.substack.com/embed', 'frame', 'newsletter'],
    ['https://some-letter.substack.com/p/a-story', 'frame', null],
    ['https://apps.apple.com/us/app/id1', 'link', 'app'],
    ['https://play.google.com/store/apps/details?id=x', 'link', 'app'],
    ['https://play.google.com/store/books/details?id=x', 'link', null],
    ['https://docs.google.com/forms/d/e/x/viewform', 'frame', 'poll'],
    ['https://docs.google.com/document/d/x', 'frame', null],
    ['https://docs.google.com/forms/d/e/x/viewform', 'link', 'poll'],
    ['https://mailchi.mp/some-paper/join', 'link', 'newsletter'],
    ['https://mailchi.mp/some-paper/join', 'frame', null],
    ['https://notpoll.fm/1', 'frame', null],
    ['/poll.fm/1', 'frame', null],
    ['', 'frame', null],
    ['javascript:void(0)', 'link', null],
  ])('%s as %s: %s', (address, sign, expected) => {
    expect(vendorOfAddress(address, sign)).toBe(expected);
  });
});

describe('vendorOfNames', () => {
  it.each([
    ['mc_embed_signup', 'newsletter'],
    ['box hbspt-form-123 wide', 'newsletter'],
    ['wp-polls', 'poll'],
    ['wp-pollster', null],
    ['', null],
  ])('%s: %s', (names, expected) => {
    expect(vendorOfNames(names)).toBe(expected);
  });
});

describe('tokenGroups', () => {
  it.each([
    ['article__newsletter-box', ['newsletter', 'story', 'box']],
    ['headerAdSlot', ['ad', 'tool']],
    ['wrapper', ['box']],
    ['shadow padding header-load', ['tool']],
    ['', []],
  ])('%s: %j', (names, expected) => {
    expect([...tokenGroups(names)].sort()).toEqual([...expected].sort());
  });
});
