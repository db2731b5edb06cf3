// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { isRun } from '../../src/detect/block.ts';
import { decideOn } from '../../src/detect/classify.ts';
import type { Purpose } from '../../src/detect/hits.ts';
import { cuePhrases } from '../../src/detect/lexicon/phrases.ts';
import { extendContext, readContext } from '../../src/detect/page-context.ts';
import type { Decision } from '../../src/detect/types.ts';
import { weighWords } from '../../src/detect/weigh-words.ts';
import { weighBlocks } from '../../src/detect/weighing.ts';
import { CORE_KINDS, KINDS, type Kind } from '../../src/words.ts';

const PROSE = [
  'The council met on Tuesday evening and voted by seven to two to move the market to the old rope works.',
  'Traders who have sold fish on the quay since the war said they had been told nothing before the meeting.',
  'A report by the town engineer puts the cost of the move at four million, twice what was said in spring.',
  'The harbour office declined to comment, but a letter seen by this paper asks for more time and more money.',
  'If the move goes ahead, the first stalls could open in the rope works before the end of the next summer.',
  'Those who voted against said that the quay would be empty for years, as it was after the great storm.',
];

const WORDING = { phrases: cuePhrases(), siteNames: [], topic: new Set<string>(), weigh: weighWords };

/** Judges a piece of markup between the paragraphs of an article. */
function judge(
  slot: string,
  wanted: readonly Kind[] = CORE_KINDS,
  purpose: Purpose = 'hide',
): readonly Decision[] {
  const paragraphs = PROSE.map((text) => `<p>${text}</p>`);
  document.body.innerHTML = `<header><a href="/">The Quay</a></header><main><article><h1>The market moves</h1>
    <div class="entry-content">${paragraphs.slice(0, 3).join('')}${slot}${paragraphs.slice(3).join('')}</div></article></main>`;
  const context = readContext(document.body, WORDING);
  return decideOn(
    weighBlocks(context.walked.order, context, (kind) => wanted.includes(kind)),
    purpose,
  );
}

/** Judges markup beside the story, or in it, as if each element had the chance that stands in its `data-chance`. */
function decideBy(
  markup: string,
  place: 'beside' | 'text',
  purpose: Purpose = 'hide',
  wanted: readonly Kind[] = CORE_KINDS,
): Decision[] {
  const paragraphs = PROSE.map((text) => `<p>${text}</p>`).join('');
  const [inText, beside] = place === 'text' ? [markup, ''] : ['', markup];
  document.body.innerHTML = `<main><article><h1>The market moves</h1>${paragraphs}${inText}${paragraphs}</article></main>${beside}`;
  const context = readContext(document.body, WORDING);
  const weighed = weighBlocks(context.walked.order, context, (kind) => wanted.includes(kind));
  const chanceAt = (i: number): number =>
    Number(weighed.candidates[i]?.element.getAttribute('data-chance') ?? 0);
  const looks = weighed.looks.map((look) => ({ ...look, chanceAt }));
  return decideOn({ ...weighed, looks }, purpose);
}

const kindsOf = (decisions: readonly Decision[]): Kind[] => [...new Set(decisions.map(({ kind }) => kind))];

describe('decideOn hides', () => {
  it.each<[Kind, string, string]>([
    [
      'newsletter',
      'a form for an address',
      '<div class="signup"><h3>Get the Quay in your inbox</h3><form><input type="email" placeholder="Your email"><button>Sign up</button></form><p>Unsubscribe at any time.</p></div>',
    ],
    [
      'newsletter',
      'a bare line with a link',
      '<p><em><a href="/newsletters/tide">Sign up for Tide Table</a>, our free weekly newsletter.</em></p>',
    ],
    [
      'newsletter',
      'a German box',
      '<aside><h3>Der Kai am Morgen</h3><p>Melden Sie sich jetzt für unseren kostenlosen Newsletter an.</p><form><input type="email"><button>Anmelden</button></form></aside>',
    ],
    [
      'newsletter',
      "a vendor's form in words by which a story is sent on",
      '<div><h4>Síguenos por correo</h4><form action="https://quay.us1.list-manage.com/subscribe/post?u=1"><input type="email"><button>Enviar</button></form></div>',
    ],
    [
      'newsletter',
      'a French line',
      '<p><strong>Inscrivez-vous à notre newsletter pour recevoir chaque matin nos articles dans votre boîte mail.</strong></p>',
    ],
    [
      'poll',
      'a question with answers',
      '<div><p><strong>Should the market move?</strong></p><form><label><input type="radio" name="q"> Yes</label><label><input type="radio" name="q"> No</label><input type="submit" value="Vote"></form></div>',
    ],
    [
      'poll',
      'a poll by its name that wants an address and sends a newsletter',
      '<div class="poll-box"><h3>Should the quay stay as it is?</h3><form><label><input type="radio" name="q"> Yes, all of it</label><label><input type="radio" name="q"> No, not the sheds</label><label>E-mail <input type="email"></label><button>Send</button><small>Taking part gives you free access to our weekly newsletter. Unsubscribe at any time.</small><div class="validation"><label>Name <input type="text" name="name"></label><small>This field is for validation purposes and should be left unchanged.</small></div></form></div>',
    ],
    [
      'poll',
      'a question with answers in words of its own',
      '<div><p><strong>Which shed should the town mend first?</strong></p><ul><li><input type="radio" name="q"> The net loft</li><li><input type="radio" name="q"> The smokehouse</li><li><input type="radio" name="q"> The one with the crane</li></ul><p><input type="submit" value="Tell us"></p></div>',
    ],
    [
      'poll',
      'the same, called an embed',
      '<div class="poll-embed"><p><strong>Which shed should the town mend first?</strong></p><ul><li><input type="radio" name="q"> The net loft</li><li><input type="radio" name="q"> The smokehouse</li><li><input type="radio" name="q"> The one with the crane</li></ul><p><input type="submit" value="Tell us"></p></div>',
    ],
    [
      'poll',
      'a frame of a poll service',
      '<div><iframe src="https://poll.fm/123/embed" title="Reader poll" width="600" height="400"></iframe></div>',
    ],
    [
      'offer',
      'a paragraph between stars',
      '<p><strong><a href="https://shop.quay.example/mug">***SPECIAL OFFER: Claim your FREE harbour mug while supplies last***</a></strong></p>',
    ],
    [
      'app',
      'a line in bold',
      '<p><strong><a href="https://quay.example/app">Download our free app for iPhone and Android</a></strong></p>',
    ],
    [
      'support',
      'an ask for money',
      '<div class="box"><h3>Support our journalism</h3><p>We have no billionaire owner. Please consider making a donation today to keep our reporting free.</p><a class="button" href="/donate">Donate now</a></div>',
    ],
    [
      'support',
      'an Italian ask to subscribe',
      '<div class="paywall"><h3>Questo articolo è riservato agli abbonati</h3><p>Abbonati ora per continuare a leggere.</p><a href="/abbonamenti">Abbonati a 1 € al mese</a></div>',
    ],
  ])('%s: %s', (kind, _, slot) => {
    expect(kindsOf(judge(slot))).toEqual([kind]);
  });

  it('a run of loose text, and nothing beside it', () => {
    const decisions = judge(
      `<div>${PROSE.join(' ')}<br><br>***SPECIAL OFFER: Claim your FREE harbour mug while supplies last!***<br><br>${PROSE.join(' ')}</div>`,
    );
    expect(
      decisions.map(({ block }) => isRun(block) && block.nodes.map((n) => n.textContent).join('')),
    ).toEqual(['***SPECIAL OFFER: Claim your FREE harbour mug while supplies last!***']);
  });
});

