// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { tokenGroups } from '../../src/detect/tokens.ts';
import { vendorOfAddress, vendorOfNames } from '../../src/detect/vendors.ts';

describe('vendorOfAddress', () => {
  it.each<[string, 'frame' | 'form' | 'link', string | undefined]>([
    ['https://x.us7.list-manage.com/subscribe/post?u=1', 'form', 'Mailchimp'],
    ['//poll.fm/123/embed', 'frame', 'Crowdsignal'],
    ['https://some-letter.substack.com/embed', 'frame', 'Substack'],
    ['https://some-letter.substack.com/p/a-story', 'frame', undefined],
    ['https://apps.apple.com/us/app/id1', 'link', 'App Store'],
    ['https://play.google.com/store/apps/details?id=x', 'link', 'Google Play'],
    ['https://play.google.com/store/books/details?id=x', 'link', undefined],
    ['https://docs.google.com/forms/d/e/x/viewform', 'frame', 'Google Forms'],
    ['https://docs.google.com/document/d/x', 'frame', undefined],
    ['https://notpoll.fm/1', 'frame', undefined],
    ['/poll.fm/1', 'frame', undefined],
    ['', 'frame', undefined],
    ['javascript:void(0)', 'link', undefined],
  ])('%s as %s: %s', (address, sign, expected) => {
    expect(vendorOfAddress(address, sign)?.name).toBe(expected);
  });
});

describe('vendorOfNames', () => {
  it.each([
    ['mc_embed_signup', 'Mailchimp'],
    ['box hbspt-form-123 wide', 'HubSpot'],
    ['wp-polls', 'WP-Polls'],
    ['wp-pollster', undefined],
    ['', undefined],
  ])('%s: %s', (names, expected) => {
    expect(vendorOfNames(names)?.name).toBe(expected);
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
