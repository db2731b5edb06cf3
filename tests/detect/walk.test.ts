// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { compilePhrases } from '../../src/detect/lexicon/match.ts';
import type { Cue } from '../../src/detect/lexicon/types.ts';
import { type StatName, stat } from '../../src/detect/stats.ts';
import { newWalked, walk } from '../../src/detect/walk.ts';
import { weighWords } from '../../src/detect/weigh-words.ts';

const phrases = compilePhrases<Cue>([
  ['signUp', ['sign up for our']],
  ['inbox', ['your inbox']],
  ['pollAnswer', ['yes', 'no']],
  ['reporting', ['told']],
  ['bid', ['sign|get']],
]);
const wording = { phrases, siteNames: ['morningherald'], topic: new Set<string>(), weigh: weighWords };

function rowOf(html: string, selector = 'body > *'): (name: StatName) => number {
  document.body.innerHTML = html;
  const walked = newWalked();
  walk(document.body, wording, walked);
  const element = document.querySelector(selector);
  const row = element && walked.stats.get(element);
  return (name) => (row ? stat(row, name) : Number.NaN);
}

const LONG = 'word '.repeat(30);

describe('walk', () => {
  it.each<[string, string, StatName, number]>([
    ['words of the whole subtree', '<div>one <b>two</b><p>three</p></div>', 'words', 3],
    ['words inside links', '<p>one <a href="/x">two three</a></p>', 'linkWords', 2],
    [
      'no words of scripts, styles, options',
      '<div><script>a b</script><style>a b</style><select><option>a</option></select>one</div>',
      'words',
      1,
    ],
    [
      'links counted for a campaign',
      '<p><a href="/a?utm_campaign=x">a</a><a href="/b?id=1">b</a></p>',
      'campaigns',
      1,
    ],
    [
      'links and buttons in which clutter speaks',
      '<p>Read on, or <a href="/a">sign up</a> for our <a href="/b">letters</a>, and <a href="/c">see</a></p>',
      'cueLinks',
      1,
    ],
    ['no link beside the words of clutter', '<p>Sign up for our <a href="/a">letters</a></p>', 'cueLinks', 0],
    [
      'links that begin with a bid',
      '<p>They <a href="/a">get</a> it, <a href="/b">we get it</a>, <button>Sign it</button></p>',
      'bidLinks',
      2,
    ],
    [
      'buttons beside each other, a line each',
      '<div>Well? <button>Yes</button> <button><b>No</b></button>\n<button>Yes, she said</button></div>',
      'cue:pollAnswer',
      1,
    ],
    [
      'a sentence with a button in it as one line',
      '<p>Press <button>Yes</button>, or <button>No</button>.</p>',
      'lines',
      1,
    ],
    ['lines that begin with a bid', '<div>Get it.<br>We get it.<br>Sign it.</div>', 'cue:bid', 2],
    ['no bid of clutter in the middle of a line', '<p>They get it</p>', 'cue:bid', 0],
    [
      'lines that name the site',
      '<div>The Morning Herald and the Herald<br>morningherald.com<br>Herald Morning</div>',
      'siteNames',
      2,
    ],
    [
      'widgets of vendors',
      '<div><iframe src="https://poll.fm/1"></iframe><a href="https://patreon.com/x">a</a></div>',
      'widgets',
      1,
    ],
    ['links named as paid for', '<p><a rel="noopener sponsored" href="/a">a</a></p>', 'campaigns', 1],
    ['pictures in links', '<p><a href="/a"><img alt=""></a><img alt=""></p>', 'linkedImages', 1],
    ['no banner in a picture that leads to a story', '<p><a href="/a"><img alt=""></a></p>', 'banners', 0],
    [
      'a picture that opens elsewhere',
      '<p><a href="/a" target="_blank"><b><img alt=""></b></a></p>',
      'banners',
      1,
    ],
    ['a banner by its size', '<p><a href="/a"><img width="300" height="250" alt=""></a></p>', 'banners', 1],
    [
      'what a picture in a link is called',
      '<p><a href="/a"><img src="/i/newsletter-2.jpg" alt=""></a></p>',
      'href:newsletter',
      1,
    ],
    [
      'what it is called where it waits to be scrolled to',
      '<p><a href="/a"><img src="data:image/gif;base64,R0" data-lazy-src="/i/newsletter-2.jpg?x" alt=""></a></p>',
      'href:newsletter',
      1,
    ],
    [
      'what it is called in a set of sizes',
      '<p><a href="/a"><img srcset="/i/newsletter-2.jpg 400w, /i/2.jpg 800w" alt=""></a></p>',
      'href:newsletter',
      1,
    ],
    ['a strip by its size', '<p><a href="/a"><img width="640" height="90" alt=""></a></p>', 'banners', 1],
    ['no strip in a sign', '<p><a href="/"><img width="320" height="60" alt=""></a></p>', 'banners', 0],
    [
      'no strip in a wide picture',
      '<p><a href="/a"><img width="640" height="360" alt=""></a></p>',
      'banners',
      0,
    ],
    [
      'nothing to write in where robots are told from people',
      '<form><textarea name="g-recaptcha-response"></textarea><textarea style="display: none"></textarea></form>',
      'areas',
      0,
    ],
    ['what there is to write in', '<form><textarea name="text"></textarea></form>', 'areas', 1],
    [
      'nothing of where that file lies',
      '<p><a href="/a"><img src="/newsletter/2.jpg?app=1" alt=""></a></p>',
      'href:newsletter',
      0,
    ],
    ['a phrase across inline elements', '<p>Sign <b>up</b> for <i>our</i> mail</p>', 'cue:signUp', 1],
    ['no phrase across blocks', '<div><p>Sign up</p><p>for our mail</p></div>', 'cue:signUp', 0],
    ['no phrase across a line break', '<div>Sign up<br>for our mail</div>', 'cue:signUp', 0],
    [
      'a phrase across a line break in a link',
      '<a href="/x"><span>Sign up<br>for our</span> mail</a>',
      'cue:signUp',
      1,
    ],
    ['a phrase across a line break in a heading', '<h3>Sign<br>up for our mail</h3>', 'cue:signUp', 1],
    ['one line for a heading with breaks', '<div><h3>one<br>two</h3>three</div>', 'lines', 2],
    ['a phrase twice in one line once', '<p>your inbox, your inbox</p>', 'cue:inbox', 1],
    ['an answer that is a whole line', '<div><p>Yes</p><p>No</p></div>', 'cue:pollAnswer', 2],
    ['no answer within a sentence', '<p>Yes, he said</p>', 'cue:pollAnswer', 0],
    ['lines by blocks and breaks', '<div>one<br>two<p>three</p></div>', 'lines', 3],
    [
      'cold words only where no phrase stands',
      '<div><p>one two</p><p>in your inbox</p></div>',
      'coldWords',
      2,
    ],
    ['reporting words leave a line cold', '<p>she told us</p>', 'coldWords', 3],
    ['long lines are prose', `<div><p>${LONG}</p><p>short</p></div>`, 'proseLines', 1],
    ['a line of eighteen words', `<p>${'word '.repeat(18)}</p>`, 'proseLines', 1],
    ['none of seventeen', `<p>${'word '.repeat(17)}</p>`, 'proseLines', 0],
    [
      'none that is half a link',
      `<p><a href="/x">${'word '.repeat(10)}</a>${'word '.repeat(10)}</p>`,
      'proseLines',
      0,
    ],
    ['cold prose', `<p>${LONG}</p>`, 'coldProseWords', 30],
    ['no cold prose where a phrase stands', `<p>${LONG} your inbox</p>`, 'coldProseWords', 0],
    [
      'short lines that are a link or a button and nothing else',
      `<div><p><a href="/x">one two three four five</a></p><p><button>one</button></p><p>one two</p>
        <p>one <a href="/x">two</a></p><p><a href="/x">one two three four five six</a></p></div>`,
      'callLines',
      2,
    ],
    ['a long line of links is none', `<p><a href="/x">${LONG}</a></p>`, 'proseLines', 0],
    ['an e-mail field by its type', '<form><input type="email"></form>', 'emails', 1],
    ['an e-mail field by its name', '<form><input name="your-email"></form>', 'emails', 1],
    ['hidden fields not at all', '<form><input type="hidden" name="email"></form>', 'emails', 0],
    ['a search field', '<form><input name="q"></form>', 'searches', 1],
    ['a search field in another language', '<form><input name="suchbegriff"></form>', 'searches', 1],
    ['a place-holder is read', '<form><input placeholder="Your inbox"></form>', 'cue:inbox', 1],
    ['no more of an empty frame than that it is there', '<div><iframe></iframe></div>', 'elements', 2],
    ['a frame title is read', '<div><iframe title="Sign up for our mail"></iframe></div>', 'cue:signUp', 1],
    ['a question', '<p>Are you for it?</p>', 'questions', 1],
    ['a shout in capitals', '<p>READ THIS NOW</p>', 'shouts', 1],
    ['no shout in two words', '<p>BREAKING NEWS</p>', 'shouts', 0],
    ['a shout between stars', '<p>***Free for you***</p>', 'shouts', 1],
    ['no shout in letters without capitals', '<p>PRの記事です</p>', 'shouts', 0],
    ['a price', '<p>only $5 now</p>', 'prices', 1],
    ['a price in yen', '<p>月額980円</p>', 'prices', 1],
    ['a wide mark', '<p>お得です！</p>', 'exclamations', 1],
    ['a wide share', '<p>最大50％割引</p>', 'percents', 1],
    ['a price behind its number', '<p>nur 4,99 €</p>', 'prices', 1],
    ['a year is no price', '<p>in 2019 it was</p>', 'prices', 0],
    ['a token of a class', '<div class="newsletterSignup"></div>', 'token:newsletter', 1],
    ['no token within a word', '<div class="wrapper header"></div>', 'token:app', 0],
    ['where a link leads', '<p><a href="/donate?x=1">here</a></p>', 'href:support', 1],
    ['a vendor by an id', '<div id="patreon-box"><p>Join us</p></div>', 'vendor:support', 1],
    [
      'no vendor in the anchor of a heading',
      '<div><h2 id="patreon-box">Where boxes go</h2></div>',
      'vendor:support',
      0,
    ],
    [
      'no vendor in the anchor of a part',
      '<section id="patreon-raises-fees"><h2>Patreon raises fees</h2></section>',
      'vendor:support',
      0,
    ],
    ['a vendor by its frame', '<div><iframe src="https://poll.fm/123"></iframe></div>', 'vendor:poll', 1],
    [
      'nobody by a path that looks like one',
      '<div><iframe src="/poll.fm/123"></iframe></div>',
      'vendor:poll',
      0,
    ],
  ])('%s', (_, html, name, expected) => {
    expect(rowOf(html)(name)).toBe(expected);
  });

  it('gives a phrase to the element that holds all of its line', () => {
    const html = '<div><p>Get it: <span>sign up for our mail</span></p></div>';
    expect(rowOf(html, 'span')('cue:signUp')).toBe(0);
    expect(rowOf(html, 'p')('cue:signUp')).toBe(1);
  });

  it('gives it to an inline element that holds the whole line', () => {
    expect(rowOf('<div><span>sign up for our mail</span></div>', 'span')('cue:signUp')).toBe(1);
  });

  it('looks into open shadow roots', () => {
    document.body.innerHTML = '<x-box></x-box>';
    const host = document.querySelector('x-box') as Element;
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>Sign up for our mail</p>';
    const walked = newWalked();
    walk(document.body, wording, walked);
    expect(stat(walked.stats.get(host) as Float32Array, 'cue:signUp')).toBe(1);
  });

  it('counts what the page has written into a frame with the frame, and takes no part of it for a block', () => {
    document.body.innerHTML = '<div><iframe></iframe><iframe id="patreon-box"></iframe></div>';
    for (const frame of document.querySelectorAll('iframe'))
      if (frame.contentDocument)
        frame.contentDocument.body.innerHTML = '<p>Sign up for our mail</p><form><input type="email"></form>';
    const walked = newWalked();
    const row = walk(document.body, wording, walked);
    // What has a vendor's name is told by that.
    expect([stat(row, 'cue:signUp'), stat(row, 'emails'), stat(row, 'words')]).toEqual([1, 1, 5]);
    expect(walked.order).toEqual([document.body, ...document.querySelectorAll('div, iframe')]);
  });

  it('is not bent by a form whose fields shadow its properties', () => {
    const row = rowOf(
      '<form><input name="parentNode"><input name="firstChild"><input name="getAttribute">one two</form>',
    );
    expect(row('words')).toBe(2);
    expect(row('textFields')).toBe(3);
  });

  it('takes four thousand nested elements', () => {
    let deep: Element = document.createElement('div');
    deep.append('one');
    for (let i = 0; i < 4_000; i += 1) {
      const outer = document.createElement('div');
      outer.append(deep);
      deep = outer;
    }
    expect(stat(walk(deep, wording, newWalked()), 'words')).toBe(1);
  });
});