describe('decideOn keeps', () => {
  it.each([
    [
      'a report on a poll',
      '<p>Asked whether the market should move, 47% said yes and 44% no, the poll of 1,206 adults found; 9% were undecided.</p>',
    ],
    [
      'a table of results',
      '<table><caption>Do you support the move?</caption><tr><th>Answer</th><th>All</th></tr><tr><td>Yes</td><td>47%</td></tr><tr><td>No</td><td>44%</td></tr></table>',
    ],
    [
      'a quote about newsletters',
      '<p>"Nobody would sign up for one more newsletter, they told us," said the baker who sends hers to two thousand customers.</p>',
    ],
    [
      'a story of an offer',
      '<p>The watchdog found that the "special offer, today only" had run for 211 days, and that the shop must refund its customers.</p>',
    ],
    [
      'a story of an app',
      '<p>The app was downloaded four million times in its first week and stood first in the App Store before the town banned it.</p>',
    ],
    [
      'a story of donations',
      '<p>Supporters donated 40,000 to the campaign in a week, according to its treasurer, most of it in gifts of less than twenty.</p>',
    ],
    [
      'answers of voters',
      '<ul><li><strong>Baker, 61:</strong> "I voted yes. I am tired of the smell."</li><li><strong>Student, 24:</strong> "No. I like it where it is."</li></ul>',
    ],
    [
      'an interview',
      '<p><strong>Do you read what people say about you?</strong></p><p>Never. My sister does, and then she calls me.</p>',
    ],
    [
      'a quote in capitals',
      '<blockquote><p>WE WILL NEVER LEAVE THE QUAY! CALL YOUR COUNCILLOR NOW!</p></blockquote>',
    ],
    [
      'a chart of a poll',
      '<figure class="chart poll-chart"><h3>Support for the move has halved</h3><img src="c.png" alt="Line chart"><figcaption>Share in favour, per cent. Source: town survey</figcaption></figure>',
    ],
    [
      'a paragraph whose class says promo',
      '<p class="promo-text newsletter">The old rope works was built for the navy and has stood empty since the last ropes were laid there.</p>',
    ],
    [
      'a comment form',
      '<form id="commentform"><h3>Leave a reply</h3><textarea name="comment"></textarea><input name="email"><button>Post comment</button></form>',
    ],
    [
      'a log-in form',
      '<form action="/login"><label>User name <input name="user"></label><label>Password <input type="password"></label><button>Log in</button></form>',
    ],
    [
      'an author box',
      '<div class="author-bio"><p><strong>The harbour desk</strong> covers the quay and the boats. It wrote the newsletter that exposed the dredging affair.</p></div>',
    ],
    [
      'a fact box',
      '<aside class="factbox"><h3>What is the offer?</h3><p>The town would pay each trader 2,000 for the move and ask no rent in the first year.</p></aside>',
    ],
    [
      'a video of the story',
      '<figure><iframe src="https://www.youtube.com/embed/x" title="The vote in the council"></iframe><figcaption>The vote on Tuesday</figcaption></figure>',
    ],
    [
      'a calculator of the story',
      '<div class="story-tool"><h3>What the move costs you</h3><form><label>Your rent <input type="number"></label><label><input type="radio" name="k"> Fish</label><label><input type="radio" name="k"> Bread</label><button>Work it out</button></form></div>',
    ],
    [
      'a chart with a choice of what it shows',
      '<figure class="chart"><h3>How have rents changed?</h3><label><input type="radio" name="k"> Rooms</label><label><input type="radio" name="k"> Flats</label><label><input type="radio" name="k"> Houses</label><img src="c.png" alt="Line chart"><button>Full screen</button><figcaption>Source: town survey</figcaption></figure>',
    ],
    [
      'a tool of the story that asks for choices alone',
      '<div class="story-tool"><h3>How much more rent will you pay?</h3><label><input type="radio" name="k"> Fish</label><label><input type="radio" name="k"> Bread</label><label><input type="radio" name="k"> Cloth</label><button>Next</button></div>',
    ],
    [
      'a planner of the story with choices among its fields',
      '<div><h3>Which boat suits you?</h3><form><label><input type="radio" name="k"> Slow</label><label><input type="radio" name="k"> Fast</label><label><input type="radio" name="k"> Any</label><label>From <input name="from"></label><label>To <input name="to"></label><button>Find it</button></form></div>',
    ],
    ['nothing to see at all', '<div class="newsletter-slot"></div>'],
  ])('%s', (_, slot) => {
    expect(judge(slot)).toEqual([]);
  });

  it('a kind the reader does not want hidden, with all that is in it', () => {
    const slot =
      '<div class="signup"><h3>Get the Quay in your inbox</h3><form><input type="email"><button>Sign up</button></form></div>';
    expect(judge(slot, ['poll'])).toEqual([]);
  });
});

describe('links to other stories in the text', () => {
  const LINKS =
    '<ul><li><a href="/one">Winter fares to stay as they are</a></li><li><a href="/two">What the mail boat carries</a></li></ul>';
  const box = (name: string, markup: string): string => `<div class="${name}">${markup}</div>`;

  it('go where the reader asks for it, when called and headed so', () => {
    expect(
      judge(box('related-stories', `<h3>Read more</h3>${LINKS}`), ['related']).map(({ kind }) => kind),
    ).toEqual(['related']);
    expect(judge(box('related-stories', `<h3>Read more</h3>${LINKS}`))).toEqual([]);
  });

  it('leave what else stands in their box to be judged', () => {
    const form =
      '<form class="newsletter-signup"><p>Get our newsletter</p><input type="email"><button>Sign up</button></form>';
    const slot = box('related-stories', `<h3>Read more</h3>${LINKS}${form}`);
    expect(kindsOf(judge(slot))).toContain('newsletter');
  });

  it.each([
    ['of another name', box('sources', `<h3>Where this comes from</h3>${LINKS}`)],
    ['with prose beside them', box('related-stories', `<h3>Read more</h3>${LINKS}<p>${PROSE[0]}</p>`)],
    [
      'that are one',
      box('related-stories', '<h3>Read more</h3><a href="/one">Winter fares to stay as they are</a>'),
    ],
  ])('do not go by that alone: %s', (_, slot) => {
    expect(judge(slot, ['related']).filter(({ confidence }) => confidence === 0.95)).toEqual([]);
  });
});

describe('a table of data', () => {
  const table = (last: string): string =>
    `<table><caption>Do you support or oppose moving the market? Vote in our poll</caption><tr><th>Answer</th><th>All</th></tr><tr><td>Yes</td><td>21%</td></tr><tr><td>No</td><td>70%</td></tr><tr><td>Not sure</td><td>9%</td></tr>${last}</table>`;

  it('stays in its own words, and is judged like all else when it asks for something', () => {
    expect(judge(table(''))).toEqual([]);
    expect(
      judge(table('<tr><td><a href="/poll">Vote now</a></td><td></td></tr>'), CORE_KINDS, 'read'),
    ).toHaveLength(1);
  });
});

describe('a figure', () => {
  const figure = (image: string): string =>
    `<figure class="promo-box">${image}<figcaption>Subscribe now and get four weeks free. Sign up for our newsletter today!</figcaption></figure>`;

  it('stays with its caption when it leads nowhere, and is judged like all else when it is a link', () => {
    expect(judge(figure('<img src="kiosk.jpg" alt="A kiosk">'))).toEqual([]);
    expect(
      judge(figure('<a href="/subscribe"><img src="kiosk.jpg" alt="A kiosk"></a>'), CORE_KINDS, 'read'),
    ).not.toEqual([]);
  });
});

