/** The content script's entry. It runs at document_start, in the top frame of every web page. */
import { answerRequests } from './answer.ts';
import { isFirefox } from './is-firefox.ts';
import { Life } from './life.ts';
import { watchReopening } from './reopening.ts';
import { Session } from './session.ts';

const scope = globalThis as { [key: symbol]: Life | undefined };
const lives = Symbol.for('broadsheet');

function begin(): void {
  const life = new Life(document);
  scope[lives] = life;
  answerRequests(new Session(document, life), life.signal);
  // What is written into the document then is another page.
  watchReopening(
    document,
    () => {
      life.end();
      begin();
    },
    life.signal,
  );
}

// Where the browser keeps the site back Firefox runs this at a press of the button, also when it was brought there before.
if (scope[lives]?.isOver() ?? true) {
  // Brought to a page that is there already, it would know nothing of what a version that has gone had hidden. The script
  // of that one gives it back when the reader comes back to the page, and takes this for it. Firefox leaves none running.
  if (document.readyState !== 'loading' && !isFirefox()) dispatchEvent(new Event('focus'));
  begin();
}
