// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { cuePhrases } from '../../src/detect/lexicon/phrases.ts';
import {
  extendContext,
  keepRows,
  type PageContext,
  readContext,
  statsOf,
} from '../../src/detect/page-context.ts';
import { weighWords } from '../../src/detect/weigh-words.ts';

const P = (place: string): string =>
  `<p>The council met at the ${place} on Tuesday evening and voted by seven to two to move the market to the old rope works.</p>`;
const PIECE = `${P('town hall')}${P('harbour')}${P('school')}`;
const TEASERS = Array.from({ length: 12 }, (_, i) => `<a href="/${i}">Story number ${i}</a>`).join('');

const parse = (body: string): Document =>
  new DOMParser().parseFromString(`<html><body>${body}</body></html>`, 'text/html');
const read = (root: Element): PageContext =>
  readContext(root, { phrases: cuePhrases(), siteNames: [], topic: new Set<string>(), weigh: weighWords });
const mainOf = (body: string): string | undefined => read(parse(body).body).mainContent?.id;

describe('the main content', () => {
  it('is what holds the paragraphs', () => {
    expect(mainOf(`<div id="page"><nav>${TEASERS}</nav><div id="text">${PIECE}</div></div>`)).toBe('text');
  });

  it('is all of a story that is cut into pieces, whatever boxes each stands in', () => {
    const piece = (n: number): string =>
      `<div class="grid"><div class="item"><div class="piece" id="piece${n}">${PIECE}</div></div></div>`;
    expect(
      mainOf(
        `<div id="page"><nav>${TEASERS}</nav><div id="pieces">${piece(1)}<div class="ad"></div>${piece(2)}</div></div>`,
      ),
    ).toBe('pieces');
  });

  it('does not take in what stands further off under another name, such as comments', () => {
    expect(
      mainOf(
        `<div id="page"><div class="wrap"><div class="story"><div class="text" id="text">${PIECE}</div></div></div><div class="comments">${PIECE}</div></div>`,
      ),
    ).toBe('text');
  });

  it('is the story, however much more its readers say below it', () => {
    const said = Array.from({ length: 9 }, (_, i) => P(`hall of ward ${i}`)).join('');
    expect(
      mainOf(
        `<div id="page"><div id="whole"><div id="text">${PIECE}</div><div id="reader-comments">${said}</div></div></div>`,
      ),
    ).toBe('text');
    expect(mainOf(`<div class="comments-open"><h1>The vote</h1><div id="text">${PIECE}</div></div>`)).toBe(
      'text',
    );
  });

  it('is what is called comments where there is no other prose', () => {
    expect(mainOf(`<div id="page"><nav>${TEASERS}</nav><div id="comment">${PIECE}</div></div>`)).toBe(
      'comment',
    );
  });

  it('is the story whose every paragraph stands in boxes of its own, not one long paragraph elsewhere', () => {
    const transcript = `<dl><dd id="transcript"><p>${'The mayor said that the market would move in spring. '.repeat(6)}</p></dd></dl>`;
    const boxed = Array.from(
      { length: 9 },
      (_, i) => `<div><div><div>${P(`hall of ward ${i}`)}</div></div></div>`,
    ).join('');
    expect(
      mainOf(`<div id="page"><div class="video">${transcript}</div><div id="story">${boxed}</div></div>`),
    ).toBe('story');
  });

  it("is a story without paragraphs, in boxes or in spans within them, and not the readers' talk below it", () => {
    const boxes = PIECE.replaceAll('p>', 'div>');
    const talk = `<div class="comments">${boxes.repeat(3)}</div>`;
    expect(mainOf(`<div><nav>${TEASERS}</nav><div id="text">${boxes}</div></div>`)).toBe('text');
    expect(mainOf(`<div><div id="text">${boxes}</div>${talk}</div>`)).toBe('text');
    const spans = PIECE.replaceAll('<p>', '<div><span>').replaceAll('</p>', '</span></div><div><br></div>');
    expect(mainOf(`<div><nav>${TEASERS}</nav><div id="text">${spans}</div></div>`)).toBe('text');
  });

  it('is nothing on a page without prose', () => {
    expect(mainOf(`<nav>${TEASERS}</nav>`)).toBeUndefined();
  });
});

describe('rows that are kept', () => {
  const SIGN_UP =
    '<div class="newsletter"><h3>Get our newsletter in your inbox</h3><form><input type="email" placeholder="Your email"><button>Sign up</button></form></div>';
  /** All that was counted of a page's box whose parts are judged one by one before it is itself, and what was seen. */
  const inParts = (html: string, meanwhile?: (box: Element) => void) => {
    const { body } = parse(`<p>Before</p><div id="box">${html}</div>`);
    const box = body.querySelector('#box') as Element;
    const parts = [...box.children];
    box.replaceChildren();
    const context = read(body);
    parts.forEach((part) => {
      box.append(part);
      keepRows(context, new Set([part]), extendContext(context, part));
    });
    meanwhile?.(box);
    const order = extendContext(context, box);
    return { context, box, order };
  };
  const expectAsAtOnce = ({ context, box, order }: ReturnType<typeof inParts>): void => {
    const whole = read(box);
    expect(order).toEqual(whole.walked.order);
    for (const element of order) expect(statsOf(context, element)).toEqual(statsOf(whole, element));
  };

  it('come to what one walk counts', () => {
    expectAsAtOnce(
      inParts(`${SIGN_UP}${PIECE}<section>${SIGN_UP}<h2>Wards</h2></section><nav>${TEASERS}</nav>`),
    );
  });

  it('are none of what stands in line, or is left out', () => {
    expectAsAtOnce(
      inParts('<b>Get our</b><script>1</script> <i>newsletter</i> <button>Sign up</button><br>'),
    );
  });

  it.each([
    ['link', '<a id="around" href="/x"><div id="part">Get our newsletter</div></a>'],
    ['heading', '<h2 id="around"><div id="part"><a href="/x">Get our newsletter</a></div></h2>'],
  ])('are counted with the %s that the element stands in', (_, html) => {
    const { body } = parse(html);
    const [around, part] = [body.querySelector('#around') as Element, body.querySelector('#part') as Element];
    const context = read(body);
    const alone = read(part);
    context.walked.stats.set(part, statsOf(alone, part));
    keepRows(context, new Set([part]), alone.walked.order);
    extendContext(context, around);
    expect(statsOf(context, around)).toEqual(statsOf(read(around), around));
  });

  it('hold until something is put into the element', () => {
    const late = inParts(`<div id="slot"><p>Wards</p></div>${PIECE}`, (box) =>
      box.querySelector('#slot')?.insertAdjacentHTML('beforeend', SIGN_UP),
    );
    // What came is told, as the parser's other parts are.
    const fresh = late.box.querySelector('.newsletter') as Element;
    keepRows(late.context, new Set([fresh]), extendContext(late.context, fresh));
    expectAsAtOnce({ ...late, order: extendContext(late.context, late.box) });
  });
});