describe('a picture in boxes', () => {
  const picture = (image: string, below: string): string =>
    `<div class="rel-image">${image}<div class="photoCredit">quayapp.example</div><div class="photo-caption">The Quay app was taken out of the App Store. Download the app now! <a href="/large.jpg">Larger</a></div>${below}</div>`;

  it('stays with what is named its caption, and is judged like all else with something to press', () => {
    expect(judge(picture('<img src="app.jpg" alt="The Quay app">', ''))).toEqual([]);
    expect(
      judge(
        picture('<img src="app.jpg" alt="The Quay app">', '<button>Download the app</button>'),
        CORE_KINDS,
        'read',
      ),
    ).not.toEqual([]);
  });

  const DESCRIBED =
    '<img src="app.jpg" alt="PHOTO: The Quay app was taken out of the App Store. Download the app now!">';

  it('stays when its description repeats the caption, alone and in a link that shows it in large', () => {
    for (const image of [
      DESCRIBED,
      `<a href="javascript:void(0)">${DESCRIBED}</a>`,
      `<a href="/app.jpg?w=900">${DESCRIBED}</a>`,
    ])
      expect(judge(picture(image, ''), CORE_KINDS, 'read')).toEqual([]);
  });

  it('is judged by its description when it leads elsewhere', () => {
    expect(judge(picture(`<a href="/get-app">${DESCRIBED}</a>`, ''), CORE_KINDS, 'read')).not.toEqual([]);
  });

  it('is judged like all else when a link in it is counted for a campaign', () => {
    const campaign = picture('<img src="app.jpg" alt="The Quay app">', '').replace(
      '/large.jpg',
      'https://quayapp.example/?utm_medium=article&utm_campaign=app',
    );
    expect(judge(campaign, CORE_KINDS, 'read')).not.toEqual([]);
  });

  it('does not keep what came into the box since it was read', () => {
    document.body.innerHTML = `<main>${PROSE.map((text) => `<p>${text}</p>`).join('')}<div id="box"><img src="app.jpg" alt="The quay"><div class="caption">The quay, seen from the lighthouse on the day of the vote</div></div></main>`;
    const context = readContext(document.body, WORDING);
    const late = document.createElement('p');
    late.innerHTML =
      '<em><a href="/newsletters/tide">Sign up for Tide Table</a>, our free weekly newsletter.</em>';
    document.getElementById('box')?.append(late);
    expect(decideOn(weighBlocks(extendContext(context, late), context, () => true))).toMatchObject([
      { block: late },
    ]);
  });
});

describe('a byline', () => {
  const box = (name: string): string =>
    `<div class="reporter"><img src="head.jpg" alt=""><div><a href="/by/ada-quay">${name}</a> | Harbour desk</div>
      <span><a href="/login?alerts=1">Get email alerts from this reporter. Sign up for our free newsletter</a></span></div>`;
  const names = (content: string): void => {
    document.head.innerHTML = `<meta name="author" content="${content}">`;
  };
  afterEach(() => {
    document.head.innerHTML = '';
  });

  it.each([
    ['By Ada Quay', 'Ada Quay'],
    ['Autora: Ada Quay', 'Ada Quay'],
    ['Ada Quay', 'Written by Ada Quay'],
    ['Ada Quay', 'Words: Ada Quay'],
    ['Ada Quay', 'Автор: Ada Quay'],
    ['Sanne de Vries', 'Door Sanne de Vries'],
    ['De Vries, Sanne', 'De Vries, Sanne'],
  ])('stays where alerts are offered beside it, and they alone go: %s, %s', (author, line) => {
    names(author);
    const [decision, ...more] = judge(box(line), CORE_KINDS, 'read');
    expect(more).toEqual([]);
    expect(decision && !isRun(decision.block) && decision.block.textContent).toMatch(/^\s*Get email alerts/);
  });

  it.each([
    '<meta name="byl" content="By Ada Quay">',
    '<meta name="article:author" content="https://social.example/ada"><meta property="article:author" content="Ada Quay">',
    '<meta name="DC.Creator" content="Ada Quay">',
    '<meta name="sailthru.author" content="Ada Quay">',
  ])('is known by whatever names the author in the head: %s', (head) => {
    document.head.innerHTML = head;
    expect(
      judge(box('Ada Quay'), CORE_KINDS, 'read').map(({ block }) => isRun(block) || block.textContent),
    ).toEqual([expect.stringMatching(/^\s*Get email alerts/)]);
  });

  it('is known by whoever the page shows as its author, not where it shows those of other stories', () => {
    const shown = box('Ada Quay').replace('<a ', '<a rel="author" ');
    const others = '<p><a rel="author" href="/by/b">Bo Pier</a></p>'.repeat(6);
    const first = (slot: string): string => {
      const [decision] = judge(slot, CORE_KINDS, 'read');
      return decision && !isRun(decision.block) ? (decision.block.textContent ?? '').trim() : '';
    };
    expect(first(shown)).toMatch(/^Get email alerts/);
    expect(first(others + shown)).toContain('Ada Quay');
  });

  it('is none in the box of a newsletter, unless it says when it was written', () => {
    names('Ada Quay');
    const letter = (more: string): string =>
      `<div id="box" class="newsletter"><p>Ada Quay</p>${more}<p>Sign up for the free newsletter, in your inbox every morning.</p><input type="email"><button>Sign up</button></div>`;
    const idsOf = (slot: string): string[] => judge(slot).map(({ block }) => (isRun(block) ? '' : block.id));
    expect(idsOf(letter(''))).toEqual(['box']);
    expect(idsOf(letter('<time datetime="2026-02-06">6 February</time>'))).not.toContain('box');
  });

  it('is no name in a button behind the words of a prompt', () => {
    names('Ada Quay');
    const prompt = `<div class="reporter"><p>Get email alerts from <button><span>Ada Quay</span></button></p>
      <a href="/login?alerts=1">Sign up for our free newsletter</a></div>`;
    const [decision] = judge(prompt, CORE_KINDS, 'read');
    expect(decision && !isRun(decision.block) && decision.block.textContent).toContain('Ada Quay');
  });

  it('is judged like all else when the page names another author or none, or the box is about the author', () => {
    for (const [author, line] of [
      ['Someone Else', 'Ada Quay'],
      ['', 'Ada Quay'],
      ['Ada Quay', 'About Ada Quay'],
    ] as const) {
      names(author);
      const [decision] = judge(box(line), CORE_KINDS, 'read');
      expect(decision && !isRun(decision.block) && decision.block.textContent).toContain('Ada Quay');
    }
  });
});

describe('on a page that is hardly news', () => {
  const PROMPTS = [
    '<p><em><a href="/newsletters/tide">Sign up for Tide Table</a>, our free weekly newsletter.</em></p>',
    '<p>The Quay has no paywall, and never will. If you can afford to, <a href="/give">chuck us a fiver</a>. It goes on ink, paper and ice.</p>',
    '<div class="shop-line"><h4>A proper shop.</h4><p>The Quay Store has one mug, and it is a good mug. <a href="/mug">$16</a></p></div>',
    '<div class="course"><b>Sailing season sorted.</b> Ten lessons for the licence, made by our harbour desk. <a href="/lessons?coupon=ROPE50">Use ROPE50 for half price.</a></div>',
  ];

  it('takes what is all but certain out of the text, and no more', () => {
    const found = PROMPTS.map((prompt) => judge(prompt));
    const sure = found.map((decisions) => decisions.filter(({ confidence }) => confidence >= 0.9));
    expect(sure).not.toEqual(found);
    const counts = (of: typeof found): number[] => of.map(({ length }) => length);
    expect(counts(PROMPTS.map((prompt) => judge(prompt, CORE_KINDS, 'surely')))).toEqual(counts(sure));
    expect(counts(sure)).toContain(1);
  });

  it('takes nothing where there is nothing to read', () => {
    document.body.innerHTML =
      '<div><p>This file has no style of its own, so that it is shown as the browser shows all such files.</p></div><div><p>Sign up for our newsletter</p></div>';
    const context = readContext(document.body, WORDING);
    const found = weighBlocks(context.walked.order, context, () => true);
    expect(decideOn(found, 'hide')).toHaveLength(1);
    expect(decideOn(found, 'surely')).toEqual([]);
  });
});

