// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { isName, toldBlock, toldText } from '../../src/content/told-text.ts';

const told = (html: string): string => {
  document.body.innerHTML = html;
  return toldText([...document.body.childNodes]);
};

describe('toldText', () => {
  it.each([
    ['blocks are kept apart', '<h3>The briefing</h3><p>Sign up</p>', 'The briefing Sign up'],
    ['words are not', '<p>Sig<b>n u</b>p</p>', 'Sign up'],
    ['line breaks are read', '<p>Yes<br>No</p>', 'Yes No'],
    ['scripts and styles are not', '<div>Vote<style>p{}</style><script>x()</script></div>', 'Vote'],
    ['nothing', '', ''],
  ])('%s', (_, html, text) => {
    expect(told(html)).toBe(text);
  });

  it('ends at 300 characters, however long the block', () => {
    expect(told(`<p>${'word '.repeat(20_000)}</p>`)).toHaveLength(300);
  });

  it('reads open shadow roots', () => {
    document.body.innerHTML = '<div id="host"></div>';
    const root = document.getElementById('host')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<p>Join us</p>';
    expect(toldText([document.body])).toBe('Join us');
  });

  it('reads what the page has written into a frame', () => {
    document.body.innerHTML = '<h3>The briefing</h3><iframe></iframe>';
    const body = document.querySelector('iframe')?.contentDocument?.body;
    if (body) body.innerHTML = '<p>Join us</p>';
    expect(toldText([...document.body.childNodes])).toBe('The briefing Join us');
  });

  it('passes over headings that are a name alone', () => {
    document.body.innerHTML =
      '<h3>Our view</h3><div><p>They should pay.</p><h4>What it costs the town</h4></div>';
    expect(toldText([...document.body.childNodes], isName)).toBe('They should pay. What it costs the town');
  });
});

describe('toldBlock', () => {
  it.each([
    ['by its words where it has any', '<p>Join us</p><img alt="Boats">', { text: 'Join us' }],
    [
      'without any by the first picture that has a name',
      '<a><img alt=""></a><img alt="Boats">',
      { text: 'Boats' },
    ],
    ['as a picture', '<a><img alt=""></a>', { text: '', thing: 'picture' }],
    ['as a drawn picture', '<div><svg><path d="M0 0"/></svg></div>', { text: '', thing: 'picture' }],
    ['as a video', '<figure><img><video></video></figure>', { text: '', thing: 'video' }],
    ['as sound', '<audio controls></audio>', { text: '', thing: 'sound' }],
    ['as a frame', '<div><img width="1"><iframe></iframe></div>', { text: '', thing: 'frame' }],
    ['as a form', '<form><input><img></form>', { text: '', thing: 'form' }],
    ['not by fields that nobody sees', '<form><input type="hidden"></form>', { text: '' }],
    ['by nothing where it shows nothing by itself', '<div><span></span></div>', { text: '' }],
  ])('tells a block %s', (_, html, told) => {
    document.body.innerHTML = html;
    expect(toldBlock([...document.body.childNodes])).toEqual(told);
  });

  it('finds what is in open shadow roots', () => {
    document.body.innerHTML = '<div></div>';
    const host = document.body.firstElementChild as Element;
    host.attachShadow({ mode: 'open' }).append(document.createElement('video'));
    expect(toldBlock([host])).toEqual({ text: '', thing: 'video' });
  });
});
