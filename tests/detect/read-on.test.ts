// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { cuePhrases } from '../../src/detect/lexicon/phrases.ts';
import { readContext, statsOf } from '../../src/detect/page-context.ts';
import { bringsTheRest } from '../../src/detect/read-on.ts';
import { weighWords } from '../../src/detect/weigh-words.ts';

const WORDING = { phrases: cuePhrases(), siteNames: [], topic: new Set<string>(), weigh: weighWords };

describe('bringsTheRest', () => {
  beforeEach(() => {
    document.head.innerHTML = '<base href="https://quay.example/2026/02/06/market-moves.html">';
  });

  it.each([
    ['a button', '<button>Read the full story</button>', true],
    ['a button in its box', '<div class="more"><button>Continue reading</button></div>', true],
    ['what stands in a button', '<button><b id="it">Keep reading</b></button>', true],
    [
      'a button below a line',
      '<div><p>The story continues below</p><button>Tap to read on</button></div>',
      true,
    ],
    ['a link for a script', '<a href="#" role="button">Read the full story</a>', true],
    ['the next page', '<p><a href="?page=2">Continue reading on page 2</a></p>', true],
    ['the next page by its path', '<a href="/2026/02/06/market-moves/2">Auf Seite 2 weiterlesen</a>', true],
    ['German', '<div><button>Ganzen Artikel lesen</button></div>', true],
    ['French', '<a href="javascript:void(0)">Lire la suite</a>', true],
    ['a script in capitals', '<a href="JavaScript:void(0)">Read the full story</a>', true],
    ['Spanish', '<button>Seguir leyendo</button>', true],
    ['Italian', '<button>Continua a leggere</button>', true],
    ['Portuguese', '<button>Continue lendo</button>', true],
    ['Dutch', '<button>Lees verder</button>', true],
    ['Polish', '<button>Czytaj dalej</button>', true],
    ['another story', '<a href="/2026/02/05/mail-boat">Read the full story</a>', false],
    [
      'past an advertisement',
      '<div>Advertisement <a href="#after">Continue reading the main story</a></div>',
      false,
    ],
    ['another site', '<a href="https://shop.example/2026/02/06/market-moves">Read on</a>', false],
    ['a subscription', '<button>Subscribe to read on</button>', false],
    [
      'a subscription beside it',
      '<div><p>Become a subscriber today</p><button>Continue reading</button></div>',
      false,
    ],
    ['a price', '<button>Read on for $1</button>', false],
    ['two ways', '<div><button>Read on</button><button>Log in</button></div>', false],
    [
      'a prompt below a button of that name',
      '<div><h3>What the harbour says before it says it to anyone else</h3><button>Read on</button></div>',
      false,
    ],
    ['other words', '<button>Show comments</button>', false],
  ])('%s', (_, markup, expected) => {
    document.body.innerHTML = markup;
    const element = document.querySelector('#it') ?? document.body.firstElementChild;
    if (!element) throw new Error('nothing to look at');
    const context = readContext(document.body, WORDING);
    expect(bringsTheRest(element, statsOf(context, element))).toBe(expected);
  });
});