describe('a post set into the page', () => {
  const post = (address: string): string =>
    `<blockquote class="share-box"><a href="${address}">Follow us and share this photo on Instagram</a></blockquote>`;

  it('stays, and a prompt to follow is judged like all else', () => {
    expect(judge(post('https://www.instagram.com/p/Bq1/'), ['social'], 'read')).toEqual([]);
    expect(judge(post('https://www.instagram.com/quay/'), ['social'], 'read')).toHaveLength(1);
  });

  it('stays with what its network shows until it is loaded, wherever the link stands', () => {
    const waiting = (classes: string): string =>
      `<blockquote class="${classes}"><div class="follow share-box"><p>Follow us and share this photo on Instagram</p></div><a href="https://www.instagram.com/p/Bq1/">A post by the quay</a></blockquote>`;
    expect(judge(waiting('instagram-media'), ['social'], 'read')).toEqual([]);
    expect(judge(waiting('pull'), ['social'], 'read')).toHaveLength(1);
  });

  it('stays without a quotation around it, in the story', () => {
    const card = (address: string): string =>
      `<div class="social share-box"><a href="${address}"><img src="post.png" alt=""> Follow us and share this on Twitter</a></div>`;
    expect(judge(card('https://twitter.com/quay/status/8087'), ['social'], 'read')).toEqual([]);
    expect(judge(card('https://twitter.com/intent/tweet'), ['social'], 'read')).toHaveLength(1);
  });

  it('stays as the frame that its network puts in the place of it', () => {
    const frame = (address: string): string =>
      `<div class="social-follow"><iframe src="${address}" title="Follow us"></iframe></div>`;
    const box = (classes: string): string =>
      `<div class="social-follow"><div class="${classes}"><iframe title="Follow us"></iframe></div></div>`;
    expect(judge(frame('https://platform.twitter.com/embed/Tweet.html?id=1'), ['social'], 'read')).toEqual(
      [],
    );
    expect(judge(box('twitter-tweet twitter-tweet-rendered'), ['social'], 'read')).toEqual([]);
    expect(judge(frame('https://platform.twitter.com/widgets/follow.html'), ['social'], 'read')).toHaveLength(
      1,
    );
    expect(judge(box('twitter-timeline'), ['social'], 'read')).toHaveLength(1);
  });

  it('has no field for an address: a sign-up form in a quotation that links to one is judged like all else', () => {
    expect(
      judge(
        '<blockquote><h3>Get our free newsletter in your inbox</h3><p>Sign up for the stories of the day. <a href="https://x.com/quay/status/1">As seen here</a></p><form><input type="email" placeholder="Your email address"><button>Sign up</button></form></blockquote>',
      ),
    ).toHaveLength(1);
  });
});

describe('links to places of the page itself', () => {
  const list = (...hrefs: string[]): string =>
    `<div class="box"><ul>${hrefs.map((href) => `<li>Read more: <a href="${href}">The wall and its builders</a></li>`).join('')}</ul></div>`;
  const related = (html: string): number => judge(html, ['related'], 'read').length;

  it('stay, as contents and notes do; those that lead elsewhere are judged like all else', () => {
    expect(related(list('/a', '/b', '/c'))).toBe(1);
    expect(related(list('#a', '#b', '#c'))).toBe(0);
    expect(related(list(`${document.baseURI}#a`, '#b', '#c'))).toBe(0);
    expect(related(list('#a', '#b', '#c', '/c'))).toBe(0);
    expect(related(list('#a', '#b', '#c', '/c', '/d'))).toBe(1);
    expect(related(list('#a', '#b', '/c'))).toBe(1);
    expect(related(list('#', '#', '#'))).toBe(1);
    expect(related(list('#/a', '#!b', '#!c'))).toBe(1);
    expect(related(list('#a', '#a', '#a'))).toBe(1);
  });

  it('stay in a box that is called and headed as links to other stories', () => {
    const box = (...hrefs: string[]): string =>
      `<div class="related-stories"><h3>Read more</h3>${hrefs.map((href) => `<a href="${href}">The wall and its builders</a>`).join(' ')}</div>`;
    expect(related(box('/a', '/b', '/c'))).toBe(1);
    expect(related(box('#a', '#b', '#c'))).toBe(0);
  });
});

describe('a long paragraph of the story', () => {
  const LONG =
    'You will have to show that the fish of the quay is as good as that of the market across the bay, the teacher tells the class, and you will have to explain who pays for the ice, for the boats and for the nets that hang in the square in winter; then think of those who live from it.';
  const asks = 'Please <a href="/donate">donate</a> today to keep us going: your support matters.';
  const aside = 'Please <a href="/donate">donate</a>.';

  it('takes more to be hidden, for a phrase or two in it, than a short one', () => {
    expect(judge(`<p>${LONG} ${aside}</p>`)).toEqual([]);
    expect(judge(`<p>${LONG} ${aside}</p>`, CORE_KINDS, 'read')).toEqual([]);
    expect(kindsOf(judge(`<p>${asks}</p>`))).toEqual(['support']);
  });
});

describe('a dialog', () => {
  const dialog = (inside: string): string =>
    `<dialog open><p>Which edition do you want to see?</p><button>Northern</button>${inside}</dialog>`;

  it('stays when nothing that prompts say is in it, and is judged like all else otherwise', () => {
    expect(judge(dialog(''))).toEqual([]);
    expect(
      judge(
        dialog('<p>Sign up for the newsletter of the North.</p><input type="email"><button>Sign up</button>'),
      ),
    ).toHaveLength(1);
  });
});

describe('the sign of the site', () => {
  const strip = (address: string): string =>
    `<div class="subscribe-banner"><a href="${address}" target="_blank"><img width="640" height="90" alt="Subscribe now and save 50%"></a></div>`;

  it('stays, since its picture leads to the front page, and one that leads elsewhere is judged like all else', () => {
    expect(judge(strip('/'))).toEqual([]);
    expect(judge(strip('/').replace('</div>', '<a class="login"></a></div>'))).toEqual([]);
    expect(judge(strip(`${location.origin}/`))).toEqual([]);
    expect(judge(strip('/subscribe'))).toHaveLength(1);
    expect(judge(strip('https://shop.example/'))).toHaveLength(1);
  });

  it('stays where banners stand beside it, which are judged by themselves', () => {
    const sign = '<div class="logo"><a href="/"><img alt="The Quay" width="300" height="90"></a></div>';
    const gone = judge(
      `<div class="top" id="top">${sign}${strip('https://shop.example/?utm_campaign=gift')}</div>`,
    );
    expect(gone.map(({ block }) => (isRun(block) ? '' : block.className))).toEqual(['subscribe-banner']);
  });
});

describe('a box with paragraphs of the story and a prompt between them', () => {
  const FORM =
    '<div id="prompt" class="c"><h3>Get our newsletter in your inbox</h3><form><input type="email" placeholder="Your email"><button>Sign up</button></form></div>';
  const box = (paragraphs: number, names = 'section'): string =>
    `<div id="box" class="${names}"><p>${PROSE[0]}</p>${FORM}${PROSE.slice(1, paragraphs)
      .map((text) => `<p>${text}</p>`)
      .join('')}</div>`;
  const ids = (slot: string): string[] => judge(slot).map(({ block }) => (isRun(block) ? '' : block.id));

  it.each([1, 2, 4])('keeps the story, and the prompt goes: %i', (paragraphs) => {
    expect(ids(box(paragraphs))).toEqual(['prompt']);
  });

  it('goes whole when it is called a prompt, unless it holds more than a prompt tells', () => {
    expect(ids(box(1, 'newsletter-promo'))).toEqual(['box']);
    expect(ids(box(2, 'newsletter-promo'))).toEqual(['prompt']);
  });

  it('keeps the story in boxes of the same size, each as likely as the other', () => {
    const inner = `<div data-chance="0.8"><p>${PROSE[0]}</p><p>${PROSE[1]}</p><div id="asks" data-chance="0.95">Vote in our poll</div></div>`;
    const gone = decideBy(`<div data-chance="0.8"><div data-chance="0.8">${inner}</div></div>`, 'text');
    expect(gone.map(({ block }) => (isRun(block) ? '' : block.id))).toEqual(['asks']);
  });
});

