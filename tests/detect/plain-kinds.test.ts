// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { proposeBlocks } from '../../src/detect/blocks.ts';
import { cuePhrases } from '../../src/detect/lexicon/phrases.ts';
import { readContext } from '../../src/detect/page-context.ts';
import { plainKindOf } from '../../src/detect/plain-kinds.ts';

const WORDING = { phrases: cuePhrases(), siteNames: [], topic: new Set<string>(), weigh: () => {} };
const PROSE =
  '<p>The ferry company said on Monday that the night boat would run again from May, if the harbour lends it a crew.</p>';

/** What the block with the id `it`, put into a story, plainly is, and why. */
function plainly(markup: string): string | null {
  document.body.innerHTML = `<main><article><h1>The night boat</h1>${PROSE.repeat(4)}${markup}${PROSE.repeat(4)}</article></main>`;
  const context = readContext(document.body, WORDING);
  const found = proposeBlocks(context.walked.order, context).find(({ element }) => element.id === 'it');
  const plain = found && plainKindOf(found, context, () => true);
  return plain ? `${plain[0]} ${plain[1].code}` : null;
}

/** A question and what came out of it. */
const result = (question: string, shares: readonly string[], votes: string): string =>
  `<div id="it"><h4>${question}</h4>${shares.map((share) => `<p>${share}</p>`).join('')}<small>${votes}</small></div>`;

describe('the result of a poll', () => {
  it.each([
    ['English', result('Should the boat run at night?', ['Yes <b>62%</b>', 'No <b>38%</b>'], '2,114 votes')],
    [
      'German',
      result('Soll das Boot nachts fahren?', ['Ja <b>62 %</b>', 'Niemals <b>38 %</b>'], '2.114 Stimmen'),
    ],
    ['French', result('Le bateau doit-il partir ?', ['Oui <b>62 %</b>', 'Non <b>38 %</b>'], '2 114 votants')],
    ['Portuguese', result('O barco deve sair?', ['Sim <b>62%</b>', 'Não <b>38%</b>'], '2.114 votos')],
    [
      'Polish',
      result('Czy prom ma pływać nocą?', ['Tak <b>62%</b>', 'Nie <b>38%</b>'], 'Oddano 2114 głosów'),
    ],
    ['Italian', result('Il battello deve partire?', ['Sì <b>62%</b>', 'No <b>38%</b>'], '2.114 voti')],
  ])('is a poll of the page: %s', (_, markup) => {
    expect(plainly(markup)).toBe('poll cue_pollUi');
  });

  it.each([
    [
      'a survey that says how many were asked',
      result('Should it run?', ['Yes 62%', 'No 38%'], 'Asked: 1,206 adults'),
    ],
    [
      'an election, with votes to each share',
      result('Who has won?', ['Ada 62%, 812 votes', 'Ben 38%, 498 votes'], ''),
    ],
    ['shares without a question', result('How the town voted', ['Yes 62%', 'No 38%'], '2,114 votes')],
    [
      'prose',
      `<div id="it"><p>Should the boat run? Of 2,114 votes that were cast on the island by Sunday evening some 62% said that it should.</p><p>And is it worth the money? Another 38% said so, and most of them live near the pier and have no boat of their own.</p></div>`,
    ],
    [
      'what the story says in a table',
      `<table id="it"><tr><th>Should it run?</th><td>2,114 votes</td></tr><tr><td>Yes</td><td>62%</td></tr><tr><td>No</td><td>38%</td></tr></table>`,
    ],
  ])('is none: %s', (_, markup) => {
    expect(plainly(markup)).toBeNull();
  });
});

/** A question, answers to tick, and what sends them. */
const tick = (
  question: string,
  answers: readonly string[],
  last = '<button>Send</button>',
  name = '',
): string =>
  `<div id="it" class="${name}"><p>${question}</p>${answers.map((answer) => `<label><input type="radio" name="q">${answer}</label>`).join('')}${last}</div>`;

describe('a poll of choices', () => {
  const PIERS = ['The north pier', 'The south pier', 'The slip'];

  it.each([
    ['three answers of any words', tick('Where should it land?', PIERS)],
    ['two as polls word them', tick('Should it land here?', ['Yes', 'No'], '')],
  ])('is one: %s', (_, markup) => {
    expect(plainly(markup)).toBe('poll choices');
  });

  it.each([
    ['two answers of any words', tick('Where should it land?', PIERS.slice(0, 2))],
    ['nothing to send them with', tick('Where should it land?', PIERS, '')],
    ['no question', tick('Where it lands:', PIERS)],
    ['no question, and answers as polls word them', tick('Do say.', ['Yes', 'No'])],
    ['more words than a poll has', tick(`Where should it land? ${'Say it here. '.repeat(25)}`, PIERS)],
    ['a part of the story by its name', tick('Where should it land?', PIERS, undefined, 'chart')],
  ])('is none: %s', (_, markup) => {
    expect(plainly(markup)).toBeNull();
  });
});

describe('links to other stories in the text', () => {
  const related = (links: number, more = ''): string =>
    `<div id="it" class="related"><h4>Read more</h4>${Array.from({ length: links }, (_, i) => `<p><a href="/2024/harbour-${i}">The harbour is to be made deeper, part ${i}</a></p>`).join('')}${more}</div>`;

  it('are plainly that where they are called and headed so, and nothing but links', () => {
    expect(plainly(related(2))).toBe('related cue_related');
    expect(plainly(related(1))).toBeNull();
    expect(plainly(related(2, '<form><input type="email"></form>'))).toBeNull();
    expect(
      plainly(related(2, '<p>The boat runs at night again, said the company, from May.</p>')),
    ).toBeNull();
  });
});

/** A question and buttons. */
const ask = (question: string, ...buttons: string[]): string =>
  `<div id="it"><h4>${question}</h4>${buttons.map((button) => `<button>${button}</button>`).join('')}</div>`;

describe('a poll of buttons', () => {
  it.each([
    ['English', ask('Would you take the night boat?', 'Absolutely', 'Only in summer', 'I’d rather swim')],
    ['French', ask('Faut-il un bateau de nuit ?', 'Oui, tout de suite', 'Non', 'Sans avis')],
    ['Portuguese', ask('Você iria de barco?', 'Claro', 'Só no verão', 'Nem pensar')],
  ])('is one: %s', (_, markup) => {
    expect(plainly(markup)).toBe('poll choices');
  });

  it.each([
    ['what asks whether the page was of use', ask('Was this page any good?', 'Yes', 'No')],
    ['a prompt to allow something', ask('Turn on notifications?', 'Yes', 'No', 'Maybe later')],
    [
      'questions that open',
      ask('What do readers ask?', 'Does it run at night?', 'Never?', 'What is a ticket?'),
    ],
    ['signs to click', ask('Did you ever?', '▲', '▼', 'Never')],
    [
      'names that open parts',
      `<div id="it"><h4>Where?</h4><button aria-expanded="false">Never</button><button>North</button><button>South</button></div>`,
    ],
    [
      'a choice of the story with a link',
      `<div id="it"><h4>Would you?</h4><button>Never</button><button>North</button><button>South</button><a href="/map">The map of the piers</a></div>`,
    ],
    [
      'a tool called a chart',
      `<div id="it" class="chart"><h4>Who pays?</h4><button>Always</button><button>Never</button><button>North</button></div>`,
    ],
  ])('is none: %s', (_, markup) => {
    expect(plainly(markup)).toBeNull();
  });
});
