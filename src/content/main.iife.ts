/** The content script's entry. It runs at document_start, in the top frame of every web page. */
import { answerRequests } from './answer.ts';
import { Life } from './life.ts';
import { Session } from './session.ts';

const scope = globalThis as { [key: symbol]: Life | undefined };
const lives = Symbol.for('broadsheet');

// Where the browser keeps the site back Firefox runs this at a press of the button, also when it was brought there before.
if (scope[lives]?.isOver() ?? true) {
  const life = new Life(document);
  scope[lives] = life;
  answerRequests(new Session(document, life), life.signal);
}