describe('what is left of a prompt without a box of its own', () => {
  const ASK = '<p id="asks" data-chance="0.9">Your donation keeps our reporters at work all year.</p>';
  const gone = (markup: string): string[] =>
    decideBy(markup, 'text').map(({ block }) => (isRun(block) ? '' : block.id));

  it('goes with it: its heading, its link', () => {
    const rests = [
      '<h3 id="head">Support local journalism</h3>',
      '<p id="link"><a href="/donate">Donate now</a></p>',
    ];
    expect(gone(rests.join(ASK))).toEqual(['asks', 'head', 'link']);
  });

  it('goes with it: the line between a heading and a form', () => {
    const form = '<form id="asks" data-chance="0.9"><input type="email"><button>Sign up</button></form>';
    const rests =
      '<h3 id="head">Sign up for our newsletter</h3><p id="line">The day’s top stories in your inbox every morning.</p>';
    expect(gone(`${rests}${form}`)).toEqual(['asks', 'line', 'head']);
  });

  it.each([
    ['a subhead of the story', `<h3>Why the board will ask donors to donate now</h3>${ASK}`],
    ['the story after it', `${ASK}<p>Donate now, she told them, and they did.</p>`],
    ['what stands behind loose text', `<h3>Donate now</h3> said the poster ${ASK}`],
    ['the heading of what follows', `${ASK}<h3>Donate now</h3><p>${PROSE[1]}</p>`],
    ['the same in a box', `${ASK}<div><h3>Donate now</h3></div><p>${PROSE[1]}</p>`],
    [
      'a heading before a prompt with one of its own',
      `<h2>Download the app</h2><div id="asks" data-chance="0.9"><h3>Get our newsletter</h3><a href="/join">Sign up</a></div><p>${PROSE[1]}</p>`,
    ],
    [
      'a sentence beside a prompt in a box of its own',
      `<p>Readers were told to subscribe now, sign up for the newsletter and download the app.</p><div id="asks" data-chance="0.9"><h3>Get our newsletter</h3><a href="/join">Sign up</a></div>`,
    ],
    ['a picture', `${ASK}<div><img src="quay.jpg"><p>Donate now</p></div>`],
    ['a film', `${ASK}<div><video src="quay.mp4"></video><p>Donate now</p></div>`],
    ['a map', `${ASK}<div><iframe src="https://maps.example/quay"></iframe><p>Donate now</p></div>`],
    ['a list', `${ASK}<div><ul><li>Donate now</li><li>Support local journalism</li></ul></div>`],
    ['a table', `${ASK}<div><table><tr><td>Donate now</td><td>Donate today</td></tr></table></div>`],
  ])('is not %s', (_, markup) => {
    expect(gone(markup)).toEqual(['asks']);
  });

  it('is not what stands beside links to other stories: the reader may keep prompts', () => {
    const stories = [1, 2].map(
      (i) => `<a href="/2024/rope-works-${i}">The rope works are sold to a bank</a>`,
    );
    const box = `<div id="more" class="related" data-chance="0.9"><h3>More on the harbour</h3>${stories.join(' ')}</div>`;
    const decided = decideBy(`<h3>Sign up for our newsletter</h3>${box}`, 'text', 'hide', ['related']);
    expect(decided.map(({ block }) => (isRun(block) ? '' : block.id))).toEqual(['more']);
  });
});

describe('a paragraph of the story in one box with a prompt and more of the story', () => {
  it('stays, likely as it is for the company it keeps, and one that speaks as prompts do goes', () => {
    const gone = (said: string): string[] =>
      decideBy(
        `<div data-chance="0.9"><p>${PROSE[0]}</p><p>${PROSE[2]}</p><p id="company" data-chance="0.9">${said}</p><p id="asks" data-chance="0.9">Get our newsletter</p></div>`,
        'text',
      ).map(({ block }) => (isRun(block) ? '' : block.id));
    expect(gone(`${PROSE[1]} <a href="/2024/fish">Half of them</a> are not from here.`)).toEqual(['asks']);
    expect(gone('Nobody on the council would say on Tuesday what the move is to cost.')).toEqual(['asks']);
    expect(gone(`${PROSE[1]} Sign up for our newsletter to hear more.`)).toEqual(['company', 'asks']);
  });

  it('is no list of links to other stories, though no prompt speaks in it', () => {
    const links = ['The rope works are sold to a bank', 'Half of the fish is from elsewhere by now'].map(
      (title, i) => `<li><a href="/2024/quay-${i}">${title}</a></li>`,
    );
    const box = `<div data-chance="0.9"><p>${PROSE[0]}</p><p>${PROSE[2]}</p><ul id="more" data-chance="0.9">${links.join('')}</ul><p id="asks" data-chance="0.9">Get our newsletter</p></div>`;
    const decided = decideBy(box, 'text', 'hide', KINDS);
    expect(decided.map(({ block }) => (isRun(block) ? '' : block.id))).toEqual(['more', 'asks']);
  });
});

describe('a note on the story or its author in one box with a prompt', () => {
  const NOTE = 'Ada Quay has written about the harbour since the war and lives on a boat with two cats.';
  const PROMPT = '<div id="asks" data-chance="0.9"><p>Get our newsletter in your inbox every day</p></div>';
  const gone = (note: string, place: 'beside' | 'text'): string[] =>
    decideBy(`<div id="box" data-chance="0.9">${note}${PROMPT}</div>`, place).map(({ block }) =>
      isRun(block) ? '' : block.id,
    );

  it.each(['author-bio', 'autorenbox', 'correction'])('stays beside the story and in it: %s', (names) => {
    expect(gone(`<div class="${names}"><p>${NOTE}</p></div>`, 'beside')).toEqual(['asks']);
    expect(gone(`<div class="${names}"><p>${NOTE}</p></div>`, 'text')).toEqual(['asks']);
  });

  it('stays in the box of a poll that is plainly one', () => {
    const poll = `<div id="asks"><h4>Who won?</h4><label><input type="radio" name="q">Yes</label><label><input type="radio" name="q">No</label><button>Vote</button></div>`;
    const note = `<div class="author-bio"><p>Ada Quay has written about the harbour</p><p>She lives on a boat with two cats.</p></div>`;
    expect(
      decideBy(`<div id="box">${note}${poll}</div>`, 'beside').map(({ block }) => !isRun(block) && block.id),
    ).toEqual(['asks']);
  });

  it('goes with the prompt when it speaks of that, asks for something, or is called otherwise', () => {
    const speaks = `<div class="author-bio"><p>${NOTE} Sign up for her newsletter.</p></div>`;
    const asks = `<div class="author-bio"><p>${NOTE}</p><button>Yes please</button></div>`;
    for (const note of [speaks, asks, `<p class="pitch">${NOTE}</p>`])
      expect(gone(note, 'beside')).toEqual(['box']);
  });

  it('goes in a box that is called a prompt, where it says in a line who writes, and stays where it says more', () => {
    const goneFrom = (note: string): string[] =>
      decideBy(
        `<aside id="box" class="newsletter-promo" data-chance="0.9"><h3>The Quay at dawn</h3><div class="author">${note}</div>${PROMPT}</aside>`,
        'beside',
      ).map(({ block }) => (isRun(block) ? '' : block.id));
    expect(goneFrom(`<img src="ada.jpg"><p>${NOTE}</p>`)).toEqual(['box']);
    expect(goneFrom(`<p>${NOTE}</p><p>${PROSE[1]}</p>`)).toEqual(['asks']);
  });

  it('goes in the box of its own prompt', () => {
    const own = `<div data-chance="0.9"><div class="author-bio"><p>${NOTE}</p></div><p>Get our newsletter</p></div>`;
    expect(gone(own, 'beside')).toEqual(['box']);
  });
});

describe('a list of the story with a prompt in one of its items', () => {
  const FORM =
    '<form action="/newsletter"><h3>Never miss a story</h3><input type="email" placeholder="Your email"><p>Sign up for our free newsletter, straight to your inbox.</p><button>Sign up now</button></form>';
  const gone = (list: string): string =>
    judge(list)
      .map(({ block }) => (isRun(block) ? '' : block.localName))
      .join(' ');

  it('loses that item alone', () => {
    expect(gone(`<ul><li>Open the bridge</li><li>Pay the ferry</li><li>${FORM}</li></ul>`)).toBe('li');
    expect(gone(`<ol><li>${FORM}</li><li>Open the bridge</li><li>Pay the ferry</li></ol>`)).toBe('li');
  });

  it('loses no item of a word along with the box around the prompt', () => {
    const link = '<li><a href="/newsletter">Sign up for our free newsletter today</a></li>';
    expect(gone(`<ul><li>Tar</li><li>Rope</li>${link}</ul>`)).toBe('a');
  });

  it('goes whole with a heading of its own, or when it is called a prompt', () => {
    expect(gone(`<ul><li>Morning post</li><li>${FORM}</li></ul>`)).toBe('ul');
    const named = `<ul class="newsletter-signup"><li>The harbour</li><li>The market</li><li>${FORM}</li></ul>`;
    expect(gone(named)).toBe('ul');
  });

  it('goes whole when its items say nothing but what a prompt says', () => {
    const asked = '<li>Our free newsletter</li><li>Unsubscribe at any time</li>';
    expect(gone(`<ul>${asked}<li>${FORM}</li></ul>`)).toBe('ul');
  });
});

