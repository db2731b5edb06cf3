import { describe, expect, it } from 'vitest';
import { isPost } from '../../src/detect/embeds.ts';

describe('isPost', () => {
  it.each([
    ['https://twitter.com/quay/status/80878217', true],
    ['//x.com/quay/status/80878217', true],
    ['https://x.com/quay/status/80878217?s=20', true],
    ['https://www.instagram.com/reel/Bq1_x/', true],
    ['https://www.facebook.com/quay/posts/1', true],
    ['https://www.tiktok.com/@quay/video/1', true],
    ['https://bsky.app/profile/quay.example/post/3k', true],
    ['https://x.com/i/web/status/80878217', true],
    ['https://www.facebook.com/watch/?v=1', true],
    ['https://www.facebook.com/watch?v=1', true],
    ['https://www.facebook.com/permalink.php?story_fbid=1&id=2', true],
    ['https://www.facebook.com/photo/?fbid=1', true],
    ['https://platform.twitter.com/embed/Tweet.html?id=1', true],
    ['https://www.facebook.com/plugins/post.php?href=x', true],
    ['https://www.tiktok.com/embed/v2/7', true],
    ['https://embed.bsky.app/did:plc:q/app.bsky.feed.post/3k', true],
    ['https://platform.twitter.com/widgets/follow_button.html', false],
    ['https://www.facebook.com/plugins/page.php?href=x', false],
    ['https://twitter.com/quay', false],
    ['https://www.facebook.com/watchtower', false],
    ['https://twitter.com/intent/tweet?url=https://x.com/quay/status/1', false],
    ['https://www.facebook.com/sharer/sharer.php?u=https://www.facebook.com/quay/posts/1', false],
    ['https://notx.com/quay/status/1', false],
    ['/quay/status/1', false],
    ['', false],
  ])('%s: %s', (address, is) => {
    expect(isPost(address)).toBe(is);
  });
});
