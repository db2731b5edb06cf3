// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { fingerprintOf, handPrintOf } from '../../src/detect/fingerprint.ts';

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

  it('tells a frame that nothing else tells by what its page has written into it', () => {
    const framed = (said: string, names = ''): string => {
      document.body.innerHTML = `<div ${names}> <iframe></iframe></div>`;
      const body = document.querySelector('iframe')?.contentDocument?.body;
      if (body) body.textContent = said;
      return fingerprintOf(document.body.firstElementChild as Element, 'offer');
    };
    expect(framed('Get the mug')).toBe(framed('Get the mug'));
    expect(framed('Get the mug')).not.toBe(framed('Get the cup'));
    expect(framed('Get the mug', 'class="poll"')).toBe(framed('Get the cup', 'class="poll"'));
  });

  it('is what it was: fingerprints are stored', () => {
    expect(print('<p>3 days left: get the MUG, İn 2 colours</p>')).toBe('5ti140hje9');
    expect(print('<div class="poll"><iframe src="https://p.example/e/41?a"></iframe></div>')).toBe(
      '1mzrin0f7cc',
    );
    expect(print('<div class="poll"></div>')).toBe('11s1l48dw7x');
  });

  it('tells kinds apart, and takes loose text', () => {
    document.body.innerHTML = 'Get the mug<br>';
    const run = { parent: document.body, nodes: [document.body.firstChild as ChildNode] };
    expect(fingerprintOf(run, 'offer')).toBe(print('<p>Get the mug</p>'));
    expect(fingerprintOf(run, 'app')).not.toBe(fingerprintOf(run, 'offer'));
  });
});

/** As many words as tell a block by themselves. */
const MANY = 'High water comes to the old harbour today, and to the lighthouse a little later than that. ';

describe('handPrintOf', () => {
  const hand = (html: string): string => {
    document.body.innerHTML = html;
    return handPrintOf(document.body.firstElementChild as Element);
  };

  it.each([
    ['other numbers', '<p>High water at the pier 6.12</p>', '<p>High water at the pier 7.03</p>'],
    ['other markup', '<p>High water</p>', '<div class="x">High <b>water</b></div>'],
    [
      'other pictures beside many words',
      `<p>${MANY}<img src="a.png"></p>`,
      `<p>${MANY}<img src="b.png"></p>`,
    ],
    [
      'what is not shown',
      '<p>Tides<script>let a</script><noscript><img src="a.png"> a</noscript></p>',
      '<p>Tides<style>.b{}</style><template>b</template></p>',
    ],
    [
      'a picture yet to load',
      '<p><img src="fair.jpg"></p>',
      '<p><img src="data:image/gif;base64,R0" data-src="fair.jpg"></p>',
    ],
    [
      'a link within the same host',
      '<p><a href="https://f.example/a"></a></p>',
      '<p><a href="//f.example/b?c"></a></p>',
    ],
    ['numbered names', '<p class="slot-3"></p>', '<p class="slot-4"></p>'],
  ])('knows a block again with %s', (_, one, other) => {
    expect(hand(one)).toMatch(/^[a-z\d]+$/);
    expect(hand(one)).toBe(hand(other));
  });

  it.each([
    ['other words', '<p>High water</p>', '<p>Low water</p>'],
    [
      'another frame',
      '<iframe src="https://p.example/e"></iframe>',
      '<iframe src="https://q.example/e"></iframe>',
    ],
    ['another picture', '<p><img src="fair.jpg"></p>', '<p><img src="zoo.jpg"></p>'],
    ['a picture of another number', '<p><img src="/9812345.jpg"></p>', '<p><img src="/9812346.jpg"></p>'],
    ['other parameters', '<p><img src="/resize.php?f=1"></p>', '<p><img src="/resize.php?f=2"></p>'],
    ['a picture elsewhere', '<p><img src="/m/2025/fair.jpg"></p>', '<p><img src="/m/2026/fair.jpg"></p>'],
    [
      'another set of pictures',
      '<p><picture><source srcset="a.webp"></picture></p>',
      '<p><picture><source srcset="b.webp"></picture></p>',
    ],
    [
      'another picture that waits',
      '<p class="f"><img data-lazy-src="a.jpg" src="x.gif"></p>',
      '<p class="f"><img data-lazy-src="b.jpg" src="x.gif"></p>',
    ],
    [
      'another background',
      '<p><a style="background-image: url(a.jpg)"></a></p>',
      '<p><a style="background-image: url(b.jpg)"></a></p>',
    ],
    ['another drawing', '<p><svg><path d="M0 1"/></svg></p>', '<p><svg><path d="M0 2"/></svg></p>'],
    [
      'another frame of one player',
      '<iframe src="https://p.example/e/41"></iframe>',
      '<iframe src="https://p.example/e/42"></iframe>',
    ],
    [
      'another picture beside few words',
      '<figure><img src="1.jpg"><p>Agency Pictures</p></figure>',
      '<figure><img src="2.jpg"><p>Agency Pictures</p></figure>',
    ],
    [
      'another picture beside what is not shown',
      `<figure><noscript>${MANY}</noscript><img data-src="1.jpg"></figure>`,
      `<figure><noscript>${MANY}</noscript><img data-src="2.jpg"></figure>`,
    ],
    ['another number, and names', '<p class="num">41</p>', '<p class="num">27</p>'],
    ['another number beside few words', '<p>12:30 Updated</p>', '<p>14:05 Updated</p>'],
    ['another film', '<p><video poster="fair.jpg"></video></p>', '<p><video poster="zoo.jpg"></video></p>'],
    [
      'a link to another host',
      '<p><a href="https://f.example"></a></p>',
      '<p><a href="https://g.example"></a></p>',
    ],
    ['other names', '<p class="slot"></p>', '<p class="strip"></p>'],
  ])('tells apart blocks with %s', (_, one, other) => expect(hand(one)).not.toBe(hand(other)));

  it.each(['<p></p>', '<p class="12"><img src="data:image/gif;base64,R0"></p>', '<p>12</p>'])(
    'is empty for what nothing tells from others: %s',
    (html) => expect(hand(html)).toBe(''),
  );

  it('is none of what may be seen again', () =>
    expect(hand('<p>Get the mug</p>')).not.toBe(print('<p>Get the mug</p>')));
});