describe("a vendor's widget", () => {
  it('is no part of the story that is linked to by what it says of the vendor', () => {
    expect(judge('<h2 id="patreon-raises-fees">Patreon raises fees</h2>')).toEqual([]);
    expect(
      judge('<section id="steady-growth"><h2>Steady growth</h2><p>It is the fourth year.</p></section>'),
    ).toEqual([]);
  });

  const widget =
    '<form id="form" action="https://x.us7.list-manage.com/subscribe/post?u=1"><input type="email"><button>Go</button></form>';
  const menu = ['Town', 'Harbour', 'Markets', 'Letters', 'Boats', 'Weather', 'Tides', 'Sport']
    .map((name) => `<li><a href="/${name}">${name}</a></li>`)
    .join('');

  it('goes with its heading, and not with the menu that it stands in', () => {
    const ids = (slot: string): string[] => judge(slot).map(({ block }) => (isRun(block) ? '' : block.id));
    expect(ids(`<div id="box"><h3>The Quay</h3>${widget}</div>`)).toEqual(['box']);
    expect(ids(`<div id="box"><nav class="menu"><ul>${menu}</ul></nav>${widget}</div>`)).toEqual(['form']);
  });
});

describe('a log-in', () => {
  const prompt = (names: string): string =>
    `<div class="${names}"><h3>Get our free newsletter in your inbox</h3><p>Sign up for the stories of the day, every morning. Unsubscribe at any time.</p><input type="email" placeholder="Your email address"><button>Sign up</button></div>`;
  const dialog = (first: string): string =>
    `<dialog open><div>${first}</div>${prompt('box')}<a href="/lost">Need help?</a></dialog>`;

  it('stays with the dialog that asks for a password, and where its box is named so', () => {
    expect(judge(dialog('<input type="password" placeholder="Password"><button>Log in</button>'))).toEqual(
      [],
    );
    expect(judge(prompt('forgot-password'))).toEqual([]);
  });

  it('goes where it is a wall before the rest of the story', () => {
    const first = (words: string): string =>
      `<h3>${words}</h3><input type="password" placeholder="Password"><button>Log in</button>`;
    expect(judge(dialog(first('Welcome back')))).toEqual([]);
    expect(judge(dialog(first('Subscribe to continue reading')))).not.toEqual([]);
  });

  it('stays with the loose text in it', () => {
    const lines = (names: string): string =>
      `<div class="${names}">${PROSE[0]} ${PROSE[1]} ${PROSE[2]}<br><br>Sign up for our free newsletter and get the news in your inbox every morning! Unsubscribe at any time.<br><br>${PROSE[3]}</div>`;
    expect(judge(lines('box'))).toHaveLength(1);
    expect(judge(lines('forgot-password'))).toEqual([]);
  });

  it('stays when what it wants an address for is the password', () => {
    const form = (words: string, link = 'Send me a link'): string =>
      `<form action="/x"><h3>Get the Quay in your inbox</h3><p>${words}</p><input type="email" placeholder="Your email address"><button>${link}</button></form>`;
    expect(judge(form('Enter your email address and we will send you a new password.'))).toEqual([]);
    expect(judge(form('Escribe tu correo y te mandaremos otra contraseña.'))).toEqual([]);
    expect(judge(form('Enter your email address and we will send you the news.'))).toHaveLength(1);
    expect(judge(form('Sign up for our newsletter. You need no password.', 'Sign up'))).toHaveLength(1);
    const script = '<script>/* checks address and password */</script>';
    expect(judge(form(`Enter your email address and we will send you the news.${script}`))).toHaveLength(1);
  });

  it('is none for asking for an address, and is judged like all else', () => {
    expect(judge(dialog('<button>Close</button>'))).toHaveLength(1);
    expect(judge(prompt('box'))).toHaveLength(1);
  });
});

describe('what a page has written into a frame', () => {
  const CONSENT =
    '<h2>We value your privacy</h2><p>We use cookies to process personal data. Accept, or subscribe and read without tracking.</p><button>Accept all</button><button>Subscribe now</button>';
  const SIGN_UP =
    '<h3>Get the Quay in your inbox</h3><form><input type="email" placeholder="Your email"><button>Sign up</button></form><p>Unsubscribe at any time.</p>';

  it.each([
    ['goes with the frame where it is a prompt', SIGN_UP, ['IFRAME']],
    ['goes by whatever title the frame has', `<h1>Get the Quay in your inbox</h1>${SIGN_UP}`, ['IFRAME']],
    ['stays where it is story', `<p>${PROSE[0]}</p>`, []],
    ['stays where the page needs the answer', CONSENT, []],
    ['stays where it is a story with a prompt in it', `<p>${PROSE.join('</p><p>')}</p>${SIGN_UP}`, []],
  ])('%s', (_, html, names) => {
    judge('<iframe></iframe>');
    const frame = document.querySelector('iframe') as HTMLIFrameElement;
    if (frame.contentDocument) {
      frame.contentDocument.body.innerHTML = html;
      frame.contentDocument.title = 'Get the Quay in your inbox';
    }
    const context = readContext(document.body, WORDING);
    const decisions = decideOn(weighBlocks(context.walked.order, context, () => true));
    expect(decisions.map(({ block }) => (isRun(block) ? '' : block.nodeName))).toEqual(names);
  });
});

describe('what asks for consent', () => {
  const layer = (
    heading: string,
    text: string,
    buttons: readonly string[],
    names = 'role="dialog"',
  ): string =>
    `<div ${names}><div class="box"><h2>${heading}</h2><p>${text}</p>${buttons.map((button) => `<button>${button}</button>`).join('')}</div></div>`;

  it.each([
    [
      'We value your privacy',
      'We and our partners store and access cookies on your device. You can accept or reject.',
      ['Accept all', 'Reject'],
    ],
    [
      'Weiterlesen mit Werbung oder Pur-Abo',
      'Besuchen Sie uns wie gewohnt mit Werbung. Ihre Zustimmung ist jederzeit widerrufbar. Oder lesen Sie ohne Werbung für 4,99 € im Monat.',
      ['Akzeptieren und weiter', 'Jetzt abonnieren'],
    ],
    [
      'Votre vie privée',
      'Avec votre accord, nous et nos partenaires utilisons des cookies. Vous pouvez accepter ou vous abonner pour 2 € par mois.',
      ['Accepter et continuer', 'S’abonner'],
    ],
    [
      'Su privacidad',
      'Nosotros y nuestros socios usamos cookies. Puede aceptar las cookies o suscribirse por 2 € al mes.',
      ['Aceptar y continuar', 'Rechazar y suscribirse'],
    ],
    [
      'La tua privacy',
      'Noi e i nostri partner usiamo i cookie. Puoi accettare i cookie o abbonarti a 1,99 € al mese.',
      ['Accetta e continua', 'Rifiuta e abbonati'],
    ],
    [
      'A sua privacidade',
      'Nós e os nossos parceiros tratamos dados pessoais. Pode aceitar ou tornar-se assinante por 2 € por mês.',
      ['Aceitar e continuar', 'Assinar'],
    ],
    [
      'Uw privacy',
      'Wij en onze partners gebruiken cookies. Accepteer de cookies of neem een abonnement voor € 2 per maand.',
      ['Accepteren', 'Abonneren'],
    ],
    [
      'Twoja prywatność',
      'My i nasi partnerzy przetwarzamy dane osobowe. Możesz wyrazić zgodę albo wykupić prenumeratę za 9 zł miesięcznie.',
      ['Zgadzam się', 'Kup prenumeratę'],
    ],
  ])('stays whole, whatever it offers instead: %s', (heading, text, buttons) => {
    expect(judge(layer(heading, text, buttons))).toEqual([]);
    expect(judge(layer(heading, text, buttons, 'class="layer"'))).toEqual([]);
  });

  const WALL = ['Subscribe to continue reading', 'Become a subscriber from 1 € a week.'] as const;

  it('stays where a manager of consent has named it, in whatever words', () => {
    expect(judge(layer(...WALL, ['Subscribe now'], 'id="onetrust-banner-sdk"'))).toEqual([]);
  });

  it('is none for what leads to a policy, or is consented to by signing up', () => {
    const policy = 'See our <a href="/cookies">cookie policy</a>.';
    expect(judge(layer(WALL[0], `${WALL[1]} ${policy}`, ['Accept offer']))).toHaveLength(1);
    expect(judge(layer(WALL[0], `${WALL[1]} We use cookies.`, ['Subscribe now']))).toHaveLength(1);
    const letter = `<p>Sign up for our free newsletter. You consent to our use of your personal data and can unsubscribe at any time.</p><input type="email"><button>Agree and sign up</button>`;
    expect(judge(`<div role="dialog" class="newsletter">${letter}</div>`)).toHaveLength(1);
  });
});

describe('what readers use the page by', () => {
  const form = (words: string): string =>
    `<div id="box"><h3>${words}</h3><form><input type="email" placeholder="Your email address"><button>Send</button></form></div>`;

  it('stays where one searches, whatever the box is called', () => {
    const search = (name: string): string =>
      `<div class="subscribe"><h3>Find your offer</h3><form><input name="${name}" placeholder="Postcode"><button>Go</button></form></div>`;
    expect(judge(search('suchbegriff'))).toEqual([]);
    expect(judge(search('postcode'))).toHaveLength(1);
  });

  it('stays where a story is sent on, and is judged like all else where one is signed up', () => {
    expect(judge(form('Send to a friend. Their email address'))).toEqual([]);
    expect(judge(form('Sign up for our free newsletter. Your email address'))).toHaveLength(1);
  });

  it('stays where it brings the rest of the story', () => {
    const control = (words: string): string => `<a href="#" role="button" class="btn-readmore">${words}</a>`;
    expect(judge(control('Read the full story'), CORE_KINDS, 'early')).toEqual([]);
    expect(judge(control('Subscribe to read the full story'), CORE_KINDS, 'early')).toHaveLength(1);
  });

  it('stays where the imprint is, of which a form beside it is judged by itself', () => {
    const footer = (line: string): string =>
      `<div id="footer"><p>${line}</p>${form('Sign up for our free newsletter')}</div>`;
    const ids = (slot: string): string[] => judge(slot).map(({ block }) => (isRun(block) ? '' : block.id));
    expect(ids(footer('Subscribe now: all the harbour, every day'))).toEqual(['footer']);
    expect(ids(footer('© 2026 The Quay. All rights reserved.'))).toEqual(['box']);
    expect(ids(`<dialog open id="dialog">${footer('© 2026 The Quay')}</dialog>`)).toEqual(['dialog']);
  });
});

describe('a numbered list', () => {
  const steps = (last: string): string =>
    `<div class="app-box"><h3>Get the app and sign up today</h3><ol><li>Download the app for free, on iOS or Android.</li><li>Sign up with your email address.</li><li>Subscribe to the alerts for your street.</li></ol>${last}</div>`;

  it('stays when it tells steps and asks for nothing, with the box around it', () => {
    expect(judge(steps(''))).toEqual([]);
  });

  it('is judged like all else when there is something to press', () => {
    expect(judge(steps('<a href="https://apps.apple.com/app/id1">Download now</a>'))).toHaveLength(1);
  });
});

describe('the headline', () => {
  const HEADLINE = 'Sign up for our free newsletter and get the top stories in your inbox every morning';
  const told = (title: string): readonly Decision[] => {
    const doc = new DOMParser().parseFromString(
      `<title>${title}</title><div class="newsletter-signup"><h1>${HEADLINE}</h1></div>${PROSE.map((text) => `<p>${text}</p>`).join('')}`,
      'text/html',
    );
    const context = readContext(doc.body, WORDING);
    return decideOn(
      weighBlocks(context.walked.order, context, () => true),
      'read',
    );
  };

  it('stays where the page is titled by it, however it reads', () => {
    expect(told('The Quay')).not.toEqual([]);
    expect(told(`${HEADLINE} | The Quay`)).toEqual([]);
  });
});

describe('a story of few words', () => {
  const QUIZ = `<h1>How well do you know the quay? Take our quiz</h1><div class="quiz"><p>Vote and answer: how old is the lighthouse?</p>
    <button>100 years</button><button>200 years</button><button>Not sure</button><button>See results</button></div>`;
  const told = (title: string): readonly (string | undefined)[] => {
    const doc = new DOMParser().parseFromString(
      `<title>${title}</title><main><article class="quiz-poll">${QUIZ}</article><p>${PROSE[0]}</p></main>`,
      'text/html',
    );
    const context = readContext(doc.body, WORDING);
    const decisions = decideOn(
      weighBlocks(context.walked.order, context, () => true),
      'read',
    );
    return decisions.map(({ block }) => (isRun(block) ? undefined : block.localName));
  };

  it('is not hidden with its headline', () => {
    expect(told('The Quay')).toContain('article');
    expect(told('How well do you know the quay? Take our quiz | The Quay')).not.toContain('article');
  });
});

describe('many of a kind in one story', () => {
  const times = (box: string, n: number): string =>
    Array.from(
      { length: n },
      (_, i) => `<div>${box.replaceAll('#', String(i + 1))}</div><p>${PROSE[i % PROSE.length]}</p>`,
    ).join('');

  it('keeps the boxes of products, which are what the story is about', () => {
    const box =
      '<div class="aawp"><h3>Kettle #</h3><p>$#9.99</p><a href="https://www.amazon.com/dp/#?tag=quay-20">Buy on Amazon</a></div>';
    expect(kindsOf(judge(times(box, 1)))).toEqual(['offer']);
    expect(judge(times(box, 6))).toEqual([]);
  });

  it('counts those that would stay by themselves', () => {
    const box = (i: number, words: string): string =>
      `<div class="kettle-card"><h3>Kettle ${i}</h3><p>$${i}9.99</p>${words}</div>`;
    const shop = '<a href="https://www.amazon.com/dp/1?tag=quay-20">Buy on Amazon</a>';
    const two = `${box(1, shop)}<p>${PROSE[0]}</p>${box(2, shop)}`;
    expect(kindsOf(judge(two))).toEqual(['offer']);
    const plain = '<p>It boils a litre while one says the alphabet twice, and pours without a drop.</p>';
    expect(judge(`${two}<p>${PROSE[1]}</p>${box(3, plain)}<p>${PROSE[2]}</p>${box(4, plain)}`)).toEqual([]);
  });

  it('counts them by their boxes where nothing but a bare link would go', () => {
    const box = (i: number, chance: number): string =>
      `<div class="kettle-card"><h3>Kettle ${i}</h3><p>$${i}9.99</p><a data-chance="${chance}" href="https://www.amazon.com/dp/1?tag=quay-20">Buy on Amazon</a></div>`;
    const two = box(1, 0.9) + box(2, 0.9);
    expect(decideBy(two, 'text')).toHaveLength(2);
    expect(decideBy(two + box(3, 0) + box(4, 0), 'text')).toEqual([]);
  });

  it('hides pleas for money, whatever they cost', () => {
    const plea =
      '<div class="subscribe-promo"><h3>Subscribe to the Quay</h3><p>Unlimited access for $# a week. Cancel anytime.</p><a href="/subscribe">Subscribe now</a></div>';
    expect(judge(times(plea, 5)).length).toBe(5);
  });
});

describe('the purpose of judging', () => {
  const SOFT = [
    '<p><em>Members can read the letter in full from Friday on, when you join the Quay for the year.</em></p>',
    '<p><em>Our readers keep the Quay afloat: become a member and read on.</em></p>',
    '<p><i>The Quay is free for all; if you like what we do, tell a friend or give what you can.</i></p>',
    '<p>More from the harbour every morning in the Tide Table, <a href="/tide">by e-mail</a>.</p>',
    '<p><a href="/shop/book">The book of the quay is out now: 240 pages, 19.90</a></p>',
    '<p><b>For our members: the whole letter as a PDF.</b></p>',
  ];
  // One alone would be a matter of the model's last training.
  const APPEALS = [
    '<p>Members can now read the whole of our letter on the tides. Become a member to read this and all of our letters from the coast.</p>',
    '<p>We are a small house on a long quay. If you like to support us, the box is by the door, and the accounts are open to all who ask.</p>',
    '<p>You are reading a free part of the Quay. The rest is for our members, who pay for the boats, the nets and the reporters.</p>',
    '<p>If you turn off your ad blocker on these pages, the boat owners who advertise here will be seen, and they pay for the ink.</p>',
    '<p>Some of this can be heard in our podcast on the harbour. Listen to this and other parts in our app, which is free.</p>',
  ];
  const told = (purpose: Purpose): readonly Decision[] =>
    [...SOFT, ...APPEALS].flatMap((slot) => judge(slot, CORE_KINDS, purpose));

  /** What of some slots the clean text leaves out though it is less likely than a bar. */
  const leftOutBelow = (bar: number, slots: readonly string[]): readonly Decision[] =>
    slots.flatMap((slot) => judge(slot, CORE_KINDS, 'read')).filter(({ confidence }) => confidence < bar);

  it('leaves more out of the text than it hides, and no block that is hardly likely', () => {
    expect(told('read').length).toBeGreaterThan(told('hide').length);
    // Only what is made of phrases of clutter ("every morning ... by e-mail", "for our members", "become a member") may be less likely.
    const unlikely = leftOutBelow(0.4, SOFT);
    for (const { block, confidence } of unlikely) {
      expect(confidence).toBeGreaterThanOrEqual(0.1);
      expect(isRun(block) ? '' : block.textContent).toMatch(/by e-mail|For our members|become a member/);
    }
  });

  it('leaves out of the text what is little likely and made of phrases of clutter', () => {
    expect(leftOutBelow(0.4, APPEALS)).not.toEqual([]);
    expect(APPEALS.flatMap((slot) => judge(slot, CORE_KINDS, 'hide')).length).toBeLessThan(APPEALS.length);
  });

  it('leaves out of the text what is hardly likely and nothing but phrases of clutter', () => {
    // Several, for the same reason.
    const lines = [
      '<h3>For members only</h3>',
      '<p>Exclusive for subscribers</p>',
      '<h3>Free shipping on all orders</h3>',
      '<h3>Become a member</h3>',
      '<p>Become a subscriber</p>',
      '<p>Limited time offer</p>',
      '<p>Join us today</p>',
      '<p>Download the app</p>',
    ];
    expect(leftOutBelow(0.2, lines)).not.toEqual([]);
    const story =
      '<p>The reading room is for members only, the librarian said, and was so before the flood.</p>';
    expect(judge(story, CORE_KINDS, 'read')).toEqual([]);
  });

  const APP = '*** Get the Quay app: breaking news first, on your phone. Download it free today ***';
  it.each([
    ['loose text', `<div class="bulletin">${PROSE[0]}<br><br>${APP}<br><br>${PROSE[1]}</div>`],
    ['a paragraph', `<p>${PROSE[0]}<br><br>${APP}<br><br>${PROSE[1]}</p>`],
    ['paragraphs of a box', `<div><p>${PROSE[0]}</p><p>${APP}</p><p>${PROSE[1]}</p></div>`],
  ])('takes no story out of the text with the prompt in it: %s', (_, slot) => {
    for (const { block } of judge(slot, CORE_KINDS, 'read')) {
      const text = isRun(block) ? block.nodes.map((node) => node.textContent).join('') : block.textContent;
      expect(text).not.toMatch(/council met|Traders who/);
    }
  });

  it('tells early what is hardly likely, as doubtful', () => {
    const prompt =
      '<div data-chance="0.4"><p>Sign up for the newsletter of The Quay today.</p><input type="email"></div>';
    expect(decideBy(prompt, 'text')).toEqual([]);
    expect(decideBy(prompt, 'text', 'early').map(({ isDoubtful }) => isDoubtful)).toEqual([true]);
    expect(told('read').some(({ isDoubtful }) => isDoubtful)).toBe(false);
  });
});

describe('a decision', () => {
  it('says how sure it is, and why', () => {
    const [decision] = judge(
      '<div class="signup"><h3>Get the Quay in your inbox</h3><form><input type="email"><button>Sign up</button></form></div>',
      KINDS,
    );
    expect(decision?.confidence).toBeGreaterThan(0.5);
    expect(decision?.confidence).toBeLessThanOrEqual(1);
    expect(decision?.reasons.length).toBeGreaterThan(0);
    expect(decision?.reasons.length).toBeLessThanOrEqual(4);
  });
});

describe('the box around a prompt', () => {
  const idOf = ({ block }: Pick<Decision, 'block'>): string => (isRun(block) ? '' : block.id);
  const judgeBy = (markup: string, place: 'beside' | 'text'): string[] => decideBy(markup, place).map(idOf);
  /** Too little for a bar to go by itself, and enough to go with what it holds. */
  const LIKELY = 0.41;
  const PROMPT =
    '<div id="prompt" data-chance="0.9"><p>Sign up for the newsletter of The Quay today.</p><form><input type="email"><button>Sign up</button></form></div>';
  const boxOf = (more: string, chance = LIKELY): string =>
    `<section id="box" data-chance="${chance}"><h4>By post</h4>${PROMPT}${more}</section>`;

  it.each(['beside', 'text'] as const)('goes with it where it holds hardly more, %s', (place) => {
    expect(judgeBy(boxOf(''), place)).toEqual(['box']);
  });

  it('stays where it is hardly likely to be a prompt itself', () => {
    expect(judgeBy(boxOf('', 0.02), 'beside')).toEqual(['prompt']);
    expect(judgeBy(boxOf('', 0.3), 'text')).toEqual(['prompt']);
  });

  it("stays where it holds the site's menu, however sure it is", () => {
    const menu = (words: string): string =>
      `<nav><a href="/a">Town</a> <a href="/b">Harbour</a> <a href="/c">Boats</a> <a href="/d">${words}</a></nav>`;
    expect(judgeBy(boxOf(menu('Tides'), 0.95), 'beside')).toEqual(['prompt']);
    expect(judgeBy(boxOf(menu('Get our newsletters'), 0.95), 'beside')).toEqual(['box']);
  });

  it('stays where it holds whose the page is', () => {
    expect(judgeBy(boxOf('<p>© 2026 The Quay</p>'), 'beside')).toEqual(['prompt']);
  });

  it('stays where it holds what the reader keeps', () => {
    const two = `<section id="box" data-chance="${LIKELY}">
      <div id="offer" data-chance="0.9"><p>Save 50% today: a special offer for new readers of The Quay.</p><a href="/offer">Get the offer</a></div>
      <div id="letter" data-chance="0.9"><p>Our free newsletter.</p><a href="/newsletter">Sign up</a></div></section>`;
    const idsBy = (wanted: readonly Kind[]): string[] => decideBy(two, 'beside', 'hide', wanted).map(idOf);
    expect(idsBy(CORE_KINDS)).toEqual(['box']);
    expect(idsBy(CORE_KINDS.filter((kind) => kind !== 'newsletter'))).toEqual(['offer']);
  });

  it('stays for a paragraph of the story in it, and goes where more than the prompt speaks of one', () => {
    const paragraph = `<p>${PROSE[0]}</p>`;
    expect(judgeBy(boxOf(paragraph, 0.95), 'text')).toEqual(['prompt']);
    expect(judgeBy(boxOf(`${paragraph}<p>Unsubscribe at any time.</p>`, 0.95), 'text')).toEqual(['box']);
  });

  it('stays where it holds more than that', () => {
    const more = '<p>The tide tables of the week, and who is on the water when they turn at last</p>';
    expect(judgeBy(boxOf(more), 'beside')).toEqual(['prompt']);
  });

  it('stays in the story for a picture that the prompt does not show', () => {
    const picture = '<img src="/ropeworks.jpg" alt="">';
    expect(judgeBy(boxOf(picture), 'text')).toEqual(['prompt']);
    expect(judgeBy(boxOf(picture), 'beside')).toEqual(['box']);
  });

  it('goes once for two prompts in it', () => {
    const second =
      '<div id="second" data-chance="0.9"><p>Sign up for texts.</p><button>Sign up</button></div>';
    const decisions = decideBy(boxOf(second), 'beside');
    expect(decisions.map(idOf)).toEqual(['box']);
    // By each of them it is known again.
    expect(decisions[0]?.parts?.map(idOf)).toEqual(['prompt', 'second']);
  });
});
